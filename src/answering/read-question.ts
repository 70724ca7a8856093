import type { Language } from '../factbase/fact-base.ts';
import { stemArabic } from './arabic-stem.ts';
import type { ConceptIndex } from './concepts.ts';
import { detectScriptLanguage } from './detect-language.ts';
import { stemEnglish } from './english-stem.ts';
import { isFunctionWord } from './function-words.ts';
import { normalise, splitWords } from './normalise.ts';
import { isQuestionWord, readQuestionTypes, type QuestionType } from './question-type.ts';
import type { Reading, Vocabulary } from './vocabulary.ts';

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
export function createWordStemmer(vocabulary: Vocabulary): (word: string) => string {
	const stems = new Map<string, string>();
	return (word) => {
		const cached = stems.get(word);
		if (cached !== undefined) return cached;
		const stem = IS_ARABIC.test(word) ? stemArabic(word, vocabulary.has) : stemEnglish(word);
		if (vocabulary.has(word)) stems.set(word, stem);
		return stem;
	};
}

/** Reads questions and phrasings alike: words, what unknown ones stand for, concepts, types and language. */
export function createTextReader(
	vocabulary: Vocabulary,
	stemOf: (word: string) => string,
	concepts: ConceptIndex,
): TextReader {
	function readWord(written: string): Omit<ReadWord, 'concept'> {
		const known = vocabulary.has(written) || isQuestionWord(written) || isFunctionWord(written);
		const readings = known ? [] : vocabulary.readUnknown(written);
		const word = readings[0]?.word ?? written;
		const empty = isFunctionWord(word) || isQuestionWord(word);
		return { written, word, stem: stemOf(word), known, readings, empty };
	}

	function addConcepts(words: readonly Omit<ReadWord, 'concept'>[]): ReadWord[] {
		const stems = words.map(({ stem }) => stem);
		let covered = 0;
		return words.map((word, at) => {
			if (covered > 0) {
				covered--;
				return { ...word, inConcept: true };
			}
			const concept = concepts.matchAt(stems, at);
			if (concept === undefined) return word;
			covered = concept.length - 1;
			return { ...word, concept: concept.id };
		});
	}

	return (text) => {
		const normal = normalise(shorten(text));
		const words = shortenWords(splitWords(normal)).map(readWord);
		return {
			normal,
			words: addConcepts(words),
			types: readQuestionTypes(words.map(({ word }) => word)),
			language: languageOf(normal, words),
		};
	};
}

/** Latin letters are Arabizi when most words that are not English are read as Arabic ones. */
function languageOf(normal: string, words: readonly Omit<ReadWord, 'concept'>[]): Language | undefined {
	const script = detectScriptLanguage(normal);
	if (script !== 'en') return script;
	let arabic = 0;
	let english = 0;
	for (const { word, written, known } of words) {
		if (ARABIZI_MARKS.has(written) || IS_ARABIC.test(word)) arabic++;
		else if (known) english++;
	}
	return arabic > english ? 'ar' : 'en';
}

/** Short Arabizi words that are also listed as question or function words, and are no English. */
const ARABIZI_MARKS: ReadonlySet<string> = new Set(
	'emta imta mata meen feen fein wein wain ween leh leeh lesh leesh eh eih esh eish wsh wesh shu sho shou kam kif keef ezay el al fi fe 3ala 3la men min ya elli illi l w da di ana'.split(
		' ',
	),
);
