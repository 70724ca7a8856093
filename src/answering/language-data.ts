import type { Concept, Decline } from '../factbase/fact-base.ts';

/**
 * What is known of the two languages, whatever a base is about. It is data under `language/`, which a speaker
 * extends without TypeScript; the core is handed it, since it reads no files.
 */
export interface LanguageData {
	/** Hash of the content. */
	readonly version: string;
	readonly questionWords: readonly QuestionForms[];
	/** Words that carry no subject of their own. */
	readonly functionWords: readonly string[];
	/** Irregular and chat forms of English, each with the word it stands for. */
	readonly englishForms: readonly (readonly [form: string, word: string])[];
	readonly arabizi: ArabiziTable;
	/** Everyday words that mean the same, over the dialects and English. */
	readonly senses: readonly Concept[];
	/** What no base should answer: small talk, general knowledge, orders to the bot. */
	readonly declines: readonly Decline[];
}

export const QUESTION_TYPES = [
	'when',
	'who',
	'where',
	'why',
	'how',
	'how-many',
	'how-long',
	'how-far',
	'what',
	'which',
	'whether',
] as const;

/** What kind of thing a question asks for. */
export type QuestionType = (typeof QUESTION_TYPES)[number];

export interface QuestionForms {
	readonly type: QuestionType;
	/** Words that only ask, and phrases. */
	readonly forms: readonly string[];
	/** Words that name what is asked for («مدة») and so tell of the subject too. */
	readonly nouns: readonly string[];
}

/** Letters that stand for one another between Arabic and its spelling in Latin letters. */
export interface ArabiziTable {
	readonly sounds: readonly {
		readonly sound: string;
		readonly arabic: readonly string[];
		readonly latin: readonly string[];
	}[];
	/** Long vowels, which choose among the words of one consonant key. */
	readonly vowels: readonly {
		readonly vowel: string;
		readonly arabic: readonly string[];
		readonly latin: readonly string[];
	}[];
	/** One Latin letter for several sounds: x. */
	readonly compound: readonly { readonly latin: string; readonly sounds: readonly string[] }[];
	/** Latin spellings that the consonant key leaves out. */
	readonly silent: readonly string[];
	readonly silentArabic: readonly string[];
	/** Articles, written onto the word or apart. */
	readonly articles: readonly string[];
	/** Words that no other language has, so that they give Arabizi away. */
	readonly marks: readonly string[];
}
