import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips } from '../../src/answering/edit-distance.ts';

describe('slips between two words', () => {
	it.each([
		['visit', 'visit', 0],
		['visit', 'vist', 1],
		['visit', 'vissit', 1],
		['visit', 'visat', 1],
		['visit', 'visti', 1],
		['neutral', 'nuetral', 1],
		['minister', 'minsiter', 1],
		['minister', 'minsitre', 2],
		['روسيا', 'رسيا', 1],
		['بوتين', 'بويتن', 1],
		['', 'ab', 2],
	])('%s and %s: %i', (one, other, slips) => {
		expect(countSlips(one, other, 5)).toBe(slips);
	});
});

it('beyond the most it gives up, one above', () => {
	expect(countSlips('visit', 'minister', 2)).toBe(3);
	expect(countSlips('abcdef', 'uvwxyz', 2)).toBe(3);
});

const word = fc.string({ maxLength: 8 });

it('is the same both ways, and 0 only for equal words', () => {
	fc.assert(
		fc.property(word, word, (one, other) => {
			const slips = countSlips(one, other, 20);
			expect(slips).toBe(countSlips(other, one, 20));
			expect(slips === 0).toBe(one === other);
			expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
		}),
	);
});
