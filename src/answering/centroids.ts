import { makePlaces, toStarts, type Places } from './compile-phrasings.ts';
import { createGrowing } from './growing.ts';
import type { PackedVectors, SparseVector } from './sparse.ts';

/**
 * The middles of neighbouring phrasings of a class: what stands for learnt weights in a base too large for a weight
 * a feature and class. It holds no more numbers than the phrasings do, and is made in one pass over them.
 */
export interface CentroidModel {
	readonly classes: number;
	/** The class of each centroid. */
	readonly labels: Places;
	/** Where the centroids of each feature begin; one more at the end. */
	readonly starts: Uint32Array;
	readonly owners: Places;
	/** A value is code × scale of the feature. */
	readonly codes: Uint8Array;
	readonly scales: Float32Array;
}

/**
 * So many phrasings share a centroid at most. They stand in order of family, language and text, so neighbours are alike; one
 * centroid of ten thousand questions to decline would be like none of them.
 */
const MOST_SHARING = 32;
/** How much nearer a centroid has to be to count for e times as likely, as a share of the whole; by `npm run eval`. */
const SHARPNESS = 20;
const LARGEST_CODE = 255;

/** Which phrasings share a centroid: runs of one class, cut to about the same length. */
function cutRuns(labels: ArrayLike<number>): Uint32Array {
	const starts: number[] = [];
	for (let from = 0; from < labels.length;) {
		let to = from;
		while (to < labels.length && labels[to] === labels[from]) to++;
		const parts = Math.ceil((to - from) / MOST_SHARING);
		for (let part = 0; part < parts; part++) starts.push(from + Math.floor((part * (to - from)) / parts));
		from = to;
	}
	return Uint32Array.from([...starts, labels.length]);
}

/** Adds up the phrasings of each run. Deterministic; linear in what they hold. */
export function makeCentroids(
	{ starts: begins, ids, values }: PackedVectors,
	labels: ArrayLike<number>,
	{ features, classes }: { readonly features: number; readonly classes: number },
): CentroidModel {
	const runs = cutRuns(labels);
	const count = runs.length - 1;
	const held = createGrowing(Uint32Array);
	const weights = createGrowing(Float64Array);
	const ends = new Uint32Array(count);
	const holders = new Uint32Array(features);
	const scales = new Float32Array(features);
	/** The sums of the run at hand; all zero between two. */
	const sums = new Float64Array(features);
	for (let owner = 0; owner < count; owner++) {
		const touched: number[] = [];
		for (let at = begins[runs[owner]!]!; at < begins[runs[owner + 1]!]!; at++) {
			const id = ids[at]!;
			if (sums[id] === 0) touched.push(id);
			sums[id]! += values[at]!;
		}
		const length = Math.sqrt(touched.reduce((square, id) => square + sums[id]! ** 2, 0));
		for (const id of touched) {
			const weight = sums[id]! / length;
			sums[id] = 0;
			held.push(id);
			weights.push(weight);
			holders[id]!++;
			scales[id] = Math.max(scales[id]!, weight / LARGEST_CODE);
		}
		ends[owner] = held.length();
	}
	const starts = toStarts(holders);
	const owners = makePlaces(held.length(), count);
	const codes = new Uint8Array(held.length());
	const next = starts.slice();
	const allHeld = held.take();
	const allWeights = weights.take();
	for (let owner = 0, at = 0; owner < count; owner++) {
		for (; at < ends[owner]!; at++) {
			const id = allHeld[at]!;
			owners[next[id]!] = owner;
			codes[next[id]!++] = Math.round(allWeights[at]! / scales[id]!);
		}
	}
	const owned = makePlaces(count, classes);
	owned.set(Array.from({ length: count }, (_, owner) => labels[runs[owner]!]!));
	return { classes, labels: owned, starts, owners, codes, scales };
}

/** The score of each class for a vector: how near its nearest centroid is. */
export function createCentroidScorer({
	classes,
	codes,
	labels,
	owners,
	scales,
	starts,
}: CentroidModel): (vector: SparseVector) => Float32Array {
	const cosines = new Float32Array(labels.length);
	return ({ ids, values }) => {
		cosines.fill(0);
		for (let at = 0; at < ids.length; at++) {
			const id = ids[at]!;
			const value = values[at]! * scales[id]!;
			const end = starts[id + 1]!;
			for (let place = starts[id]!; place < end; place++) cosines[owners[place]!]! += value * codes[place]!;
		}
		const scores = new Float32Array(classes);
		for (let owner = 0; owner < labels.length; owner++) {
			const label = labels[owner]!;
			scores[label] = Math.max(scores[label]!, SHARPNESS * cosines[owner]!);
		}
		return scores;
	};
}
