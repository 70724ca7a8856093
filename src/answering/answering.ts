import type { Fact, FactBase, Language } from '../factbase/fact-base.ts';
import type { Answer, Answering, AskOptions, Candidate } from './answer.ts';
import { createCompletion } from './complete.ts';
import { createEvidence } from './evidence.ts';
import { indexBase, type BaseIndex } from './index-base.ts';
import { trainLinearModel, type LinearModel } from './learn.ts';
import { decide } from './verdict.ts';
import { VERDICT_WEIGHTS, type VerdictWeights } from './verdict-weights.ts';

const MOST_SUGGESTIONS = 3;

/** Learns a base: what each of its classes is told by. Deterministic; seconds for thousands of phrasings. */
export function trainBase(index: BaseIndex): LinearModel {
	return trainLinearModel(index.vectors, index.labels, {
		features: index.space.size,
		classes: index.classes,
	});
}

export interface AnsweringOptions {
	/** What `trainBase` gave for the same base; left out, it is trained now. */
	readonly model?: LinearModel;
	readonly index?: BaseIndex;
	readonly weights?: VerdictWeights;
}

/** The language to answer in: the asker's choice, else that of the question, else the default, else any there is. */
function chooseLanguage(options: AskOptions, read: Language | undefined): Language {
	if (options.language !== undefined && options.language !== 'auto') return options.language;
	return read ?? options.defaultLanguage ?? 'ar';
}

/** A fact's answer in a language, or in the other one where the base has only that. */
export function answerText(
	fact: Fact,
	language: Language,
): { readonly text: string; readonly language: Language } {
	const own = fact.answer[language];
	if (own !== undefined) return { text: own, language };
	const other = language === 'ar' ? 'en' : 'ar';
	return { text: fact.answer[other] ?? '', language: other };
}

/** Makes the answering core of a base. Pure: the same base and question always give the same answer. */
export function createAnswering(base: FactBase, options: AnsweringOptions = {}): Answering {
	const index = options.index ?? indexBase(base);
	const weights = options.weights ?? VERDICT_WEIGHTS;
	const gather = createEvidence(index, options.model ?? trainBase(index));

	function consider(question: string) {
		const text = index.read(question);
		const evidence = gather(text);
		return { text, evidence, verdict: decide(evidence, weights) };
	}

	function answer(question: string, asked: AskOptions = {}): Answer {
		const { text, evidence, verdict } = consider(question);
		const language = chooseLanguage(asked, text.language);
		const candidates: Candidate[] = verdict.ranked.map(({ fact, confidence }) => ({
			fact: index.facts[fact]!,
			confidence,
		}));
		const best = candidates[0];
		if (best !== undefined && verdict.kind === 'answer') {
			return { kind: 'answer', ...answerText(best.fact, language), best };
		}
		const suggestions = candidates
			.filter(({ confidence }) => confidence >= weights.suggestFrom)
			.slice(0, MOST_SUGGESTIONS);
		const considered = { language, ...(best === undefined ? {} : { best }) };
		const family =
			evidence.declineProbability >= weights.replyFrom ? index.declines[evidence.decline ?? -1] : undefined;
		const reply = family?.reply?.[language];
		if (reply !== undefined) return { kind: 'decline', ...considered, reply, suggestions: [] };
		if (verdict.kind === 'suggest') return { kind: 'suggest', ...considered, suggestions };
		return { kind: 'decline', ...considered, suggestions };
	}

	const complete = createCompletion(base, (typed) =>
		consider(typed).verdict.ranked.map(({ fact }) => index.facts[fact]!),
	);
	return { version: base.version, answer, complete };
}
