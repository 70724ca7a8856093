import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { parse } from 'discord-markdown-parser';
import type { Direction } from '../direction.ts';
import { directionOf } from '../direction.ts';
import { parseBlocks } from '../parse-blocks.ts';
import type { Block, ListItem } from '../parse-blocks.ts';

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

type Rendered = TemplateResult | string | typeof nothing;

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

/** Renders a text in Discord's Markdown. Text is only ever set as text: nothing of it can become an element. */
export function renderMarkdown(content: string, options: MarkdownOptions): readonly Rendered[] {
	return parseBlocks(content).map((block) => renderBlock(block, options));
}

/** Renders one line. Emphasis is plain HTML, since Skyra's elements for it put blanks around what they hold. */
export function renderInline(text: string, options: MarkdownOptions): readonly Rendered[] {
	return renderNodes(parse(text, 'extended'), options);
}

function renderBlock(block: Block, options: MarkdownOptions): Rendered {
	if (block.kind === 'code') return renderCode(block.language, block.text, options);
	if (block.kind === 'list') return renderList(block.ordered, block.items, options);
	if (block.kind === 'quote') {
		const text = block.blocks.map((inner) => ('text' in inner ? inner.text : '')).join('\n');
		const direction = directionOf(text, options.direction);
		const inside = block.blocks.map((inner) => renderBlock(inner, { ...options, direction }));
		return html`<discord-quote dir=${direction}>${inside}</discord-quote>`;
	}
	const direction = directionOf(block.text, options.direction);
	const inside = renderInline(block.text, options);
	if (block.kind === 'subtext') {
		return html`<discord-subscript dir=${direction}>${inside}</discord-subscript>`;
	}
	if (block.kind === 'heading') {
		return html`<discord-header level=${block.level} class="line" dir=${direction}
			>${inside}</discord-header
		>`;
	}
	return html`<div class="line" dir=${direction}>${inside}</div>`;
}

/** Items keep the mark that was written, so that a list which begins at 3 says so. */
function renderList(ordered: boolean, items: readonly ListItem[], options: MarkdownOptions): Rendered {
	const rows = items.map(
		({ depth, mark, text }) =>
			html`<li data-depth=${depth} dir=${directionOf(text, options.direction)}>
				<span class="mark" aria-hidden=${ordered ? 'false' : 'true'}>${ordered ? mark : '•'}</span>
				<span>${renderInline(text, options)}</span>
			</li>`,
	);
	return ordered
		? html`<ol class="list">
				${rows}
			</ol>`
		: html`<ul class="list">
				${rows}
			</ul>`;
}

const DIFF_CLASS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '!': 'changed' };

function renderCode(language: string, text: string, { inEmbed = false }: MarkdownOptions): Rendered {
	const lines = text.split('\n').map((line) => {
		const kind = language === 'diff' ? (DIFF_CLASS[line.charAt(0)] ?? '') : '';
		return html`<span class="code-line ${kind}" dir="auto">${line === '' ? '\u{200b}' : line}</span>`;
	});
	// Long lines are scrolled to, which a keyboard can do only in what takes the focus.
	return html`<discord-code
		multiline
		?embed=${inEmbed}
		tabindex="0"
		role="group"
		aria-label=${language || 'code'}
		>${lines}</discord-code
	>`;
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
