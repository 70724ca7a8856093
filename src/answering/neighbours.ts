import type { SparseVector } from './sparse.ts';

/** How a vector stands to the phrasings of each class. */
export interface Nearness {
	/** Cosine with the nearest phrasing of each class, 0 to 1. */
	readonly nearest: Float32Array;
	/** The share of each class among the nearest phrasings of all, the nearer the more; sums to 1, or to 0 of nothing. */
	readonly votes: Float32Array;
}

/** A phrasing that is not among those of the base, with its cosine. */
export interface OtherPhrasing {
	readonly label: number;
	readonly cosine: number;
}

export type Neighbours = (vector: SparseVector, others?: readonly OtherPhrasing[]) => Nearness;

/** So many phrasings vote on what a question is. */
const VOTERS = 12;

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

	return (vector, others = []) => {
		dots.fill(0);
		for (let at = 0; at < vector.ids.length; at++) {
			const id = vector.ids[at]!;
			const value = vector.values[at]!;
			for (let place = starts[id]!; place < starts[id + 1]!; place++)
				dots[owners[place]!]! += value * values[place]!;
		}
		const nearest = new Float32Array(classes);
		const voters = createVoters();
		for (let owner = 0; owner < dots.length; owner++) {
			const cosine = dots[owner]!;
			const label = labels[owner]!;
			if (cosine > nearest[label]!) nearest[label] = cosine;
			voters.offer(cosine, label);
		}
		for (const { cosine, label } of others) {
			if (cosine > nearest[label]!) nearest[label] = cosine;
			voters.offer(cosine, label);
		}
		return { nearest, votes: voters.count(classes) };
	};
}

/** Keeps the nearest phrasings that it is offered, by a short list in order. */
function createVoters() {
	const cosines: number[] = [];
	const labels: number[] = [];
	return {
		offer(cosine: number, label: number): void {
			if (cosine <= 0 || (cosines.length === VOTERS && cosine <= cosines[VOTERS - 1]!)) return;
			let at = cosines.length;
			while (at > 0 && cosines[at - 1]! < cosine) at--;
			cosines.splice(at, 0, cosine);
			labels.splice(at, 0, label);
			if (cosines.length > VOTERS) {
				cosines.pop();
				labels.pop();
			}
		},
		count(classes: number): Float32Array {
			const votes = new Float32Array(classes);
			const sum = cosines.reduce((total, cosine) => total + cosine ** 2, 0);
			for (const [at, cosine] of cosines.entries()) votes[labels[at]!]! += cosine ** 2 / sum;
			return votes;
		},
	};
}
