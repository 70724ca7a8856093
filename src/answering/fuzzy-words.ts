import Fuse from 'fuse.js';
import { countSlips } from './edit-distance.ts';
import { createNearReader, type CompiledPairs } from './letter-pairs.ts';

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

/** Numbers and years stand for themselves: neither are they read as slips, nor words as slips of them. */
export const isNumber = (word: string): boolean => HAS_DIGIT.test(word);

/** The words that a slip of the keyboard may stand for, best first; none for a number, which stands for itself. */
export type FuzzyReader = (word: string, most: number) => Reading[];

/** The words of a base, by their place in order. */
export interface FuzzyWords {
	readonly size: number;
	readonly wordAt: (index: number) => string;
	readonly lengthAt: (index: number) => number;
	readonly countAt: (index: number) => number;
}

interface Near {
	readonly word: string;
	readonly slips: number;
	readonly count: number;
}

/**
 * Finds what a misspelt word may stand for among `words`. Only words that share letter pairs with it are compared,
 * so the cost hardly grows with the base.
 */
export function createFuzzyReader(words: FuzzyWords, pairs: CompiledPairs): FuzzyReader {
	const readNear = createNearReader(words.size, words.lengthAt, pairs);

	function findNear(word: string, most: number): Near[] {
		return readNear(word, most, FUZZY_CANDIDATES).flatMap((index) => {
			const near = words.wordAt(index);
			const slips = near === word ? Infinity : countSlips(word, near, most);
			return slips <= most ? [{ word: near, slips, count: words.countAt(index) }] : [];
		});
	}

	return (word, mostReadings) => {
		const most = SLIPS.find(({ letters }) => word.length >= letters)?.most;
		if (most === undefined || isNumber(word)) return [];
		const near = findNear(word, most);
		if (near.length === 0) return [];
		const fuse = new Fuse(
			near.map((one) => one.word),
			{
				includeScore: true,
				threshold: FUZZY_THRESHOLD,
				// Both lists are normalised, and a match may stand anywhere in so short a text.
				isCaseSensitive: true,
				ignoreLocation: true,
				ignoreFieldNorm: true,
			},
		);
		return fuse
			.search(word)
			.map(({ refIndex, score = 1 }) => weigh(word, near[refIndex]!, score))
			.filter(({ weight }) => weight >= (word.length >= LONGER ? LEAST_ALIKE : 0))
			.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
			.slice(0, mostReadings);
	};
}

function weigh(written: string, { word, slips, count }: Near, fuseScore: number): Reading {
	const bySlips = 1 - (SLIP_COST * slips) / written.length;
	const alike = SLIPS_SHARE * bySlips + (1 - SLIPS_SHARE) * (1 - fuseScore);
	const rarity = 1 - Math.min(1, Math.log(1 + count) / Math.log(1 + COMMON_COUNT));
	const first = word[0] === written[0] ? 0 : FIRST_LETTER_COST;
	return { word, weight: alike - RARITY_COST * rarity - first };
}
