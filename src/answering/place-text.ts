import type { Located } from './feature-space.ts';
import { post } from './posting-lists.ts';
import type { SparseVector } from './sparse.ts';

/** A text in the feature space of a base and beyond it: what the base does not know of it counts as well. Of unit length as a whole. */
export interface PlacedText {
	/** The known part, of unit length. */
	readonly vector: SparseVector;
	/** The length of the known part within the whole. */
	readonly familiarity: number;
	/** The unknown part within the whole, by the hashes of features: new words, and known words in new company. */
	readonly unknown: ReadonlyMap<number, number>;
}

/** Places a text by what the base knows of it, and by the rest. */
export function placeText({ vector, familiarity, unknown: beyond }: Located): PlacedText {
	let squares = 0;
	for (const weight of beyond.values()) squares += weight ** 2;
	const scale = Math.sqrt((1 - familiarity ** 2) / (squares || 1));
	const unknown = new Map([...beyond].map(([feature, weight]) => [feature, weight * scale]));
	return { vector, familiarity, unknown };
}

interface Posting {
	readonly text: number;
	readonly value: number;
}

/** Texts by their features, so that only those are compared that share any. */
export interface PlacedTexts {
	readonly add: (text: PlacedText) => void;
	/** The cosine with each text that was added, in that order, 0 to 1. */
	readonly compare: (text: PlacedText) => Float64Array;
}

export function createPlacedTexts(): PlacedTexts {
	const known = new Map<number, Posting[]>();
	const unknown = new Map<number, Posting[]>();
	let count = 0;
	return {
		add({ vector, familiarity, unknown: beyond }) {
			for (const [at, id] of vector.ids.entries())
				post(known, id, { text: count, value: vector.values[at]! * familiarity });
			for (const [feature, value] of beyond) post(unknown, feature, { text: count, value });
			count++;
		},
		compare({ vector, familiarity, unknown: beyond }) {
			const cosines = new Float64Array(count);
			for (const [at, id] of vector.ids.entries()) {
				const value = vector.values[at]! * familiarity;
				for (const posting of known.get(id) ?? []) cosines[posting.text]! += value * posting.value;
			}
			for (const [feature, value] of beyond) {
				for (const posting of unknown.get(feature) ?? []) cosines[posting.text]! += value * posting.value;
			}
			return cosines;
		},
	};
}
