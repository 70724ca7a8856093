import type { FeatureBag } from './features.ts';
import { post } from './posting-lists.ts';
import type { FeatureSpace, Located, SparseVector } from './sparse.ts';

/** A text in the feature space of a base and beyond it: what the base does not know of it counts as well. Of unit length as a whole. */
export interface PlacedText {
	/** The known part, of unit length. */
	readonly vector: SparseVector;
	/** The length of the known part within the whole. */
	readonly familiarity: number;
	/** The unknown part within the whole, by feature: new words, and known words in new company. */
	readonly unknown: ReadonlyMap<string, number>;
}

/** Places a text by its features and by where it stands among what the base knows. */
export function placeText(
	space: FeatureSpace,
	bag: FeatureBag,
	{ vector, familiarity }: Located = space.locate(bag),
): PlacedText {
	const unknown = new Map<string, number>();
	let squares = 0;
	for (const [feature, weight] of bag) {
		if (space.has(feature)) continue;
		unknown.set(feature, weight);
		squares += weight ** 2;
	}
	const scale = Math.sqrt((1 - familiarity ** 2) / (squares || 1));
	for (const [feature, weight] of unknown) unknown.set(feature, weight * scale);
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
	const unknown = new Map<string, Posting[]>();
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
