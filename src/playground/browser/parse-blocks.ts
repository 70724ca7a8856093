/** A message cut into blocks: each line of its own, since in Discord each finds its own direction. */
export type Block =
	| { readonly kind: 'line' | 'subtext'; readonly text: string }
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
	| { readonly kind: 'code'; readonly language: string; readonly text: string };

export interface ListItem {
	readonly depth: number;
	readonly mark: string;
	readonly text: string;
}

const FENCE = /```(?:([\w+-]+)\n)?\n?([\s\S]*?)\n?```/u;
const LIST_ITEM = /^(\s*)([-*]|\d{1,9}\.)\s+(.*)$/u;

/** Cuts a message into blocks by Discord's rules; what stands inside a line is for the inline parser. */
export function parseBlocks(content: string): readonly Block[] {
	const fence = FENCE.exec(content);
	if (fence === null) return parseLines(content.split('\n'));
	const before = content.slice(0, fence.index).replace(/\n$/u, '');
	const after = content.slice(fence.index + fence[0].length).replace(/^\n/u, '');
	const code: Block = { kind: 'code', language: fence[1] ?? '', text: fence[2] ?? '' };
	return [
		...(before === '' ? [] : parseLines(before.split('\n'))),
		code,
		...(after === '' ? [] : parseBlocks(after)),
	];
}

function parseLines(lines: readonly string[]): readonly Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length;) {
		const { block, length } = parseBlock(lines.slice(at));
		blocks.push(block);
		at += length;
	}
	return blocks;
}

function parseBlock(lines: readonly string[]): { readonly block: Block; readonly length: number } {
	const [first = ''] = lines;
	if (first.startsWith('>>> ')) {
		const inside = [first.slice(4), ...lines.slice(1)];
		return { block: { kind: 'quote', blocks: parseLines(inside) }, length: lines.length };
	}
	const quoted = takeWhile(lines, (line) => line.startsWith('> '));
	if (quoted.length > 0) {
		const inside = quoted.map((line) => line.slice(2));
		return { block: { kind: 'quote', blocks: parseLines(inside) }, length: quoted.length };
	}
	const items = takeWhile(lines, (line) => LIST_ITEM.test(line));
	if (items.length > 0) {
		const parsed = items.map(parseItem);
		return {
			block: { kind: 'list', ordered: /\d/u.test(parsed[0]?.mark ?? ''), items: parsed },
			length: items.length,
		};
	}
	const heading = /^(#{1,3}) +(.+)$/u.exec(first);
	if (heading !== null) {
		const level = (heading[1] ?? '').length as 1 | 2 | 3;
		return { block: { kind: 'heading', level, text: heading[2] ?? '' }, length: 1 };
	}
	const subtext = /^-# +(.+)$/u.exec(first);
	if (subtext !== null) return { block: { kind: 'subtext', text: subtext[1] ?? '' }, length: 1 };
	return { block: { kind: 'line', text: first }, length: 1 };
}

function parseItem(line: string): ListItem {
	const [, indent = '', mark = '', text = ''] = LIST_ITEM.exec(line) ?? [];
	return { depth: Math.min(Math.floor(indent.length / 2), 5), mark, text };
}

function takeWhile(lines: readonly string[], fits: (line: string) => boolean): readonly string[] {
	const end = lines.findIndex((line) => !fits(line));
	return end === -1 ? lines : lines.slice(0, end);
}
