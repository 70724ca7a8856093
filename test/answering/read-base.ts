import { indexBase, type BaseIndex } from '../../src/answering/index-base.ts';
import type { Concept, FactBase } from '../../src/factbase/fact-base.ts';
import { tools } from '../support/language.ts';

/** Without senses and general declines, so that a test sees only what it wrote. */
export const BARE_TOOLS = { ...tools, senses: [], declines: [] };

/** Id to its phrasings, in any language. */
export type Phrasings = Readonly<Record<string, readonly string[]>>;

/** The index of a base that holds these phrasings and nothing else of note. */
export function indexOf(
	facts: Phrasings,
	declines: Phrasings = {},
	concepts: readonly Concept[] = [],
): BaseIndex {
	const base: FactBase = {
		version: 'phrasings',
		articles: [{ id: 'article', title: { en: 'An article' } }],
		topics: [{ id: 'topic', article: 'article', name: { en: 'A topic' } }],
		facts: Object.entries(facts).map(([id, en]) => ({
			id,
			article: 'article',
			topic: 'topic',
			answer: { en: id },
			ask: { en },
		})),
		concepts,
		declines: Object.entries(declines).map(([id, en]) => ({ id, ask: { en } })),
	};
	return indexBase(base, BARE_TOOLS);
}

/** The place of a fact in an index. */
export function placeOf({ facts }: BaseIndex, id: string): number {
	const place = facts.findIndex((fact) => fact.id === id);
	if (place < 0) throw new Error(`The base holds no fact ${id}.`);
	return place;
}
