import type { Language } from '../factbase/fact-base.ts';
import type { ConceptIndex } from './concepts.ts';
import { detectScriptLanguage } from './detect-language.ts';
import type { QuestionType } from './language-data.ts';
import type { LanguageTools } from './language-tools.ts';
import { splitWords } from './normalise.ts';
import type { Reading } from './fuzzy-words.ts';
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

export interface ReadText {
	readonly normal: string;
	readonly words: readonly ReadWord[];
	readonly types: ReadonlySet<QuestionType>;
	/** By script; Latin text whose words read as Arabic (Arabizi) is Arabic. Undefined when it has no letters. */
	readonly language: Language | undefined;
}

/** Total: any text can be read. */
export type TextReader = (text: string) => ReadText;

/** A question rarely has more than forty words; of a longer text the beginning and the end are read. */
const LONGEST_TEXT = 48;
/** Characters looked at before words are counted, so that a message without spaces costs no more. */
const LONGEST_INPUT = 700;
const IS_ARABIC = /\p{Script=Arabic}/u;

/** Cuts a long text to its beginning and its end, where people put the question. */
function shorten(text: string): string {
	if (text.length <= LONGEST_INPUT) return text;
	const half = LONGEST_INPUT / 2;
	return `${text.slice(0, half)} ${text.slice(-half)}`;
}

function shortenWords(words: string[]): string[] {
	if (words.length <= LONGEST_TEXT) return words;
	return [...words.slice(0, LONGEST_TEXT / 2), ...words.slice(-LONGEST_TEXT / 2)];
}

/** A stemmer for both scripts that remembers the stems of the words of the base. */
export function createWordStemmer(
	vocabulary: Vocabulary,
	{ stem: stemWord }: LanguageTools,
): (word: string) => string {
	const stems = new Map<string, string>();
	return (word) => {
		const cached = stems.get(word);
		if (cached !== undefined) return cached;
		const stem = stemWord(word, vocabulary.has);
		if (vocabulary.has(word)) stems.set(word, stem);
		return stem;
	};
}

/** Reads questions and phrasings alike: words, what unknown ones stand for, concepts, types and language. */
export function createTextReader(
	vocabulary: Vocabulary,
	stemOf: (word: string) => string,
	{ concepts, senses }: { readonly concepts: ConceptIndex; readonly senses: ConceptIndex },
	{ arabizi, isFunctionWord, normalise, questionTypes }: LanguageTools,
): TextReader {
	const saysNothing = (word: string): boolean => isFunctionWord(word) || questionTypes.isQuestionWord(word);

	const isKnown = (written: string): boolean =>
		vocabulary.has(written) || saysNothing(written) || senses.matchAt([written], 0) !== undefined;

	function readWord(written: string, context: Context): Omit<ReadWord, 'concept'> {
		const known = isKnown(written);
		const readings = known ? [] : vocabulary.readUnknown(written, context);
		const word = readings[0]?.word ?? written;
		return { written, word, stem: stemOf(word), known, readings, empty: saysNothing(word) };
	}

	/** Without any mark of it, Latin letters are Arabizi when most of the words can only be read as Arabic. */
	function findContext(words: readonly string[]): Context {
		if (words.some((word) => IS_ARABIC.test(word))) return 'arabic';
		if (arabizi.looksArabizi(words)) return 'arabizi';
		const arabic = words.filter((word) => !isKnown(word) && vocabulary.isOnlyArabic(word)).length;
		return arabic > words.length - arabic ? 'arabizi' : 'latin';
	}

	function addConcepts(words: readonly Omit<ReadWord, 'concept'>[]): ReadWord[] {
		const stems = words.map(({ stem }) => stem);
		const forms = words.map(({ word }) => word);
		let covered = 0;
		return words.map((word, at) => {
			if (covered > 0) {
				covered--;
				return { ...word, inConcept: true };
			}
			// A sense is told by the whole word: too many words of two senses have one stem.
			const concept = concepts.matchAt(stems, at) ?? senses.matchAt(forms, at);
			if (concept === undefined) return word;
			covered = concept.length - 1;
			return { ...word, concept: concept.id };
		});
	}

	return (text) => {
		const normal = normalise(shorten(text));
		const written = shortenWords(splitWords(normal));
		const context = findContext(written);
		const words = written.map((word) => readWord(word, context));
		return {
			normal,
			words: addConcepts(words),
			types: questionTypes.read(words.map(({ word }) => word)),
			language: context === 'arabizi' ? 'ar' : detectScriptLanguage(normal),
		};
	};
}
