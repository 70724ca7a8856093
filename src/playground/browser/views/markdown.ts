import { html } from 'lit';
import { directionOf } from '../direction.ts';
import { parseBlocks } from '../parse-blocks.ts';
import type { Block, ListItem } from '../parse-blocks.ts';
import { renderInline } from './inline-markdown.ts';
import type { MarkdownOptions, Rendered } from './inline-markdown.ts';

/** Renders a text in Discord's Markdown. Text is only ever set as text: nothing of it can become an element. */
export function renderMarkdown(content: string, options: MarkdownOptions): readonly Rendered[] {
	return parseBlocks(content).map((block) => renderBlock(block, options));
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
