import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHashIndex, sortHashes } from '../../src/answering/hash-index.ts';
import { createHashNumbers } from '../../src/answering/hash-numbers.ts';
import { combineHashes, hashText } from '../../src/answering/hash-text.ts';

const words = fc.uniqueArray(fc.string(), { maxLength: 200 });

it('finds each hash at its place, and no other', () => {
	fc.assert(
		fc.property(words, (own) => {
			const { sorted, places } = sortHashes(own.map(hashText));
			const find = createHashIndex(sorted);
			expect(own.map((word) => places[find(hashText(word))])).toEqual([...own.keys()]);
			expect(find(hashText(`${own.join('')}!`))).toBe(-1);
		}),
	);
});

it('of equal hashes the first stays', () => {
	const { sorted, places } = sortHashes([5, 3, 5, 3]);
	expect([...sorted]).toEqual([3, 5]);
	expect([...places]).toEqual([1, 0]);
});

it('finds nothing in an empty list', () => {
	expect(createHashIndex(new Float64Array())(hashText('a'))).toBe(-1);
});

it('numbers hashes in the order in which they come, however many', () => {
	const numberOf = createHashNumbers();
	const hashes = Array.from({ length: 100_000 }, (_, at) => hashText(String(at)));
	expect(hashes.every((hash, at) => numberOf(hash) === at)).toBe(true);
	expect(hashes.every((hash, at) => numberOf(hash) === at)).toBe(true);
	expect([...numberOf.hashes()]).toEqual(hashes);
});

it('a hash is a whole number that a double holds, and tells texts and their order apart', () => {
	expect(new Set(Array.from({ length: 100_000 }, (_, at) => hashText(String(at)))).size).toBe(100_000);
	fc.assert(
		fc.property(fc.string(), fc.string(), (one, other) => {
			const [first, second] = [hashText(one), hashText(other)];
			for (const hash of [first, combineHashes(1, first, second)]) {
				expect(Number.isSafeInteger(hash)).toBe(true);
				expect(hash).toBeGreaterThanOrEqual(0);
			}
			if (one === other) return;
			expect(first).not.toBe(second);
			expect(combineHashes(1, first, second)).not.toBe(combineHashes(1, second, first));
			expect(combineHashes(1, first, second)).not.toBe(combineHashes(2, first, second));
		}),
	);
});
