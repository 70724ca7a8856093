import type { FactBaseContent } from './canonical.ts';
import type { Concept } from './fact-base.ts';
import { compareText } from './problem.ts';
import type { ConceptEntry } from './schema.ts';
import type { Sources } from './sources.ts';

/**
 * Puts checked sources together: articles by id, and within an article topics and facts in the order of the
 * file, so that the order in which a file system lists its files is of no consequence.
 * To be called only when nothing is wrong: throws if a part of an article is missing.
 */
export function assemble(sources: Sources): FactBaseContent {
	const articles = [...sources.articles].sort((a, b) => compareText(a.id, b.id));
	return {
		articles: articles.map(({ id, head }) => {
			if (head === undefined) throw new Error(`Article ${id} was not checked before it was put together.`);
			const { title, publisher, date } = head.value;
			return {
				id,
				title,
				...(publisher === undefined ? {} : { publisher }),
				...(date === undefined ? {} : { date }),
			};
		}),
		topics: articles.flatMap(({ id, topics }) => topics.map(({ value }) => ({ ...value, article: id }))),
		facts: articles.flatMap(({ id, facts }) => facts.map(({ value }) => ({ ...value, article: id }))),
		concepts: sources.concepts.map(({ value }) => toConcept(value)),
		declines: sources.declines.map(({ value }) => value),
	};
}

function toConcept({ id, ar = [], en = [] }: ConceptEntry): Concept {
	return { id, forms: [...ar, ...en] };
}
