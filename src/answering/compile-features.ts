import { damp, rarityOf, type CompiledSpace } from './feature-space.ts';
import { visitLetters, visitTerms } from './features.ts';
import { createHashIndex } from './hash-index.ts';
import { createHashNumbers } from './hash-numbers.ts';
import type { ReadText } from './read-question.ts';
import { createGrowing, lengthen } from './growing.ts';

/** The features of phrasings, one phrasing after the other; a weight is so many hundredths. */
export interface CodedVectors {
	/** Where each phrasing begins; one more at the end. */
	readonly starts: Uint32Array;
	/** In no order; -1 for a feature that was left out. */
	readonly ids: Int32Array;
	readonly codes: Uint8Array;
}

/** Weights are kept in hundredths, so that those of all kinds are exact; a feature said five times counts no more. */
export const CODES_PER_WEIGHT = 100;
const LARGEST_CODE = 255;

interface NumberedLetters {
	readonly numbers: readonly number[];
	readonly weights: readonly number[];
}

/** Reads the features of phrasings, one after the other: what is alike in a word is read once. */
export function createFeatureCompiler() {
	const numberOf = createHashNumbers();
	const starts = createGrowing(Uint32Array);
	const numbers = createGrowing(Int32Array);
	const codes = createGrowing(Uint8Array);
	/** In how many phrasings each feature stands, by number. */
	let counts = new Uint32Array(1024);
	/** Weights of the phrasing at hand; all zero between two. */
	let weightOf = new Float64Array(1024);
	const letters = new Map<string, NumberedLetters>();
	const touched: number[] = [];
	let texts = 0;

	function add(number: number, weight: number): void {
		if (number >= counts.length) {
			counts = lengthen(counts, new Uint32Array(2 * number));
			weightOf = lengthen(weightOf, new Float64Array(2 * number));
		}
		if (weightOf[number] === 0) touched.push(number);
		weightOf[number]! += weight;
	}
	const addHash = (hash: number, weight: number): void => add(numberOf(hash), weight);

	function lettersOf(word: string): NumberedLetters {
		let found = letters.get(word);
		if (found === undefined) {
			const made = { numbers: [] as number[], weights: [] as number[] };
			visitLetters(word, (hash, weight) => {
				made.numbers.push(numberOf(hash));
				made.weights.push(weight);
			});
			letters.set(word, (found = made));
		}
		return found;
	}

	return {
		add(text: ReadText): void {
			starts.set(texts++, numbers.length());
			touched.length = 0;
			for (const { word } of text.words) {
				const own = lettersOf(word);
				for (let at = 0; at < own.numbers.length; at++) add(own.numbers[at]!, own.weights[at]!);
			}
			visitTerms(text, addHash);
			for (const number of touched) {
				const code = Math.round(damp(weightOf[number]!) * CODES_PER_WEIGHT);
				weightOf[number] = 0;
				counts[number]!++;
				numbers.push(number);
				codes.push(Math.min(LARGEST_CODE, Math.max(1, code)));
			}
		},

		/** Leaves out what occurs in fewer than `minimum` texts, and numbers the rest by hash. */
		finish(minimum: number): { readonly space: CompiledSpace; readonly vectors: CodedVectors } {
			starts.set(texts, numbers.length());
			const all = numberOf.hashes();
			const hashes = all.filter((_, number) => counts[number]! >= minimum).sort();
			const find = createHashIndex(hashes);
			const idOf = Int32Array.from(all, find);
			const countOf = new Uint32Array(hashes.length);
			for (const [number, id] of idOf.entries()) if (id >= 0) countOf[id] = counts[number]!;
			return {
				space: { texts, hashes, rarity: Float32Array.from(countOf, (count) => rarityOf(count, texts)) },
				vectors: {
					starts: starts.take(),
					ids: numbers.take().map((number) => idOf[number]!),
					codes: codes.take(),
				},
			};
		},
	};
}
