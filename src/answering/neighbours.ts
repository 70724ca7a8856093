import type { SparseVector } from './sparse.ts';

/** For each class, how near its nearest phrasing is to a vector: cosine, 0 to 1. */
export type Neighbours = (vector: SparseVector) => Float32Array;

/** Posting lists of all phrasings: from a feature to the phrasings that hold it. */
export function createNeighbours(
	phrasings: readonly SparseVector[],
	labels: Int32Array,
	sizes: { readonly features: number; readonly classes: number },
): Neighbours {
	const { features, classes } = sizes;
	const starts = new Int32Array(features + 1);
	for (const { ids } of phrasings) for (const id of ids) starts[id + 1]!++;
	for (let id = 0; id < features; id++) starts[id + 1]! += starts[id]!;
	const owners = new Int32Array(starts[features]!);
	const values = new Float32Array(starts[features]!);
	const filled = starts.slice();
	for (const [owner, phrasing] of phrasings.entries()) {
		for (const [at, id] of phrasing.ids.entries()) {
			const place = filled[id]!++;
			owners[place] = owner;
			values[place] = phrasing.values[at]!;
		}
	}
	const dots = new Float32Array(phrasings.length);

	return (vector) => {
		dots.fill(0);
		for (let at = 0; at < vector.ids.length; at++) {
			const id = vector.ids[at]!;
			const value = vector.values[at]!;
			for (let place = starts[id]!; place < starts[id + 1]!; place++)
				dots[owners[place]!]! += value * values[place]!;
		}
		const nearest = new Float32Array(classes);
		for (let owner = 0; owner < dots.length; owner++) {
			const label = labels[owner]!;
			if (dots[owner]! > nearest[label]!) nearest[label] = dots[owner]!;
		}
		return nearest;
	};
}
