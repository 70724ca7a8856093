import { createSeededRandom } from './seeded-random.ts';
import type { SparseVector } from './sparse.ts';

export interface TrainingOptions {
	/** Times that every phrasing is seen. */
	readonly passes: number;
	/** Length of a step; vectors are of unit length, so it is far above the usual 0.1. */
	readonly rate: number;
}

/** Chosen on the public question sets and a half of the labelled questions: longer training fits the phrasings too closely. */
export const TRAINING: TrainingOptions = { passes: 8, rate: 3 };

/** A phrasing is told apart from its likeliest rivals; the other classes weigh nothing in its gradient. */
const RIVALS = 24;
/** All classes are scored anew after so many passes, to find new rivals. */
const PASSES_BETWEEN_RIVALS = 4;

/** Weights of each feature for each class: `weights[feature * classes + class] * scales[feature]`. */
export interface LinearModel {
	readonly classes: number;
	readonly weights: Int8Array;
	readonly scales: Float32Array;
}

interface Weights {
	readonly classes: number;
	readonly values: Float32Array;
}

/**
 * Multinomial logistic regression by stochastic gradient descent; the same input gives the same weights. After a
 * pass over all classes each phrasing learns only against its nearest rivals, which makes it several times faster.
 */
export function trainLinearModel(
	vectors: readonly SparseVector[],
	labels: Int32Array,
	sizes: { readonly features: number; readonly classes: number },
	options: TrainingOptions = TRAINING,
): LinearModel {
	const { classes } = sizes;
	const weights: Weights = { classes, values: new Float32Array(sizes.features * classes) };
	const rivalCount = Math.min(RIVALS, classes);
	const rivals = new Int32Array(vectors.length * rivalCount);
	const order = Int32Array.from(vectors, (_, index) => index);
	const random = createSeededRandom(20);
	const all = Int32Array.from({ length: classes }, (_, label) => label);
	const scores = new Float32Array(classes);
	for (let pass = 0; pass < options.passes; pass++) {
		const overAll = pass % PASSES_BETWEEN_RIVALS === 0;
		shuffle(order, random);
		for (const index of order) {
			const own = rivals.subarray(index * rivalCount, (index + 1) * rivalCount);
			const label = labels[index]!;
			takeStep(weights, vectors[index]!, label, overAll ? all : own, options.rate, scores);
			if (overAll) keepLargest(scores, label, own);
		}
	}
	return quantise(weights, sizes.features);
}

function shuffle(order: Int32Array, random: () => number): void {
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		const kept = order[at]!;
		order[at] = order[other]!;
		order[other] = kept;
	}
}

/** One step down the gradient for one phrasing. Leaves in `scores` the probability of each class of `against` before it. */
function takeStep(
	{ classes, values: weights }: Weights,
	{ ids, values }: SparseVector,
	label: number,
	against: Int32Array,
	rate: number,
	scores: Float32Array,
): void {
	const size = against.length;
	scores.fill(0, 0, size);
	for (let at = 0; at < ids.length; at++) {
		const value = values[at]!;
		const row = ids[at]! * classes;
		for (let which = 0; which < size; which++) scores[which]! += value * weights[row + against[which]!]!;
	}
	softmax(scores.subarray(0, size));
	const target = against.indexOf(label);
	if (target >= 0) scores[target]! -= 1;
	for (let at = 0; at < ids.length; at++) {
		const step = rate * values[at]!;
		const row = ids[at]! * classes;
		for (let which = 0; which < size; which++) weights[row + against[which]!]! -= step * scores[which]!;
	}
	if (target >= 0) scores[target]! += 1;
}

/** Puts the classes with the largest scores into `into`, the right one among them. */
function keepLargest(scores: Float32Array, label: number, into: Int32Array): void {
	const sorted = scores.slice().sort();
	const bar = sorted[sorted.length - into.length]!;
	let count = 0;
	into[count++] = label;
	for (let at = 0; at < scores.length && count < into.length; at++) {
		if (at !== label && scores[at]! >= bar) into[count++] = at;
	}
	// Where the right class was not among the largest, a place may be left: any class will do.
	for (let at = 0; count < into.length; at++) if (!into.subarray(0, count).includes(at)) into[count++] = at;
}

const LARGEST_INT8 = 127;

/** To a byte a weight, a scale a feature: a quarter of the memory, and no answer changes (npm run eval). */
function quantise({ classes, values }: Weights, features: number): LinearModel {
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

/** The probability of each class for a vector, by the model. */
export function scoreClasses(model: LinearModel, { ids, values }: SparseVector): Float32Array {
	const { classes, weights, scales } = model;
	const scores = new Float32Array(classes);
	for (let at = 0; at < ids.length; at++) {
		const id = ids[at]!;
		const value = values[at]! * scales[id]!;
		const row = id * classes;
		for (let label = 0; label < classes; label++) scores[label]! += value * weights[row + label]!;
	}
	return softmax(scores);
}

function softmax(scores: Float32Array): Float32Array {
	let largest = -Infinity;
	for (let at = 0; at < scores.length; at++) largest = Math.max(largest, scores[at]!);
	let sum = 0;
	for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at]! - largest);
	for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
	return scores;
}
