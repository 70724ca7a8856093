import { html, nothing } from 'lit';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';

const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/u;

/** Draws what is attached: pictures as pictures, the rest as files to save. */
export function renderAttachments({ attachments }: Pick<APIMessage, 'attachments'>) {
	if (attachments.length === 0) return nothing;
	return html`<discord-attachments slot="attachments"
		>${attachments.map(renderAttachment)}</discord-attachments
	>`;
}

function renderAttachment({ content_type, description, filename, size, url }: APIAttachment) {
	const address = toOwnAddress(url);
	if (PICTURE.test(content_type ?? '')) {
		return html`<a href=${address} target="_blank" rel="noopener" class="picture"
			><img src=${address} alt=${description ?? filename}
		/></a>`;
	}
	return html`<discord-file-attachment
		name=${filename}
		href=${address}
		target="_blank"
		rel="noopener"
		bytes=${Math.max(1, Math.round(size / 1024))}
		bytes-unit="KB"
	></discord-file-attachment>`;
}

/** The stand-in names itself 127.0.0.1; a visitor may have come by `localhost`, which is another origin. */
export function toOwnAddress(url: string): string {
	const { hostname, pathname } = new URL(url, location.href);
	return hostname === '127.0.0.1' || hostname === location.hostname ? pathname : url;
}
