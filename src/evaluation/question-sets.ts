import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { LANGUAGES, type FactBase } from '../factbase/fact-base.ts';
import { readJsonLines } from './json-lines.ts';

const language = z.enum(LANGUAGES);
const setFact = z.object({ id: z.string(), lang: language, phrasings: z.array(z.string()).min(1) });
const setQuery = z.object({
	query: z.string(),
	lang: language,
	/** Null where no fact is the answer. */
	gold: z.string().nullable(),
	kind: z.string().optional(),
});

export type SetFact = z.infer<typeof setFact>;
export type SetQuery = z.infer<typeof setQuery>;

/** A public question set in the shape of a fact base: `facts.jsonl` and `queries.jsonl` of a folder. */
export interface QuestionSet {
	readonly name: string;
	readonly facts: readonly SetFact[];
	readonly queries: readonly SetQuery[];
}

/** What is said of a malformed line. */
const complaint = 'this is no line of a question set.';

/** Reads every set in the folders of `dir`, by name. Throws with file and line where one is missing or malformed. */
export async function readQuestionSets(dir: string): Promise<QuestionSet[]> {
	const entries = await readdir(dir, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	return Promise.all(
		names.sort().map(async (name) => ({
			name,
			facts: await readJsonLines(join(dir, name, 'facts.jsonl'), setFact, { complaint }),
			queries: await readJsonLines(join(dir, name, 'queries.jsonl'), setQuery, { complaint }),
		})),
	);
}

/** A set as a base of bare facts: one topic, no lexicon, no declines of its own. */
export function toFactBase({ name, facts }: QuestionSet): FactBase {
	return {
		version: name,
		articles: [{ id: 'set', title: { en: name } }],
		topics: [{ id: 'set', article: 'set', name: { en: name } }],
		facts: facts.map(({ id, lang, phrasings }) => ({
			id,
			article: 'set',
			topic: 'set',
			answer: { [lang]: id },
			ask: { [lang]: phrasings },
		})),
		concepts: [],
		declines: [],
	};
}
