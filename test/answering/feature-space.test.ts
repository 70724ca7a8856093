import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureCompiler } from '../../src/answering/compile-features.ts';
import { openFeatureSpace } from '../../src/answering/feature-space.ts';
import { hashFeature } from '../../src/answering/features.ts';
import { anyOf } from './any-of.ts';
import { indexOf } from './read-base.ts';

const PHRASINGS = ['alpha beta', 'alpha gamma', 'alpha delta epsilon'];
const { read } = indexOf({ one: PHRASINGS });

function compile(phrasings: readonly string[], minimum = 1) {
	const compiler = createFeatureCompiler();
	for (const phrasing of phrasings) compiler.add(read(phrasing));
	return compiler.finish(minimum);
}

const { space: compiled } = compile(PHRASINGS);
const space = openFeatureSpace(compiled);
const locate = (text: string) => space.locate(read(text));
const rarityOf = (word: string): number =>
	compiled.rarity[compiled.hashes.indexOf(hashFeature('word', word))]!;

it('numbers features by what they are and not by their order', () => {
	const { space: other } = compile([...PHRASINGS].reverse());
	expect(other).toEqual(compiled);
	expect(space.size).toBe(compiled.hashes.length);
});

it('leaves out what is rarer than the minimum', () => {
	const { space: often } = compile(PHRASINGS, 2);
	expect(often.hashes).toContain(hashFeature('word', 'alpha'));
	expect(often.hashes).not.toContain(hashFeature('word', 'beta'));
});

it('a rare feature counts more than a common one', () => {
	expect(rarityOf('beta')).toBeGreaterThan(rarityOf('alpha'));
});

it('a phrasing is kept as it is located', () => {
	const { space: own, vectors } = compile(PHRASINGS);
	const { ids } = openFeatureSpace(own).locate(read(PHRASINGS[1]!)).vector;
	expect([...vectors.ids.slice(vectors.starts[1], vectors.starts[2]).sort()]).toEqual([...ids]);
});

describe('familiarity', () => {
	it('is 1 where all is known', () => expect(locate('alpha beta').familiarity).toBe(1));
	it('is 0 where nothing is', () => expect(locate('zzzz qqqq').familiarity).toBe(0));
	it('is 0 for an empty text', () => expect(locate('').familiarity).toBe(0));
	it('falls with each unknown word', () => {
		const falling = ['beta', 'beta xxxx', 'beta xxxx yyyy', 'beta xxxx yyyy zzzz'].map(
			(text) => locate(text).familiarity,
		);
		expect(falling).toEqual([...falling].sort((a, b) => b - a));
		expect(new Set(falling).size).toBe(4);
	});
});

describe('any text', () => {
	const anyText = fc.string({ unit: anyOf('abdeglmpt xy') });

	it('has a vector of unit length with places in ascending order, or an empty one', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { vector, familiarity } = locate(text);
				const ids = [...vector.ids];
				expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
				if (familiarity === 0) expect(ids).toHaveLength(0);
				else expect(Math.hypot(...vector.values)).toBeCloseTo(1, 5);
			}),
		);
	});

	it('leaves nothing behind for the next', () => {
		const before = locate('alpha beta');
		fc.assert(
			fc.property(anyText, (text) => {
				locate(text);
				expect(locate('alpha beta')).toEqual(before);
			}),
		);
	});
});
