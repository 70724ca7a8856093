import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { parse } from 'discord-markdown-parser';
import type { Direction } from '../direction.ts';

/** The names behind the ids that a text mentions. */
export interface Names {
	readonly user: (id: string) => string;
	readonly channel: (id: string) => string;
	readonly role: (id: string) => string;
}

export interface MarkdownOptions {
	readonly names: Names;
	/** For lines without letters. */
	readonly direction: Direction;
	readonly inEmbed?: boolean;
}

/** What a piece of a text becomes. */
export type Rendered = TemplateResult | string | typeof nothing;

interface Node {
	readonly type: string;
	readonly content?: unknown;
	readonly target?: string;
	readonly id?: string;
	readonly name?: string;
	readonly fullName?: string;
	readonly timestamp?: string;
	readonly format?: string;
}

/** Renders one line. Emphasis is plain HTML, since Skyra's elements for it put blanks around what they hold. */
export function renderInline(text: string, options: MarkdownOptions): readonly Rendered[] {
	return renderNodes(parse(text, 'extended'), options);
}

function renderNodes(nodes: readonly Node[], options: MarkdownOptions): readonly Rendered[] {
	const rendered: Rendered[] = [];
	let text = '';
	// The parser cuts Arabic at each letter; letters must stand in one text to be joined.
	for (const node of nodes) {
		if (node.type === 'text' && typeof node.content === 'string') {
			text += node.content;
			continue;
		}
		if (text !== '') rendered.push(text);
		text = '';
		rendered.push(renderNode(node, options));
	}
	return text === '' ? rendered : [...rendered, text];
}

function renderNode(node: Node, options: MarkdownOptions): Rendered {
	const { names } = options;
	const inside = (): Rendered | readonly Rendered[] =>
		typeof node.content === 'string'
			? node.content
			: renderNodes((node.content ?? []) as readonly Node[], options);
	switch (node.type) {
		case 'strong':
			return html`<strong>${inside()}</strong>`;
		case 'em':
			return html`<em>${inside()}</em>`;
		case 'underline':
			return html`<u>${inside()}</u>`;
		case 'strikethrough':
			return html`<s>${inside()}</s>`;
		case 'spoiler':
			return html`<details class="spoiler">
				<summary>▒▒▒</summary>
				${inside()}
			</details>`;
		case 'inlineCode':
			return html`<discord-code ?embed=${options.inEmbed ?? false}>${inside()}</discord-code>`;
		case 'link':
		case 'url':
		case 'autolink':
			return renderLink(node.target ?? '', inside());
		case 'user':
			return html`<discord-mention type="user">${names.user(node.id ?? '')}</discord-mention>`;
		case 'channel':
			return html`<discord-mention type="channel">${names.channel(node.id ?? '')}</discord-mention>`;
		case 'role':
			return html`<discord-mention type="role">${names.role(node.id ?? '')}</discord-mention>`;
		case 'slashCommand':
			return html`<discord-mention type="slash">${node.fullName ?? node.name ?? ''}</discord-mention>`;
		case 'timestamp':
			return renderTime(Number(node.timestamp), node.format ?? 'f');
		case 'everyone':
		case 'here':
			return `@${node.type}`;
		case 'emoji':
		case 'twemoji':
			return typeof node.name === 'string' ? node.name : '';
		case 'br':
			return ' ';
		default:
			return html`${inside()}`;
	}
}

/** Only addresses of the web are links; they open apart, since the playground itself asks nobody for anything. */
function renderLink(target: string, inside: Rendered | readonly Rendered[]): Rendered {
	if (!/^https?:\/\//u.test(target)) return html`${inside}`;
	return html`<discord-link href=${target} target="_blank" rel="noopener noreferrer"
		>${inside}</discord-link
	>`;
}

const TIME_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
};

function renderTime(seconds: number, format: string): Rendered {
	const date = new Date(seconds * 1_000);
	if (Number.isNaN(date.getTime())) return nothing;
	const language = document.documentElement.lang;
	if (format !== 'R') {
		return html`<discord-time
			>${new Intl.DateTimeFormat(language, TIME_STYLES[format] ?? TIME_STYLES['f']).format(date)}</discord-time
		>`;
	}
	const days = (date.getTime() - Date.now()) / 86_400_000;
	const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	const [amount, unit] = Math.abs(days) >= 1 ? ([days, 'day'] as const) : ([days * 24, 'hour'] as const);
	return html`<discord-time>${relative.format(Math.round(amount), unit)}</discord-time>`;
}
