import type { Language } from '../factbase/fact-base.ts';
import { normaliseByWords } from './bounded-cache.ts';
import { detectScriptLanguage } from './detect-language.ts';
import type { QuestionType } from './language-data.ts';
import type { LanguageTools } from './language-tools.ts';
import { splitWords } from './normalise.ts';
import { createWordReader } from './read-word.ts';
import type { LoneWord, ReadWord, WordParts, WrittenWord } from './read-word.ts';
import type { Context } from './vocabulary.ts';

export type { ReadWord } from './read-word.ts';

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

/** Reads questions and phrasings alike: words, what unknown ones stand for, concepts, types and language. */
export function createTextReader(parts: WordParts, tools: LanguageTools): TextReader {
	const { arabizi, questionTypes } = tools;
	const { concepts, senses } = parts;
	const normalise = normaliseByWords(tools.normalise, parts.remembered);
	const readWord = createWordReader(parts, tools);

	/** Without any mark of it, Latin letters are Arabizi when most of the words can only be read as Arabic. */
	function findContext(words: readonly WrittenWord[], written: readonly string[]): Context {
		if (words.some(({ isArabic }) => isArabic)) return 'arabic';
		if (arabizi.looksArabizi(written)) return 'arabizi';
		const arabic = words.filter(({ isKnown, isOnlyArabic }) => !isKnown && isOnlyArabic()).length;
		return arabic > words.length - arabic ? 'arabizi' : 'latin';
	}

	function addConcepts(words: readonly LoneWord[]): readonly ReadWord[] {
		const stems = words.map(({ read }) => read.stem);
		const forms = words.map(({ read }) => read.word);
		let covered = 0;
		return words.map(({ read, longestName, longestSense }, at) => {
			if (covered > 0) {
				covered--;
				return { ...read, inConcept: true };
			}
			// A sense is told by the whole word: too many words of two senses have one stem.
			const name = longestName > 0 ? concepts.matchAt(stems, at) : undefined;
			const concept = name ?? (longestSense > 0 ? senses.matchAt(forms, at) : undefined);
			if (concept === undefined) return read;
			covered = concept.length - 1;
			return { ...read, concept: concept.id };
		});
	}

	return (text) => {
		const normal = normalise(shorten(text));
		const written = shortenWords(splitWords(normal));
		const words = written.map(readWord);
		const context = findContext(words, written);
		const read = words.map((word) => word.among(context));
		return {
			normal,
			words: addConcepts(read),
			types: questionTypes.read(read.map((word) => word.read.word)),
			language: context === 'arabizi' ? 'ar' : detectScriptLanguage(normal),
		};
	};
}
