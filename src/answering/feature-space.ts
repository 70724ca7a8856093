import { visitLetters, visitTerms } from './features.ts';
import { createHashIndex } from './hash-index.ts';
import type { ReadText } from './read-question.ts';
import { remember } from './bounded-cache.ts';
import type { SparseVector } from './sparse.ts';

/** A question in a feature space. */
export interface Located {
	readonly vector: SparseVector;
	/** Length of what the base knows of the text over the length of the whole, 0 to 1: new words shorten it. */
	readonly familiarity: number;
	/** What the base does not know of it: features by their hashes, each with what it counts. */
	readonly unknown: ReadonlyMap<number, number>;
}

/** The features a base knows, numbered in the order of their hashes, with how rare each is. */
export interface CompiledSpace {
	/** How many texts it was made from. */
	readonly texts: number;
	readonly hashes: Float64Array;
	readonly rarity: Float32Array;
}

export interface FeatureSpace {
	readonly size: number;
	/** TF-IDF of the known features of a text, at unit length. */
	readonly locate: (text: ReadText) => Located;
}

/** Below 1, what is frequent keeps more of its weight; 0.75 did best on the public question sets. */
const RARITY_POWER = 0.75;

/** How rare a feature is that stands in so many of the texts (inverse document frequency). */
export function rarityOf(count: number, texts: number): number {
	return Math.log((texts + 1) / (count + 0.5)) ** RARITY_POWER;
}

/** Said twice is more than once, but not twice as much. */
export const damp = (weight: number): number => (weight > 1 ? 1 + Math.log(weight) : weight);

/** The letters of a word by the numbers of their features: -1 for one that the base does not know. */
interface KnownLetters {
	readonly ids: readonly number[];
	readonly hashes: readonly number[];
	readonly weights: readonly number[];
}

/** How many words' letters are remembered. */
const REMEMBERED = 4096;

export function openFeatureSpace({ hashes, rarity, texts }: CompiledSpace): FeatureSpace {
	const size = hashes.length;
	const find = createHashIndex(hashes);
	const rarest = rarityOf(0, texts);
	/** Weights of the text at hand, by feature; all zero between two calls. */
	const weightOf = new Float64Array(size);
	let touched = new Int32Array(1024);
	let count = 0;
	/** Those of features that the base does not know; each text is given its own. */
	let unknown = new Map<number, number>();

	const lettersOf = remember((word): KnownLetters => {
		const found = { ids: [] as number[], hashes: [] as number[], weights: [] as number[] };
		visitLetters(word, (hash, weight) => {
			found.ids.push(find(hash));
			found.hashes.push(hash);
			found.weights.push(weight);
		});
		return found;
	}, REMEMBERED);

	function add(id: number, hash: number, weight: number): void {
		if (id < 0) {
			unknown.set(hash, (unknown.get(hash) ?? 0) + weight);
			return;
		}
		if (weightOf[id] === 0) {
			if (count === touched.length) {
				const longer = new Int32Array(2 * count);
				longer.set(touched);
				touched = longer;
			}
			touched[count++] = id;
		}
		weightOf[id]! += weight;
	}
	const addHash = (hash: number, weight: number): void => add(find(hash), hash, weight);

	function gather(text: ReadText): void {
		count = 0;
		unknown = new Map();
		for (const { word } of text.words) {
			const letters = lettersOf(word);
			for (let at = 0; at < letters.ids.length; at++)
				add(letters.ids[at]!, letters.hashes[at]!, letters.weights[at]!);
		}
		visitTerms(text, addHash);
	}

	function takeVector(): { readonly vector: SparseVector; readonly known: number } {
		const ids = touched.slice(0, count).sort();
		const values = new Float32Array(count);
		let known = 0;
		for (let at = 0; at < count; at++) {
			const id = ids[at]!;
			const value = damp(weightOf[id]!) * rarity[id]!;
			weightOf[id] = 0;
			known += value * value;
			values[at] = value;
		}
		const length = Math.sqrt(known) || 1;
		for (let at = 0; at < count; at++) values[at]! /= length;
		return { vector: { ids, values }, known };
	}

	return {
		size,
		locate(text) {
			gather(text);
			const { vector, known } = takeVector();
			let rest = 0;
			for (const weight of unknown.values()) rest += (damp(weight) * rarest) ** 2;
			return {
				vector,
				familiarity: known === 0 ? 0 : Math.sqrt(known / (known + rest)),
				unknown,
			};
		},
	};
}
