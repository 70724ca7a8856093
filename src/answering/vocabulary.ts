import Fuse from 'fuse.js';
import { arabicKeys, arabiziKeys, isSurelyArabizi, mayBeArabizi, vowelFit } from './arabizi.ts';

/** A word of the base that a word of the question may stand for, with how far it does (0 to 1). */
export interface Reading {
	readonly word: string;
	readonly weight: number;
}

export interface Vocabulary {
	readonly size: number;
	readonly has: (word: string) => boolean;
	/** Up to three readings, best first, for a word that is not in the vocabulary; none for a number. */
	readonly readUnknown: (word: string) => readonly Reading[];
}

/** Fuse.js sees at most this many words at once: its cost is linear in them, about 1 µs each. */
const FUZZY_CANDIDATES = 48;
/** 0 is equal, 1 is anything: 0.34 lets one slip pass in three letters and two in six. */
const FUZZY_THRESHOLD = 0.34;
const READINGS = 3;
const SHORTEST_FUZZY = 3;
/** Longer than any word: what a keyboard mash leaves. */
const LONGEST_WORD = 24;
const CACHE_SIZE = 4096;
/** Below this fit of vowels an Arabizi reading is a guess. */
const ARABIZI_FLOOR = 0.45;

const IS_ARABIC = /\p{Script=Arabic}/u;
const HAS_DIGIT = /\p{N}/u;

function bigramsOf(word: string): Set<string> {
	const padded = ` ${word} `;
	const bigrams = new Set<string>();
	for (let at = 0; at + 2 <= padded.length; at++) bigrams.add(padded.slice(at, at + 2));
	return bigrams;
}

function pushTo<K>(map: Map<K, number[]>, key: K, value: number): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

/**
 * The distinct words of a base. A known word costs one map look-up; only an unknown one is compared, and only with
 * words that share letter pairs with it, so the cost of a question does not grow with the base.
 */
export function createVocabulary(words: Iterable<string>): Vocabulary {
	const list = [...new Set(words)].sort();
	const known = new Set(list);
	const byBigram = new Map<string, number[]>();
	const byKey = new Map<string, number[]>();
	for (const [index, word] of list.entries()) {
		if (HAS_DIGIT.test(word)) continue; // numbers are never matched fuzzily
		for (const bigram of bigramsOf(word)) pushTo(byBigram, bigram, index);
		if (IS_ARABIC.test(word)) for (const key of arabicKeys(word)) pushTo(byKey, key, index);
	}
	const cache = new Map<string, readonly Reading[]>();

	const wordAt = (index: number): string => list[index] ?? '';

	function nearByLetters(word: string): string[] {
		const shared = new Map<number, number>();
		for (const bigram of bigramsOf(word)) {
			for (const index of byBigram.get(bigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
		}
		const enough = Math.max(2, Math.floor(word.length / 3));
		return [...shared]
			.filter(([index, count]) => count >= enough && Math.abs(wordAt(index).length - word.length) <= 2)
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.slice(0, FUZZY_CANDIDATES)
			.map(([index]) => wordAt(index));
	}

	function readFuzzily(word: string): Reading[] {
		if (word.length < SHORTEST_FUZZY || HAS_DIGIT.test(word)) return [];
		const fuse = new Fuse(nearByLetters(word), {
			includeScore: true,
			threshold: FUZZY_THRESHOLD,
			// Both lists are normalised, and a match may stand anywhere in so short a text.
			isCaseSensitive: true,
			ignoreLocation: true,
			ignoreFieldNorm: true,
		});
		return fuse
			.search(word)
			.map(({ item, score = 1 }) => ({
				word: item,
				// Fuse finds a pattern inside a longer word at no cost; a difference in length is a slip too.
				weight: (1 - score) * (1 - Math.abs(item.length - word.length) / (2 * word.length)),
			}))
			.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
			.slice(0, READINGS);
	}

	function readArabizi(word: string): Reading[] {
		const found = new Map<string, number>();
		for (const key of arabiziKeys(word)) {
			for (const index of byKey.get(key) ?? []) {
				const fit = vowelFit(word, wordAt(index));
				found.set(wordAt(index), Math.max(fit, found.get(wordAt(index)) ?? 0));
			}
		}
		return [...found]
			.map(([arabic, weight]) => ({ word: arabic, weight }))
			.filter(({ weight }) => weight >= ARABIZI_FLOOR)
			.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
			.slice(0, READINGS);
	}

	function readUncached(word: string): readonly Reading[] {
		if (word.length > LONGEST_WORD) return [];
		if (!mayBeArabizi(word)) return readFuzzily(word);
		const arabizi = readArabizi(word);
		if (isSurelyArabizi(word)) return arabizi;
		return [...readFuzzily(word), ...arabizi].sort((a, b) => b.weight - a.weight).slice(0, READINGS);
	}

	return {
		size: list.length,
		has: (word) => known.has(word),
		readUnknown(word) {
			const cached = cache.get(word);
			if (cached !== undefined) return cached;
			const readings = readUncached(word);
			if (cache.size >= CACHE_SIZE) cache.clear();
			cache.set(word, readings);
			return readings;
		},
	};
}
