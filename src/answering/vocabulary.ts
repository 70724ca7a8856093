import { isSurelyArabizi, mayBeArabizi } from './arabizi.ts';
import type { CompiledVocabulary } from './compile-vocabulary.ts';
import { createFuzzyReader, type Reading } from './fuzzy-words.ts';
import { createHashIndex } from './hash-index.ts';
import { hashText } from './hash-text.ts';
import type { LanguageTools } from './language-tools.ts';
import { createTextLookup } from './string-table.ts';

export interface Vocabulary {
	readonly has: (word: string) => boolean;
	/**
	 * Up to three readings, best first, for a word that is not in the vocabulary; none for a number. Among Arabizi a
	 * Latin word is read as Arabic if it can be; among Arabic letters as a slip of a word of the base, else as Arabic;
	 * among Latin ones as a slip, or as Arabic where a digit gives it away.
	 */
	readonly readUnknown: (word: string, context?: Context) => readonly Reading[];
}

/** What a word stands among: words in Latin letters, Arabic letters, or Arabizi. */
export type Context = 'latin' | 'arabic' | 'arabizi';

const READINGS = 3;
/** Longer than any word: what a keyboard mash leaves. */
const LONGEST_WORD = 24;
/** Below this fit of vowels an Arabizi reading is a guess. */
const ARABIZI_FLOOR = 0.45;

/** The distinct words of a base. A known word costs one look-up; what others may stand for is for the caller to keep. */
export function openVocabulary(
	compiled: CompiledVocabulary,
	{ arabizi, correctsSlips }: Pick<LanguageTools, 'arabizi' | 'correctsSlips'>,
): Vocabulary {
	const { words, counts, places, arabiziWords, pairs } = compiled;
	const findWord = createHashIndex(compiled.hashes);
	const findOther = createHashIndex(compiled.others);
	const findKey = createHashIndex(compiled.arabiziKeys);
	const wordAt = createTextLookup(words);
	const countAt = (index: number): number => counts[index]!;
	const readSlip = createFuzzyReader(
		{
			size: counts.length,
			wordAt,
			lengthAt: (index) => words.starts[index + 1]! - words.starts[index]!,
			countAt,
		},
		pairs,
	);

	const isOwn = (hash: number): boolean => {
		const found = findWord(hash);
		return found >= 0 && countAt(places[found]!) > 0;
	};

	const readFuzzily = (word: string): Reading[] =>
		correctsSlips ? readSlip(word, READINGS).filter((reading) => isOwn(hashText(reading.word))) : [];

	function readArabizi(word: string): Reading[] {
		const found = new Set<number>();
		for (const key of arabizi.latinKeys(word)) {
			const place = findKey(hashText(key));
			if (place < 0) continue;
			for (let at = arabiziWords.starts[place]!; at < arabiziWords.starts[place + 1]!; at++)
				found.add(arabiziWords.items[at]!);
		}
		return [...found]
			.map((index) => {
				const arabic = wordAt(index);
				return { word: arabic, weight: arabizi.vowelFit(word, arabic), count: countAt(index) };
			})
			.filter(({ weight }) => weight >= ARABIZI_FLOOR)
			.sort((a, b) => b.weight - a.weight || b.count - a.count || (a.word < b.word ? -1 : 1))
			.slice(0, READINGS)
			.map((reading) => ({ word: reading.word, weight: reading.weight }));
	}

	return {
		has(word) {
			const hash = hashText(word);
			return isOwn(hash) || findOther(hash) >= 0;
		},
		readUnknown(word, context = 'latin') {
			if (word.length > LONGEST_WORD) return [];
			if (!mayBeArabizi(word)) return readFuzzily(word);
			const arabic = readArabizi(word);
			if (isSurelyArabizi(word) || (context === 'arabizi' && arabic.length > 0)) return arabic;
			const slips = readFuzzily(word);
			return slips.length > 0 || context === 'latin' ? slips : arabic;
		},
	};
}
