import type { Located, Place } from './problem.ts';
import type { ArticleHead, ConceptEntry, DeclineEntry, FactEntry, TopicEntry } from './schema.ts';

/**
 * All files of a fact base as the rules see them: well-formed entries, each knowing where it was written.
 */
export interface Sources {
	readonly articles: readonly ArticleSource[];
	readonly concepts: readonly Located<ConceptEntry>[];
	readonly declines: readonly Located<DeclineEntry>[];
}

export interface ArticleSource {
	readonly id: string;
	readonly file: string;
	/** False when a part of the file is broken and so missing here: then nothing can be said about what is absent. */
	readonly isWhole: boolean;
	/** Absent when that part of the file is broken. */
	readonly head?: Located<ArticleHead>;
	readonly topics: readonly Located<TopicEntry>[];
	readonly facts: readonly Located<FactEntry>[];
	/** The article itself, where someone has given it. */
	readonly texts: readonly ArticleText[];
}

export interface ArticleText {
	/** What a problem about the text as a whole points at: where the text is named. */
	readonly place: Place;
	/** Its lines that are not empty, headings too: paragraph 1 is the first. */
	readonly paragraphs: readonly string[];
}

/** Cuts an article into paragraphs: each line that is not empty, in order. */
export function splitParagraphs(text: string): string[] {
	return text
		.split(/\r\n|[\n\r\u2028\u2029]/u)
		.map(foldSpaces)
		.filter((paragraph) => paragraph !== '');
}

/** Every run of white space as one space, and accents composed: how quotations and articles are compared. */
export function foldSpaces(text: string): string {
	return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
