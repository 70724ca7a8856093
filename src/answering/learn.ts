import { createSeededRandom } from './seeded-random.ts';
import type { PackedVectors, SparseVector } from './sparse.ts';

export interface TrainingOptions {
	/** Times that every phrasing is seen. */
	readonly passes: number;
	/** Length of a step; vectors are of unit length, so it is far above the usual 0.1. */
	readonly rate: number;
}

/** A small base is seen eight times, a large one four: it has more to see each time, and longer training fits it too closely. */
const MOST_PASSES = 8;
const LEAST_PASSES = 4;
const STEPS = 80_000;

/** The training of a base of so many phrasings; chosen on the public question sets and the questions for fitting. */
export function planTraining(phrasings: number): TrainingOptions {
	const passes = Math.round(STEPS / Math.max(1, phrasings));
	return { passes: Math.min(MOST_PASSES, Math.max(LEAST_PASSES, passes)), rate: 3 };
}

/** A class that is less likely than this hardly moves a weight: it is left alone, which is most of them. */
export const WORTH_A_STEP = 0.002;

/** Weights of each feature for each class: `weights[feature * classes + class] * scales[feature]`. */
export interface LinearModel {
	readonly classes: number;
	readonly weights: Int8Array;
	readonly scales: Float32Array;
}

/**
 * Multinomial logistic regression by stochastic gradient descent; the same input gives the same weights.
 * Cost: passes × phrasings × features of a phrasing × classes.
 */
export function trainLinearModel(
	vectors: PackedVectors,
	labels: ArrayLike<number>,
	{ features, classes }: { readonly features: number; readonly classes: number },
	options: TrainingOptions = planTraining(labels.length),
): LinearModel {
	const weights = new Float32Array(features * classes);
	const order = Int32Array.from(labels, (_, index) => index);
	const random = createSeededRandom(20);
	const scores = new Float32Array(classes);
	const { starts, ids, values } = vectors;
	for (let pass = 0; pass < options.passes; pass++) {
		shuffle(order, random);
		for (const index of order) {
			const from = starts[index]!;
			const to = starts[index + 1]!;
			const vector = { ids: ids.subarray(from, to), values: values.subarray(from, to) };
			takeStep(weights, vector, labels[index]!, options.rate, scores);
		}
	}
	return quantise(weights, features, classes);
}

function shuffle(order: Int32Array, random: () => number): void {
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		const kept = order[at]!;
		order[at] = order[other]!;
		order[other] = kept;
	}
}

/** Adds the rows of a vector's features up, four at a time: most of the work, and memory is what it waits for. */
function addRows(
	scores: Float32Array,
	weights: Float32Array | Int8Array,
	ids: Int32Array,
	values: Float32Array,
): void {
	const classes = scores.length;
	scores.fill(0);
	let at = 0;
	for (; at + 4 <= ids.length; at += 4) {
		const one = values[at]!;
		const two = values[at + 1]!;
		const three = values[at + 2]!;
		const four = values[at + 3]!;
		const first = ids[at]! * classes;
		const second = ids[at + 1]! * classes;
		const third = ids[at + 2]! * classes;
		const fourth = ids[at + 3]! * classes;
		for (let which = 0; which < classes; which++) {
			scores[which]! +=
				one * weights[first + which]! +
				two * weights[second + which]! +
				three * weights[third + which]! +
				four * weights[fourth + which]!;
		}
	}
	for (; at < ids.length; at++) {
		const value = values[at]!;
		const row = ids[at]! * classes;
		for (let which = 0; which < classes; which++) scores[which]! += value * weights[row + which]!;
	}
}

/** One step down the gradient for one phrasing; `scores` is room for one number a class. */
function takeStep(
	weights: Float32Array,
	{ ids, values }: SparseVector,
	label: number,
	rate: number,
	scores: Float32Array,
): void {
	const classes = scores.length;
	const length = ids.length;
	addRows(scores, weights, ids, values);
	softmax(scores);
	scores[label]! -= 1;
	for (let which = 0; which < classes; which++) {
		const slope = scores[which]!;
		if (slope < WORTH_A_STEP && slope > -WORTH_A_STEP) continue;
		const step = rate * slope;
		for (let at = 0; at < length; at++) weights[ids[at]! * classes + which]! -= step * values[at]!;
	}
}

const LARGEST_INT8 = 127;

/** To a byte a weight, a scale a feature: a quarter of the memory, and no answer changes (npm run eval). */
function quantise(values: Float32Array, features: number, classes: number): LinearModel {
	const weights = new Int8Array(values.length);
	const scales = new Float32Array(features);
	for (let feature = 0; feature < features; feature++) {
		const row = values.subarray(feature * classes, (feature + 1) * classes);
		let largest = 0;
		for (const value of row) largest = Math.max(largest, Math.abs(value));
		const scale = largest / LARGEST_INT8;
		scales[feature] = scale;
		if (scale > 0)
			for (const [label, value] of row.entries())
				weights[feature * classes + label] = Math.round(value / scale);
	}
	return { classes, weights, scales };
}

/** The score of each class for a vector, by the model: a natural logarithm of how likely it is, up to a constant. */
export function scoreClasses(model: LinearModel, { ids, values }: SparseVector): Float32Array {
	const { classes, weights, scales } = model;
	const scores = new Float32Array(classes);
	const scaled = new Float32Array(ids.length);
	for (let at = 0; at < ids.length; at++) scaled[at] = values[at]! * scales[ids[at]!]!;
	addRows(scores, weights, ids, scaled);
	return scores;
}

/** Scores as probabilities that sum to 1, in place. */
export function softmax(scores: Float32Array): Float32Array {
	let largest = -Infinity;
	for (let at = 0; at < scores.length; at++) largest = Math.max(largest, scores[at]!);
	let sum = 0;
	for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at]! - largest);
	for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
	return scores;
}
