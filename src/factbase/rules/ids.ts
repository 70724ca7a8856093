import { errorAt, formatPlace } from '../problem.ts';
import type { Located, Place, Problem } from '../problem.ts';
import type { Sources } from '../sources.ts';

/** No two facts, topics, concepts or declines of the base have the same id, nor two files the same article. */
export function* uniqueIds({ articles, concepts, declines }: Sources): Iterable<Problem> {
	yield* uniqueArticles({ articles });
	yield* unique(
		'topic',
		articles.flatMap(({ topics }) => topics),
	);
	yield* unique(
		'fact',
		articles.flatMap(({ facts }) => facts),
	);
	yield* unique('concept', concepts);
	yield* unique('decline', declines);
}

function* uniqueArticles({ articles }: Pick<Sources, 'articles'>): Iterable<Problem> {
	const seen = new Map<string, string>();
	for (const { id, file } of articles) {
		const first = seen.get(id);
		if (first === undefined) seen.set(id, file);
		else {
			const message = `The article ${id} has another file already, ${first}: merge or rename them.`;
			yield errorAt({ file, line: 1, column: 1 }, message);
		}
	}
}

function* unique(kind: string, entries: readonly Located<{ readonly id: string }>[]): Iterable<Problem> {
	const seen = new Map<string, Place>();
	for (const { value, place } of entries) {
		const first = seen.get(value.id);
		if (first === undefined) seen.set(value.id, place('id'));
		else {
			const message = `The ${kind} id ${value.id} is taken: ${formatPlace(first)} has it. Give this ${kind} another.`;
			yield errorAt(place('id'), message);
		}
	}
}
