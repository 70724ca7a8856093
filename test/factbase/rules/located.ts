import type { Located } from '../../../src/factbase/problem.ts';
import type { FactEntry } from '../../../src/factbase/schema.ts';
import type { ArticleSource, Sources } from '../../../src/factbase/sources.ts';

/** A value whose places name the path in place of a line: `fact/ask/en/0`. */
export function locate<T>(value: T, name: string): Located<T> {
	return { value, place: (...path) => ({ file: [name, ...path].join('/'), line: 1, column: 1 }) };
}

export function createFact(parts: Partial<FactEntry> = {}): Located<FactEntry> {
	const fact = { id: 'fact', topic: 'topic', answer: { en: 'Yes.' }, ask: { en: ['Really?'] }, ...parts };
	return locate(fact, fact.id);
}

export function createArticle(parts: Partial<ArticleSource> = {}): ArticleSource {
	return {
		id: 'article',
		file: 'article.yaml',
		isWhole: true,
		topics: [locate({ id: 'topic', name: { en: 'Topic' } }, 'topic')],
		facts: [createFact()],
		texts: [],
		...parts,
	};
}

export function createSources(parts: Partial<Sources> = {}): Sources {
	return { articles: [createArticle()], concepts: [], declines: [], ...parts };
}

export function sourcesOf(...facts: Located<FactEntry>[]): Sources {
	return createSources({ articles: [createArticle({ facts })] });
}

/** Where a rule finds something, and how grave it is. */
export function findings(problems: Iterable<{ readonly severity: string; readonly file: string }>): string[] {
	return [...problems].map(({ severity, file }) => `${severity} ${file}`);
}
