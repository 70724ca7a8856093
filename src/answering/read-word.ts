import { mayBeArabizi } from './arabizi.ts';
import { remember } from './bounded-cache.ts';
import type { ConceptIndex } from './concepts.ts';
import type { Reading } from './fuzzy-words.ts';
import type { LanguageTools } from './language-tools.ts';
import type { Context, Vocabulary } from './vocabulary.ts';

/** A word of a text, with what it stands for. */
export interface ReadWord {
	/** As normalised. */
	readonly written: string;
	/** The word of the base it is taken for: itself when known, else its best reading, else itself. */
	readonly word: string;
	readonly stem: string;
	/** Whether the base knows the word as written. */
	readonly known: boolean;
	/** What an unknown word may stand for, best first; empty for a known one. */
	readonly readings: readonly Reading[];
	/** Says nothing of the subject: a particle or a question word. */
	readonly empty: boolean;
	/** The concept that begins here. */
	readonly concept?: string;
	/** The word goes on a concept that began before it. */
	readonly inConcept?: true;
}

/** A word as it is read among others of its kind, without regard to the words beside it. */
export interface LoneWord {
	readonly read: ReadWord;
	/** Words of the longest name, or everyday sense, that begins with it; 0 for none. */
	readonly longestName: number;
	readonly longestSense: number;
}

/** A word as written, and what it comes to in each context. */
export interface WrittenWord {
	readonly isArabic: boolean;
	readonly isKnown: boolean;
	readonly among: (context: Context) => LoneWord;
	/** Whether a Latin word that the base does not know, nor a slip of one that it does, can be read as Arabic. */
	readonly isOnlyArabic: () => boolean;
}

export interface WordParts {
	readonly vocabulary: Vocabulary;
	readonly concepts: ConceptIndex;
	readonly senses: ConceptIndex;
	/** How many words are remembered; each that comes again costs one look-up. */
	readonly remembered: number;
}

const IS_ARABIC = /\p{Script=Arabic}/u;
const NONE: readonly Reading[] = [];

/** Reads single words; each of those that are remembered is read once. */
export function createWordReader(
	{ vocabulary, concepts, senses, remembered }: WordParts,
	{ isFunctionWord, questionTypes, stem: stemWord }: LanguageTools,
): (written: string) => WrittenWord {
	const saysNothing = (word: string): boolean => isFunctionWord(word) || questionTypes.isQuestionWord(word);

	function readWord(written: string, known: boolean, context: Context): LoneWord {
		const readings = known ? NONE : vocabulary.readUnknown(written, context);
		const word = readings[0]?.word ?? written;
		const stem = stemWord(word, vocabulary.has);
		return {
			read: { written, word, stem, known, readings, empty: saysNothing(word) },
			longestName: concepts.longestFrom(stem),
			longestSense: senses.longestFrom(word),
		};
	}

	return remember((written) => {
		const isKnown =
			vocabulary.has(written) || saysNothing(written) || senses.matchAt([written], 0) !== undefined;
		const read: Partial<Record<Context, LoneWord>> = {};
		// A word that is known is the same everywhere.
		const among = (context: Context): LoneWord =>
			(read[isKnown ? 'latin' : context] ??= readWord(written, isKnown, context));
		return {
			isArabic: IS_ARABIC.test(written),
			isKnown,
			among,
			isOnlyArabic: () =>
				mayBeArabizi(written) &&
				among('latin').read.readings.length === 0 &&
				among('arabizi').read.readings.length > 0,
		};
	}, remembered);
}
