/**
 * The shape of a checked fact base: what the loader hands to the answering core and to the commands.
 * Types only, so that the core can know it without knowing where facts come from.
 */

/** The languages Hudhud speaks, by their BCP 47 primary subtag. */
export type Language = 'ar' | 'en';

export const LANGUAGES: readonly Language[] = ['ar', 'en'];

/** A text or list that may exist in one language or in both; a checked base holds at least one. */
export type Localised<T> = Readonly<Partial<Record<Language, T>>>;

export interface Article {
	/** The file's name without its ending: `facts/wang-yi-in-russia.yaml` is `wang-yi-in-russia`. */
	readonly id: string;
	readonly title: Localised<string>;
	readonly publisher?: Localised<string>;
	/** ISO date (`2020-01-31`), only where the article itself gives one. */
	readonly date?: string;
}

export interface Topic {
	readonly id: string;
	readonly article: string;
	readonly name: Localised<string>;
}

export interface Fact {
	/** kebab-case, unique over the whole base, at most 64 characters so that it fits a `custom_id`. */
	readonly id: string;
	readonly article: string;
	readonly topic: string;
	/** Paragraph of the article the fact rests on, counted from 1, headings too. */
	readonly paragraph?: number;
	/** The article's own words, verbatim. */
	readonly quote?: string;
	readonly answer: Localised<string>;
	/** Phrasings; the first of a language is the one shown in lists and suggestions. */
	readonly ask: Localised<readonly string[]>;
}

/** A name or word with its forms in both languages: any form counts as the same word. */
export interface Concept {
	readonly id: string;
	readonly forms: readonly string[];
}

/** A family of questions that the base must not answer. */
export interface Decline {
	readonly id: string;
	/** Said in place of the plain "I don't know". */
	readonly reply?: Localised<string>;
	readonly ask: Localised<readonly string[]>;
}

export interface FactBase {
	/** Hash of the content: the same facts give the same version, whatever the order of files. */
	readonly version: string;
	readonly articles: readonly Article[];
	readonly topics: readonly Topic[];
	readonly facts: readonly Fact[];
	readonly concepts: readonly Concept[];
	readonly declines: readonly Decline[];
}
