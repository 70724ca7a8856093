import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedVectors } from '../../src/answering/compile-features.ts';
import { compilePhrasings, unpackPhrasings } from '../../src/answering/compile-phrasings.ts';
import { createNeighbours } from '../../src/answering/neighbours.ts';
import { createSeededRandom } from '../../src/answering/seeded-random.ts';
import type { SparseVector } from '../../src/answering/sparse.ts';

const vectorOf = (...ids: number[]): SparseVector => ({
	ids: Int32Array.from(ids),
	values: Float32Array.from(ids, () => 1 / Math.sqrt(ids.length)),
});

/** Phrasings that hold each of their features once. */
function codeAll(phrasings: readonly (readonly number[])[]): CodedVectors {
	const starts = [0];
	for (const ids of phrasings) starts.push(starts.at(-1)! + ids.length);
	const ids = Int32Array.from(phrasings.flat());
	return { starts: Uint32Array.from(starts), ids, codes: new Uint8Array(ids.length).fill(100) };
}

function neighboursOf(
	phrasings: readonly (readonly number[])[],
	labels: readonly number[],
	features: number,
) {
	const rarity = new Float32Array(features).fill(1);
	const compiled = compilePhrasings(codeAll(phrasings), rarity, Int32Array.from(labels));
	return { compiled, rarity, near: createNeighbours(compiled, rarity, Math.max(...labels) + 1) };
}

const { near } = neighboursOf([[0], [0, 1], [2, 3], [4]], [0, 0, 1, 2], 6);
const EACH = [[0], [1], [2]];
/** The cosine of two vectors that share one of two features, to three places. */
const HALF = Math.round(1000 * Math.SQRT1_2) / 1000;
const toThree = (values: Float32Array): number[] =>
	[...values].map((value) => Math.round(value * 1000) / 1000);
const nearestTo = (...ids: number[]): number[] => toThree(near(vectorOf(...ids), EACH).nearest);

it.each([
	[[0], [1, 0, 0]],
	[
		[0, 1],
		[1, 0, 0],
	],
	[[1], [HALF, 0, 0]],
	[
		[2, 3],
		[0, 1, 0],
	],
	[[2], [0, HALF, 0]],
	[
		[0, 4],
		[HALF, 0, HALF],
	],
	[[5], [0, 0, 0]],
	[[], [0, 0, 0]],
])('features %j: the cosine with the nearest phrasing of each class is %j', (ids, expected) => {
	expect(nearestTo(...ids)).toEqual(expected);
});

it('of a group of classes the nearest phrasing counts', () => {
	expect(toThree(near(vectorOf(2, 3), [[0], [1, 2]]).nearest)).toEqual([0, 1]);
});

it('one question leaves nothing behind for the next', () => {
	const first = near(vectorOf(0), EACH);
	near(vectorOf(2, 3), EACH);
	expect(near(vectorOf(0), EACH)).toEqual(first);
});

describe('votes', () => {
	it('are those of the nearest phrasings, the nearer the more', () => {
		expect(near(vectorOf(0), []).votes[0]).toBeCloseTo(1, 5);
		const [own = 0, , third = 0] = near(vectorOf(0, 4), []).votes;
		expect(own).toBeGreaterThan(third);
		expect(own + third).toBeCloseTo(1, 5);
	});

	it('are twelve at most', () => {
		const many = Array.from({ length: 20 }, (_, at) => (at < 12 ? [0] : [0, 1]));
		const crowded = neighboursOf(
			many,
			many.map((_, at) => (at < 12 ? 0 : 1)),
			2,
		);
		const [own, other] = crowded.near(vectorOf(0), []).votes;
		expect(own).toBeCloseTo(1, 5);
		expect(other).toBe(0);
	});

	it('are none on what shares nothing', () => {
		expect([...near(vectorOf(5), []).votes]).toEqual([0, 0, 0]);
	});
});

describe('with frequent and rare features', () => {
	const FEATURES = 400;
	const random = createSeededRandom(7);
	/** Low numbers are frequent, as common words are. */
	const draw = (): number => Math.floor(random() ** 3 * FEATURES);
	const anyPhrasing = (): number[] => [...new Set(Array.from({ length: 12 }, draw))];
	const phrasings = Array.from({ length: 3000 }, anyPhrasing);
	const labels = phrasings.map((_, at) => Math.floor(at / 300));
	const { compiled, rarity, near: nearAll } = neighboursOf(phrasings, labels, FEATURES);
	const all = unpackPhrasings(compiled, rarity);
	const groups = [[0], [4], [7, 8, 9]];

	/** Every phrasing compared in full. */
	function compareAll({ ids, values }: SparseVector): { cosine: number; label: number }[] {
		const value = new Map([...ids].map((id, at) => [id, values[at]!]));
		return labels.map((label, owner) => {
			let cosine = 0;
			for (let at = all.starts[owner]!; at < all.starts[owner + 1]!; at++)
				cosine += all.values[at]! * (value.get(all.ids[at]!) ?? 0);
			return { cosine, label };
		});
	}

	it('some of both are there', () => {
		expect(compiled.frequent.length).toBeGreaterThan(10);
		expect(compiled.owners.length).toBeGreaterThan(1000);
	});

	it('finds what comparing with every phrasing finds', () => {
		const anyIds = fc.uniqueArray(fc.nat({ max: FEATURES - 1 }), { maxLength: 20 });
		fc.assert(
			fc.property(anyIds, (ids) => {
				const vector = vectorOf(...ids.sort((a, b) => a - b));
				const { nearest, votes } = nearAll(vector, groups);
				const compared = compareAll(vector);
				for (const [group, members] of groups.entries()) {
					const best = Math.max(
						...compared.filter(({ label }) => members.includes(label)).map(({ cosine }) => cosine),
					);
					expect(nearest[group]).toBeCloseTo(best, 4);
				}
				const voters = compared.sort((a, b) => b.cosine - a.cosine).slice(0, 12);
				const sum = voters.reduce((total, { cosine }) => total + cosine ** 2, 0);
				// Of phrasings as near as the last voter, any may be taken.
				const sure = voters.filter(({ cosine }) => cosine > voters.at(-1)!.cosine + 1e-4);
				for (const label of new Set(sure.map((voter) => voter.label))) {
					const own = sure.filter((voter) => voter.label === label);
					const share = own.reduce((total, { cosine }) => total + cosine ** 2, 0) / sum;
					expect(votes[label]).toBeGreaterThanOrEqual(share - 1e-3);
				}
			}),
		);
	});
});
