import { expect, it } from 'vitest';
import { createNeighbours } from '../../src/answering/neighbours.ts';
import type { SparseVector } from '../../src/answering/sparse.ts';

const vectorOf = (...ids: number[]): SparseVector => ({
	ids: Int32Array.from(ids),
	values: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length)),
});
const near = createNeighbours(
	[vectorOf(0), vectorOf(0, 1), vectorOf(2, 3), vectorOf(4)],
	Int32Array.from([0, 0, 1, 2]),
	{ features: 6, classes: 4 },
);
/** The cosine of two vectors that share one of two features, to three places. */
const HALF = Math.round(1000 * Math.SQRT1_2) / 1000;
const nearestTo = (...ids: number[]): number[] =>
	[...near(vectorOf(...ids)).nearest].map((cosine) => Math.round(cosine * 1000) / 1000);

it.each([
	[[0], [1, 0, 0, 0]],
	[
		[0, 1],
		[1, 0, 0, 0],
	],
	[[1], [HALF, 0, 0, 0]],
	[
		[2, 3],
		[0, 1, 0, 0],
	],
	[[2], [0, HALF, 0, 0]],
	[
		[0, 4],
		[HALF, 0, HALF, 0],
	],
	[[5], [0, 0, 0, 0]],
	[[], [0, 0, 0, 0]],
])('features %j: the cosine with the nearest phrasing of each class is %j', (ids, expected) => {
	expect(nearestTo(...ids)).toEqual(expected);
});

it('one question leaves nothing behind for the next', () => {
	const first = near(vectorOf(0));
	near(vectorOf(2, 3));
	expect(near(vectorOf(0))).toEqual(first);
	expect([...first.nearest]).toEqual([1, 0, 0, 0]);
});

it('the nearest phrasings vote for their classes, the nearer the more', () => {
	const { votes } = near(vectorOf(0));
	expect(votes[0]).toBeCloseTo(1, 5);
	const [own = 0, , third = 0] = near(vectorOf(0, 4)).votes;
	expect(own).toBeGreaterThan(third);
	expect(own + third).toBeCloseTo(1, 5);
});

it('at most twelve vote', () => {
	const many = Array.from({ length: 20 }, (_, at) => (at < 12 ? vectorOf(0) : vectorOf(0, 1)));
	const labels = Int32Array.from(many, (_, at) => (at < 12 ? 0 : 1));
	const crowded = createNeighbours(many, labels, { features: 2, classes: 2 });
	const [own, other] = crowded(vectorOf(0)).votes;
	expect(own).toBeCloseTo(1, 5);
	expect(other).toBe(0);
});

it('nobody votes on what shares nothing', () => {
	expect([...near(vectorOf(5)).votes]).toEqual([0, 0, 0, 0]);
});
