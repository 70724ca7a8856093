import { html, nothing } from 'lit';
import type { APIEmbed } from 'discord-api-types/v10';
import { directionOf } from '../direction.ts';
import { toOwnAddress } from './attachments.ts';
import { renderInline } from './inline-markdown.ts';
import type { MarkdownOptions } from './inline-markdown.ts';
import { renderMarkdown } from './markdown.ts';

/** Draws the embeds of a message, each in the direction of its own text. */
export function renderEmbeds(embeds: readonly APIEmbed[], options: MarkdownOptions) {
	return embeds.map((embed) => renderEmbed(embed, options));
}

function renderEmbed(embed: APIEmbed, outer: MarkdownOptions) {
	const { author, color, description, fields = [], footer, image, thumbnail, timestamp, title, url } = embed;
	const text = [title, description, author?.name, fields[0]?.name].find((part) => part !== undefined);
	const direction = directionOf(text ?? '', outer.direction);
	const options = { ...outer, direction, inEmbed: true };
	return html`<discord-embed
		slot="embeds"
		dir=${direction}
		embed-title=${title ?? nothing}
		url=${url ?? nothing}
		author-name=${author?.name ?? nothing}
		author-url=${author?.url ?? nothing}
		image=${image === undefined ? nothing : toOwnAddress(image.url)}
		thumbnail=${thumbnail === undefined ? nothing : toOwnAddress(thumbnail.url)}
		color=${color === undefined ? nothing : `#${color.toString(16).padStart(6, '0')}`}
	>
		${
			description === undefined
				? nothing
				: html`<discord-embed-description slot="description"
						>${renderMarkdown(description, options)}</discord-embed-description
					>`
		}
		${
			fields.length === 0
				? nothing
				: html`<discord-embed-fields slot="fields">
						${fields.map(
							({ inline, name, value }) =>
								html`<discord-embed-field
									field-title=${name}
									?inline=${inline ?? false}
									dir=${directionOf(name, direction)}
									>${renderMarkdown(value, options)}</discord-embed-field
								>`,
						)}
					</discord-embed-fields>`
		}
		${
			footer === undefined && timestamp === undefined
				? nothing
				: html`<discord-embed-footer slot="footer" .timestamp=${timestamp ?? nothing}
						>${renderInline(footer?.text ?? '', options)}</discord-embed-footer
					>`
		}
	</discord-embed>`;
}
