import { create, insert, search } from '@orama/orama';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createAnswering } from '../answering/answering.ts';
import type { LanguageTools } from '../answering/language-tools.ts';
import { normalise } from '../answering/normalise.ts';
import { toFactBase, type QuestionSet } from './question-sets.ts';

/** The fact that an engine takes a question for, with a score that grows with its sureness; undefined for none. */
export type Match = { readonly id: string; readonly score: number } | undefined;

export interface Engine {
	readonly name: string;
	/** Questions beyond this number are left out: the engine takes too long for them all. */
	readonly mostQuestions?: number;
	/** False where the engine orders what it finds but gives no score: nothing can be told from how sure it is. */
	readonly isScored?: false;
	readonly build: (set: QuestionSet) => (question: string) => Match;
}

interface Phrasing {
	readonly key: number;
	readonly id: string;
	readonly text: string;
}

/** Fuse.js over the records takes tens of milliseconds a question. */
const FUSE_QUESTIONS = 300;

/** Letters are folded for every engine: what is compared is matching, not spelling. */
function listPhrasings({ facts }: QuestionSet): Phrasing[] {
	return facts
		.flatMap(({ id, phrasings }) => phrasings.map((text) => [id, normalise(text)] as const))
		.map(([id, text], key) => ({ key, id, text }));
}

function createFuseEngine(name: string, options: { readonly useTokenSearch?: boolean }): Engine {
	return {
		name,
		mostQuestions: FUSE_QUESTIONS,
		build(set) {
			const fuse = new Fuse(listPhrasings(set), { keys: ['text'], includeScore: true, ...options });
			return (question) => {
				const best = fuse.search(normalise(question), { limit: 1 })[0];
				return best === undefined ? undefined : { id: best.item.id, score: 1 - (best.score ?? 1) };
			};
		},
	};
}

const miniSearch: Engine = {
	name: 'MiniSearch',
	build(set) {
		const engine = new MiniSearch<Phrasing>({
			idField: 'key',
			fields: ['text'],
			storeFields: ['id'],
			searchOptions: { fuzzy: 0.2, prefix: true },
		});
		engine.addAll(listPhrasings(set));
		return (question) => {
			const best = engine.search(normalise(question))[0];
			return best === undefined ? undefined : { id: String(best['id']), score: best.score };
		};
	},
};

/** Reads parts of words from their beginning; `suggest` lets phrasings through that hold some of the words only. */
const flexSearch: Engine = {
	name: 'FlexSearch',
	isScored: false,
	build(set) {
		const phrasings = listPhrasings(set);
		const engine = new Index({ tokenize: 'forward' });
		for (const { key, text } of phrasings) engine.add(key, text);
		return (question) => {
			const [best] = engine.search(normalise(question), { limit: 1, suggest: true });
			const found = best === undefined ? undefined : phrasings[Number(best)];
			return found === undefined ? undefined : { id: found.id, score: 1 };
		};
	},
};

/** Orama's own tokenizers know one alphabet each; words that are normalised already need no more than a split. */
const ORAMA_TOKENIZER = {
	language: 'none',
	normalizationCache: new Map<string, string>(),
	tokenize: (text: string): string[] => [...new Set(text.split(' '))],
};

const orama: Engine = {
	name: 'Orama',
	build(set) {
		const phrasings = listPhrasings(set);
		const engine = create({ schema: { text: 'string' }, components: { tokenizer: ORAMA_TOKENIZER } });
		// Without hooks, and with a tokenizer that waits for nothing, inserting and searching are synchronous.
		for (const { key, text } of phrasings) void insert(engine, { id: String(key), text });
		return (question) => {
			const results = search(engine, { term: normalise(question), tolerance: 1, limit: 1 });
			if (results instanceof Promise)
				throw new Error('Orama answers later: it cannot be timed beside the others.');
			const best = results.hits[0];
			const found = best === undefined ? undefined : phrasings[Number(best.id)];
			return best === undefined || found === undefined ? undefined : { id: found.id, score: best.score };
		};
	},
};

/** Hudhud's own core and those it is compared with. */
export function listEngines(tools: LanguageTools): readonly Engine[] {
	return [
		{
			name: 'Hudhud',
			build(set) {
				const { answer } = createAnswering(toFactBase(set), tools);
				return (question) => {
					const { best } = answer(question);
					return best === undefined ? undefined : { id: best.fact.id, score: best.confidence };
				};
			},
		},
		miniSearch,
		flexSearch,
		orama,
		createFuseEngine('Fuse.js token search', { useTokenSearch: true }),
		createFuseEngine('Fuse.js default', {}),
	];
}
