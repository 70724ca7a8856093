import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseByWords, remember } from '../../src/answering/bounded-cache.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { anyOf } from './any-of.ts';

const byWords = normaliseByWords(normalise, 50);

it('a text is the normal forms of its words: no rule of normalising reaches over a space', () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: 'grapheme' }),
		fc.string({ unit: anyOf("ab12 3'’ـءأةىٱ  ًّ\u200f\u200d.-؟١٢ßİΣςsthkm") }),
	);
	fc.assert(
		fc.property(anyText, (text) => {
			expect(byWords(text)).toBe(normalise(text));
		}),
		{ numRuns: 2000 },
	);
});

it('computes each text once, until there are too many', () => {
	const computed: string[] = [];
	const lengthOf = remember((text) => {
		computed.push(text);
		return text.length;
	}, 2);
	expect(['a', 'bb', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 2]);
	expect(computed).toEqual(['a', 'bb']);
	expect(['ccc', 'a'].map(lengthOf)).toEqual([3, 1]);
	expect(computed).toEqual(['a', 'bb', 'ccc', 'a']);
});

it('holds no text without end', () => {
	let count = 0;
	const counted = remember(() => ++count, 10);
	const long = 'a'.repeat(1000);
	expect([counted(long), counted(long)]).toEqual([1, 2]);
});
