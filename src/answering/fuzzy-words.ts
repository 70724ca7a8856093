import Fuse from 'fuse.js';
import { countSlips } from './edit-distance.ts';
import { post } from './posting-lists.ts';

/** A word of the base that a word of the question may stand for, with how far it does (0 to 1). */
export interface Reading {
	readonly word: string;
	readonly weight: number;
}

/** Fuse.js sees at most this many words at once: its cost is linear in them, about 1 µs each. */
const FUZZY_CANDIDATES = 48;
/** 0 is equal, 1 is anything. Two neighbours swapped are two changes to Fuse.js, which in a word of four is a half. */
const FUZZY_THRESHOLD = 0.55;
/** A word of so many letters may hold so many slips. */
const SLIPS: readonly { readonly letters: number; readonly most: number }[] = [
	{ letters: 9, most: 3 },
	{ letters: 5, most: 2 },
	{ letters: 3, most: 1 },
];
/** What a slip costs in a word of one letter; in a longer one it is shared out. */
const SLIP_COST = 0.9;
/** Few people mistake the first letter. */
const FIRST_LETTER_COST = 0.08;
/** Of two words as near, the one that the base says more often: the rarest weighs this much less than the commonest. */
const RARITY_COST = 0.12;
const COMMON_COUNT = 50;
/** Fuse.js finds a pattern inside a longer word at no cost and knows no swapped letters, so slips weigh more. */
const SLIPS_SHARE = 0.9;

/** Of words that share less than this of a longer word, neither is a slip of the other: Kazan is not Khasan. */
const LEAST_ALIKE = 0.66;
const LONGER = 5;

const HAS_DIGIT = /\p{N}/u;

function bigramsOf(word: string): Set<string> {
	const padded = ` ${word} `;
	const bigrams = new Set<string>();
	for (let at = 0; at + 2 <= padded.length; at++) bigrams.add(padded.slice(at, at + 2));
	return bigrams;
}

/** The words that a slip of the keyboard may stand for, best first; none for a number, which stands for itself. */
export type FuzzyReader = (word: string, most: number) => Reading[];

/**
 * Finds what a misspelt word may stand for among `words`. Only words that share letter pairs with it are compared,
 * so the cost does not grow with the base.
 */
export function createFuzzyReader(words: readonly string[], countOf: (word: string) => number): FuzzyReader {
	const byBigram = new Map<string, number[]>();
	for (const [index, word] of words.entries()) {
		if (HAS_DIGIT.test(word)) continue;
		for (const bigram of bigramsOf(word)) post(byBigram, bigram, index);
	}

	/** Room for a count a word; all zero between two calls. */
	const shared = new Uint8Array(words.length);

	function nearByLetters(word: string, most: number): string[] {
		const touched: number[] = [];
		for (const bigram of bigramsOf(word)) {
			for (const index of byBigram.get(bigram) ?? []) {
				if (shared[index] === 0) touched.push(index);
				shared[index]!++;
			}
		}
		const enough = Math.max(2, Math.floor(word.length / 3));
		const near = touched
			.filter((index) => shared[index]! >= enough && Math.abs(words[index]!.length - word.length) <= most)
			.sort((a, b) => shared[b]! - shared[a]! || a - b)
			.slice(0, FUZZY_CANDIDATES);
		for (const index of touched) shared[index] = 0;
		return near.map((index) => words[index]!);
	}

	return (word, mostReadings) => {
		const most = SLIPS.find(({ letters }) => word.length >= letters)?.most;
		if (most === undefined || HAS_DIGIT.test(word)) return [];
		const slips = new Map<string, number>();
		for (const near of nearByLetters(word, most)) {
			const count = near === word ? Infinity : countSlips(word, near, most);
			if (count <= most) slips.set(near, count);
		}
		if (slips.size === 0) return [];
		const fuse = new Fuse([...slips.keys()], {
			includeScore: true,
			threshold: FUZZY_THRESHOLD,
			// Both lists are normalised, and a match may stand anywhere in so short a text.
			isCaseSensitive: true,
			ignoreLocation: true,
			ignoreFieldNorm: true,
		});
		return fuse
			.search(word)
			.map(({ item, score = 1 }) => {
				const bySlips = 1 - (SLIP_COST * (slips.get(item) ?? most)) / word.length;
				const alike = SLIPS_SHARE * bySlips + (1 - SLIPS_SHARE) * (1 - score);
				const rarity = 1 - Math.min(1, Math.log(1 + countOf(item)) / Math.log(1 + COMMON_COUNT));
				const first = item[0] === word[0] ? 0 : FIRST_LETTER_COST;
				return { word: item, weight: alike - RARITY_COST * rarity - first };
			})
			.filter(({ weight }) => weight >= (word.length >= LONGER ? LEAST_ALIKE : 0))
			.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
			.slice(0, mostReadings);
	};
}
