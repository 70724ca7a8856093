import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureSpace } from '../../src/answering/sparse.ts';
import { anyOf } from './any-of.ts';

const bag = (...names: string[]): Map<string, number> => new Map(names.map((name) => [name, 1]));
const space = createFeatureSpace([bag('a', 'b'), bag('a', 'c'), bag('a', 'd', 'e')]);
const lengthOf = (values: Float32Array): number => Math.hypot(...values);

it('numbers each feature once, by name and not by order', () => {
	const other = createFeatureSpace([bag('e', 'd', 'a'), bag('c', 'a'), bag('b', 'a')]);
	expect(space.size).toBe(5);
	expect(other.fingerprint).toBe(space.fingerprint);
	expect(other.locate(bag('b', 'e')).vector).toEqual(space.locate(bag('e', 'b')).vector);
});

it.each([
	['another name', [bag('a', 'b'), bag('a', 'c'), bag('a', 'd', 'f')]],
	['one name less', [bag('a', 'b'), bag('a', 'c'), bag('a', 'd')]],
	['names cut elsewhere', [bag('ab'), bag('a', 'c'), bag('a', 'd', 'e')]],
])('%s gives another fingerprint', (_, bags) => {
	expect(createFeatureSpace(bags).fingerprint).not.toBe(space.fingerprint);
});

it('leaves out what is rarer than the minimum', () => {
	expect(createFeatureSpace([bag('a', 'b'), bag('a', 'c')], 2).size).toBe(1);
});

it('a rare feature counts more than a common one', () => {
	const { ids, values } = space.locate(bag('a', 'b')).vector;
	expect([...ids]).toEqual([0, 1]);
	expect(values[1]).toBeGreaterThan(values[0]!);
});

describe('familiarity', () => {
	it('is 1 where all is known', () => expect(space.locate(bag('a', 'b')).familiarity).toBe(1));
	it('is 0 where nothing is', () => expect(space.locate(bag('x', 'y')).familiarity).toBe(0));
	it('is 0 for an empty text', () => expect(space.locate(new Map()).familiarity).toBe(0));
	it('falls with each unknown word', () => {
		const falling = [bag('b'), bag('b', 'x'), bag('b', 'x', 'y'), bag('b', 'x', 'y', 'z')].map(
			(text) => space.locate(text).familiarity,
		);
		expect(falling).toEqual([...falling].sort((a, b) => b - a));
		expect(new Set(falling).size).toBe(4);
	});
});

describe('any bag', () => {
	const anyBag = fc
		.array(fc.tuple(anyOf('abcdexyz'), fc.double({ min: 0.1, max: 50, noNaN: true })))
		.map((entries) => new Map(entries));

	it('has a vector of unit length, or an empty one', () => {
		fc.assert(
			fc.property(anyBag, (text) => {
				const { vector, familiarity } = space.locate(text);
				if (familiarity === 0) expect(vector.ids).toHaveLength(0);
				else expect(lengthOf(vector.values)).toBeCloseTo(1, 5);
			}),
		);
	});

	it('has its places in ascending order', () => {
		fc.assert(
			fc.property(anyBag, (text) => {
				const ids = [...space.locate(text).vector.ids];
				expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
			}),
		);
	});
});
