import type { Decline, Fact, FactBase, Language } from '../factbase/fact-base.ts';
import type { Answer, Answering, AskOptions, Candidate, Taught } from './answer.ts';
import { createCentroidScorer, makeCentroids, type CentroidModel } from './centroids.ts';
import type { CompiledBase } from './compile-base.ts';
import { unpackPhrasings } from './compile-phrasings.ts';
import { createCompletion } from './complete.ts';
import { createEvidence, storedAs, type Evidence, type Score } from './evidence.ts';
import { explain } from './explain.ts';
import { groupQuestions } from './group-questions.ts';
import { indexBase, type BaseIndex } from './index-base.ts';
import type { LanguageTools } from './language-tools.ts';
import { scoreClasses, trainLinearModel, type LinearModel } from './learn.ts';
import { createTaughtEvidence } from './taught-evidence.ts';
import { createPhrasingReader, indexTaught, ownerOfLabel, type ReadPhrasing } from './taught.ts';
import { decide } from './verdict.ts';
import { VERDICT_WEIGHTS, type VerdictWeights } from './verdict-weights.ts';

const MOST_SUGGESTIONS = 3;

/** What is learnt of a base. */
export type Model = LinearModel | CentroidModel;

/** Beyond so many weights (a feature and class each) a base gets centroids: training and model would take too long and too much. */
const MOST_WEIGHTS = 32_000_000;

/** Learns a base: what each of its classes is told by. Deterministic; seconds for thousands of phrasings. */
export function trainBase({ classes, phrasings, space }: CompiledBase, mostWeights = MOST_WEIGHTS): Model {
	const vectors = unpackPhrasings(phrasings, space.rarity);
	const sizes = { features: space.hashes.length, classes };
	return sizes.features * classes > mostWeights
		? makeCentroids(vectors, phrasings.labels, sizes)
		: trainLinearModel(vectors, phrasings.labels, sizes);
}

/** A model as a function of a vector: a natural logarithm of how likely each class is, up to a constant. */
export function createScorer(model: Model): Score {
	return 'weights' in model ? (vector) => scoreClasses(model, vector) : createCentroidScorer(model);
}

export interface AnsweringOptions {
	/** What `trainBase` gave for the same base; left out, it is trained now. */
	readonly model?: Model;
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

/** All that does not depend on what a guild was taught. */
interface Parts {
	readonly version: string;
	readonly index: BaseIndex;
	readonly weights: VerdictWeights;
	readonly score: Score;
	readonly gather: ReturnType<typeof createEvidence>;
	readonly readPhrasing: ReadPhrasing;
	readonly completeBy: ReturnType<typeof createCompletion>;
}

/** Makes the answering core of a base. Pure: the same base and question always give the same answer. */
export function createAnswering(
	base: FactBase,
	tools: LanguageTools,
	options: AnsweringOptions = {},
): Answering {
	const index = options.index ?? indexBase(base, tools);
	const weights = options.weights ?? VERDICT_WEIGHTS[index.isGuarded ? 'guarded' : 'bare'];
	const model = options.model ?? trainBase(index.compiled);
	const score = createScorer(model);
	const gather = createEvidence(index, score);
	return joinParts(
		{
			version: base.version,
			index,
			weights,
			score,
			gather,
			readPhrasing: createPhrasingReader(index),
			completeBy: createCompletion(base.facts, index.compiled.shown),
		},
		[],
	);
}

/** The core of a base and of what a guild was taught. */
function joinParts(parts: Parts, taught: readonly Taught[]): Answering {
	const { index, weights, gather, completeBy, readPhrasing } = parts;
	const forms = indexTaught(index, taught, readPhrasing);
	const consult =
		forms.lessons.length === 0 ? undefined : createTaughtEvidence(index, parts.score, forms.lessons);
	const labelOf = (normal: string): number | undefined => forms.labelOf(normal) ?? index.labelOf(normal);

	function consider(question: string) {
		const text = index.read(question);
		const evidence = { ...gather(text, consult), stored: storedAs(index, labelOf(text.normal)) };
		return { text, evidence, verdict: decide(evidence, weights) };
	}

	/** The family of declines that a question belongs to: for certain where it is stored, else where it is likely. */
	function declineOf({ stored, decline, declineProbability }: Evidence): Decline | undefined {
		if (stored !== undefined && 'decline' in stored) return index.replying[stored.decline];
		return decline !== undefined && declineProbability >= weights.replyFrom
			? index.replying[decline]
			: undefined;
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
		const reply = declineOf(evidence)?.reply?.[language];
		if (reply === undefined && verdict.kind === 'suggest')
			return { kind: 'suggest', ...considered, suggestions };
		const isSettled = evidence.stored !== undefined;
		if (reply !== undefined) return { kind: 'decline', ...considered, reply, suggestions: [], isSettled };
		// A moderator has looked at it: what is near to it is not what it asks for.
		const isTaught = forms.labelOf(text.normal) !== undefined;
		return { kind: 'decline', ...considered, suggestions: isTaught ? [] : suggestions, isSettled };
	}

	return {
		version: parts.version,
		answer,
		explain: (question, asked) => {
			const { text, evidence, verdict } = consider(question);
			const considered = { text, evidence, ranked: verdict.ranked };
			return explain(answer(question, asked).kind, considered, index, weights);
		},
		complete: completeBy((typed) => consider(typed).verdict.ranked.map(({ fact }) => index.facts[fact]!)),
		withTaught: (more) => joinParts(parts, [...taught, ...more]),
		ownerOf: (question) => ownerOfLabel(index, labelOf(index.read(question).normal)),
		group: (questions) => groupQuestions(questions, readPhrasing),
	};
}
