import type { Answering } from '../answering/answer.ts';
import { createAnswering, trainBase, type Model } from '../answering/answering.ts';
import { compileBase, type CompiledBase } from '../answering/compile-base.ts';
import { openIndex } from '../answering/index-base.ts';
import type { LanguageData } from '../answering/language-data.ts';
import { createLanguageTools, type LanguageTools } from '../answering/language-tools.ts';
import { digestFactBase, type FactBaseDigest } from '../factbase/diff.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import type { Problem } from '../factbase/problem.ts';
import { trimDeclines, trimFactBase } from '../factbase/trim.ts';
import { giveTurn } from './give-turn.ts';

/** All that a process needs to answer from a base: data alone, so that it can be kept, and made elsewhere. */
export interface PreparedBase {
	/** The folder that it was read from, as it was given. */
	readonly folder: string;
	/** Of the facts, what is shown; see `trimFactBase`. */
	readonly base: FactBase;
	/** What the whole base was, to tell what a reload changed. */
	readonly digest: FactBaseDigest;
	/** Warnings only. */
	readonly problems: readonly Problem[];
	/** The texts of articles that it was checked against, with a hash of them. */
	readonly texts: { readonly files: readonly string[]; readonly hash: string };
	/** Of the language data, what reading a question needs. */
	readonly language: LanguageData;
	readonly compiled: CompiledBase;
	readonly model: Model;
}

/** Reads and learns a checked base; takes seconds for thousands of phrasings. The same base gives the same bytes. */
export function prepareBase(
	base: FactBase,
	language: LanguageData,
	{ folder, problems, texts }: Pick<PreparedBase, 'folder' | 'problems' | 'texts'>,
): PreparedBase {
	const compiled = compileBase(base, createLanguageTools(language));
	return {
		folder,
		base: trimFactBase(base),
		digest: digestFactBase(base),
		problems,
		texts,
		language: { ...language, senses: [], declines: trimDeclines(language.declines) },
		compiled,
		model: trainBase(compiled),
	};
}

/**
 * Opens prepared bases; the tools of one language serve all of them. Between its steps, each of some milliseconds for a
 * large base, whoever waits has their turn.
 */
export function createOpener(): (prepared: PreparedBase) => Promise<Answering> {
	let tools: LanguageTools | undefined;
	return async ({ base, compiled, language, model }) => {
		await giveTurn();
		const ready = tools?.version === language.version ? tools : createLanguageTools(language);
		tools = ready;
		await giveTurn();
		const index = openIndex(compiled, base, ready);
		await giveTurn();
		return createAnswering(base, ready, { index, model });
	};
}
