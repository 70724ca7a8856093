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
		createFuseEngine('Fuse.js token search', { useTokenSearch: true }),
		createFuseEngine('Fuse.js default', {}),
	];
}
