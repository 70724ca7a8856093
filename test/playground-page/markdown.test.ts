import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/playground/browser/direction.ts';
import { parseBlocks } from '../../src/playground/browser/parse-blocks.ts';

describe('a message is cut into blocks', () => {
	it.each([
		['a line', [{ kind: 'line', text: 'a line' }]],
		['# Title', [{ kind: 'heading', level: 1, text: 'Title' }]],
		['#no title', [{ kind: 'line', text: '#no title' }]],
		['-# small', [{ kind: 'subtext', text: 'small' }]],
		[String.raw`\- no item`, [{ kind: 'line', text: String.raw`\- no item` }]],
		['', [{ kind: 'line', text: '' }]],
	])('%j', (content, blocks) => {
		expect(parseBlocks(content)).toEqual(blocks);
	});

	it('joins the lines of a quotation and the items of a list', () => {
		expect(parseBlocks('> one\n> two\nafter\n1. first\n2. second\n  - inner')).toEqual([
			{
				kind: 'quote',
				blocks: [
					{ kind: 'line', text: 'one' },
					{ kind: 'line', text: 'two' },
				],
			},
			{ kind: 'line', text: 'after' },
			{
				kind: 'list',
				ordered: true,
				items: [
					{ depth: 0, mark: '1.', text: 'first' },
					{ depth: 0, mark: '2.', text: 'second' },
					{ depth: 1, mark: '-', text: 'inner' },
				],
			},
		]);
	});

	it('leaves code as it is, whatever stands in it', () => {
		expect(parseBlocks('before\n```diff\n+ one\n> two\n```\nafter')).toEqual([
			{ kind: 'line', text: 'before' },
			{ kind: 'code', language: 'diff', text: '+ one\n> two' },
			{ kind: 'line', text: 'after' },
		]);
		expect(parseBlocks('```\nno language\n```')).toEqual([
			{ kind: 'code', language: '', text: 'no language' },
		]);
	});

	it('takes a fence without an end for text', () => {
		expect(parseBlocks('```diff')).toEqual([{ kind: 'line', text: '```diff' }]);
	});
});

describe('the direction of a text', () => {
	it.each([
		['مرحبا hello', 'rtl'],
		['hello مرحبا', 'ltr'],
		['> 3. مرحبا', 'rtl'],
		['🙂 **hello**', 'ltr'],
	] as const)('%s', (text, direction) => {
		expect(directionOf(text, direction === 'rtl' ? 'ltr' : 'rtl')).toBe(direction);
	});

	it('is that of its surroundings where there are no letters', () => {
		expect(directionOf('18 - 21', 'rtl')).toBe('rtl');
		expect(directionOf('18 - 21', 'ltr')).toBe('ltr');
	});
});
