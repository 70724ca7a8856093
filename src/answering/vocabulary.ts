import { isSurelyArabizi, mayBeArabizi } from './arabizi.ts';
import { countSlips } from './edit-distance.ts';
import { createFuzzyReader, type Reading } from './fuzzy-words.ts';
import type { LanguageTools } from './language-tools.ts';
import { post } from './posting-lists.ts';

export interface Vocabulary {
	readonly size: number;
	readonly has: (word: string) => boolean;
	/**
	 * Up to three readings, best first, for a word that is not in the vocabulary; none for a number. Among Arabizi a
	 * Latin word is read as Arabic if it can be; among Arabic letters as a slip of a word of the base, else as Arabic;
	 * among Latin ones as a slip, or as Arabic where a digit gives it away.
	 */
	readonly readUnknown: (word: string, context?: Context) => readonly Reading[];
	/** Whether a Latin word that is not in the vocabulary, nor a slip of one, can be read as Arabic. */
	readonly isOnlyArabic: (word: string) => boolean;
}

/** What a word stands among: words in Latin letters, Arabic letters, or Arabizi. */
export type Context = 'latin' | 'arabic' | 'arabizi';

export interface VocabularyOptions {
	/** A word that occurs fewer times is not known: people's phrasings hold their slips, too. */
	readonly minimum?: number;
	/** Words that are known however rare. */
	readonly names?: Iterable<string>;
	/** Words of other subjects: they are known, but no word is taken for a slip of one. */
	readonly others?: Iterable<string>;
}

const READINGS = 3;
/** Longer than any word: what a keyboard mash leaves. */
const LONGEST_WORD = 24;
const CACHE_SIZE = 4096;
/** Below this fit of vowels an Arabizi reading is a guess. */
const ARABIZI_FLOOR = 0.45;
/** A word that occurs no more often than this may be a slip that several people made. */
const MOST_SHARED_SLIPS = 20;
/** It is one when a word one slip away occurs so many times as often. */
const OUTNUMBERED = 40;
/** Shorter words differ by one letter too often. */
const SHORTEST_SHARED_SLIP = 4;

const IS_ARABIC = /\p{Script=Arabic}/u;

function countWords(words: Iterable<string>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** Remembers what a function gave for each word, until there are too many. */
function remember<T>(compute: (word: string) => T): (word: string) => T {
	const cache = new Map<string, T>();
	return (word) => {
		const cached = cache.get(word);
		if (cached !== undefined) return cached;
		const value = compute(word);
		if (cache.size >= CACHE_SIZE) cache.clear();
		cache.set(word, value);
		return value;
	};
}

/** The distinct words of a base. A known word costs one map look-up. */
export function createVocabulary(
	words: Iterable<string>,
	{ arabizi, correctsSlips }: Pick<LanguageTools, 'arabizi' | 'correctsSlips'>,
	{ minimum = 1, names = [], others = [] }: VocabularyOptions = {},
): Vocabulary {
	const counts = countWords(words);
	for (const [word, count] of counts) if (count < minimum) counts.delete(word);
	const countOf = (word: string): number => counts.get(word) ?? 0;
	const kept = new Set(names);
	for (const name of kept) if (!counts.has(name)) counts.set(name, 1);
	const readSlip = createFuzzyReader([...counts.keys()].sort(), countOf);
	if (correctsSlips && minimum > 1) {
		// All are found before any is taken out, so that the order of words changes nothing.
		const slips = [...counts].filter(([word, count]) => isSharedSlip(word, count));
		for (const [word] of slips) counts.delete(word);
	}
	const foreign = new Set(others);
	const list = [...counts.keys()].sort();
	const byKey = new Map<string, string[]>();
	for (const word of list) {
		if (IS_ARABIC.test(word)) for (const key of arabizi.arabicKeys(word)) post(byKey, key, word);
	}

	/** Whether a word is a slip that several people made of one common word. */
	function isSharedSlip(word: string, count: number): boolean {
		if (count > MOST_SHARED_SLIPS || word.length < SHORTEST_SHARED_SLIP || kept.has(word)) return false;
		const [likeliest] = readSlip(word, 1);
		if (likeliest === undefined || countOf(likeliest.word) < OUTNUMBERED * count) return false;
		return countSlips(word, likeliest.word, 1) === 1;
	}

	const readFuzzily = (word: string): Reading[] =>
		correctsSlips ? readSlip(word, READINGS).filter((reading) => counts.has(reading.word)) : [];

	function readArabizi(word: string): Reading[] {
		const found = new Map<string, number>();
		for (const key of arabizi.latinKeys(word)) {
			for (const arabic of byKey.get(key) ?? []) {
				const fit = arabizi.vowelFit(word, arabic);
				found.set(arabic, Math.max(fit, found.get(arabic) ?? 0));
			}
		}
		return [...found]
			.map(([arabic, weight]) => ({ word: arabic, weight }))
			.filter(({ weight }) => weight >= ARABIZI_FLOOR)
			.sort((a, b) => b.weight - a.weight || countOf(b.word) - countOf(a.word) || (a.word < b.word ? -1 : 1))
			.slice(0, READINGS);
	}

	function read(word: string, context: Context): readonly Reading[] {
		if (word.length > LONGEST_WORD) return [];
		if (!mayBeArabizi(word)) return readFuzzily(word);
		const arabic = readArabizi(word);
		if (isSurelyArabizi(word) || (context === 'arabizi' && arabic.length > 0)) return arabic;
		const slips = readFuzzily(word);
		return slips.length > 0 || context === 'latin' ? slips : arabic;
	}

	const readers = {
		latin: remember((word) => read(word, 'latin')),
		arabic: remember((word) => read(word, 'arabic')),
		arabizi: remember((word) => read(word, 'arabizi')),
	};
	return {
		size: list.length,
		has: (word) => counts.has(word) || foreign.has(word),
		readUnknown: (word, context = 'latin') => readers[context](word),
		isOnlyArabic: (word) =>
			mayBeArabizi(word) && readers.latin(word).length === 0 && readers.arabizi(word).length > 0,
	};
}
