import { countSlips } from './edit-distance.ts';
import { createFuzzyReader, isNumber } from './fuzzy-words.ts';
import { sortHashes } from './hash-index.ts';
import { hashText } from './hash-text.ts';
import type { LanguageTools } from './language-tools.ts';
import { compilePairs, type CompiledPairs } from './letter-pairs.ts';
import { post } from './posting-lists.ts';
import { packLists, packStrings, type Lists, type StringTable } from './string-table.ts';

/** The distinct words of a base as plain arrays. */
export interface CompiledVocabulary {
	/** In order, with those that are slips of others. */
	readonly words: StringTable;
	/** How often each occurs; 0 for a slip, which is no word. */
	readonly counts: Uint32Array;
	/** Hashes of the words in order, with the place of each word. */
	readonly hashes: Float64Array;
	readonly places: Uint32Array;
	/** Hashes of words that are known though the base does not hold them. */
	readonly others: Float64Array;
	readonly pairs: CompiledPairs;
	/** Hashes of the keys under which Arabic words are found from Latin letters, with the words of each. */
	readonly arabiziKeys: Float64Array;
	readonly arabiziWords: Lists;
}

export interface VocabularyOptions {
	/** A word that occurs fewer times is not known: people's phrasings hold their slips, too. */
	readonly minimum?: number;
	/** Words that are known however rare. */
	readonly names?: Iterable<string>;
	/** Words of other subjects: they are known, but no word is taken for a slip of one. */
	readonly others?: Iterable<string>;
}

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

/** A word, and it without each of its letters: words that are one slip apart have one of these in common. */
function* cutsOf(word: string): Generator<string> {
	yield word;
	for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

/** Words that several people misspelt alike; found together, so that the order of words changes nothing. */
function findSharedSlips(
	list: readonly string[],
	counts: ReadonlyMap<string, number>,
	{ pairs, minimum, kept }: { pairs: CompiledPairs; minimum: number; kept: ReadonlySet<string> },
): string[] {
	const countOf = (word: string): number => counts.get(word) ?? 0;
	const common = list.filter((word) => countOf(word) >= OUTNUMBERED * minimum);
	const cuts = new Set<string>();
	for (const word of common) for (const cut of cutsOf(word)) cuts.add(cut);
	const readSlip = createFuzzyReader(
		{
			size: list.length,
			wordAt: (index) => list[index]!,
			lengthAt: (index) => list[index]!.length,
			countAt: (index) => countOf(list[index]!),
		},
		pairs,
	);
	return list.filter((word) => {
		const count = countOf(word);
		if (count > MOST_SHARED_SLIPS || word.length < SHORTEST_SHARED_SLIP || kept.has(word)) return false;
		// Most words are near to no common one, which is soon known.
		if (![...cutsOf(word)].some((cut) => cuts.has(cut))) return false;
		const [likeliest] = readSlip(word, 1);
		if (likeliest === undefined || countOf(likeliest.word) < OUTNUMBERED * count) return false;
		return countSlips(word, likeliest.word, 1) === 1;
	});
}

/** Reads the words of a base, each as often as it occurs. */
export function compileVocabulary(
	words: Iterable<string>,
	{ arabizi, correctsSlips }: Pick<LanguageTools, 'arabizi' | 'correctsSlips'>,
	{ minimum = 1, names = [], others = [] }: VocabularyOptions = {},
): CompiledVocabulary {
	const counts = countWords(words);
	for (const [word, count] of counts) if (count < minimum) counts.delete(word);
	const kept = new Set(names);
	for (const name of kept) if (!counts.has(name)) counts.set(name, 1);
	const list = [...counts.keys()].sort();
	const pairs = compilePairs(list, isNumber);
	const slips = correctsSlips && minimum > 1 ? findSharedSlips(list, counts, { pairs, minimum, kept }) : [];
	for (const slip of slips) counts.set(slip, 0);
	const byKey = new Map<number, number[]>();
	for (const [index, word] of list.entries()) {
		if (counts.get(word) === 0 || !IS_ARABIC.test(word)) continue;
		for (const key of arabizi.arabicKeys(word)) post(byKey, hashText(key), index);
	}
	const { sorted, places } = sortHashes(list.map(hashText));
	const arabiziKeys = sortHashes([...byKey.keys()]).sorted;
	return {
		words: packStrings(list),
		counts: Uint32Array.from(list, (word) => counts.get(word)!),
		hashes: sorted,
		places,
		others: sortHashes([...others].map(hashText)).sorted,
		pairs,
		arabiziKeys,
		arabiziWords: packLists(Array.from(arabiziKeys, (key) => byKey.get(key)!)),
	};
}
