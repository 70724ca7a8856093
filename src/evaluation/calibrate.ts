import type { BaseIndex } from '../answering/index-base.ts';
import type { Evidence, Signals } from '../answering/evidence.ts';
import type { ReadText } from '../answering/read-question.ts';
import { weigh } from '../answering/verdict.ts';
import type { VerdictWeights } from '../answering/verdict-weights.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import { createHalver, type Half } from './measure.ts';
import type { LabelledQuestions } from './questions.ts';

/** The evidence of a labelled question, with what is right among it. */
export interface Labelled {
	readonly half: Half;
	readonly isAnswerable: boolean;
	/** Right people and places, but nothing that the base says. */
	readonly isNearMiss: boolean;
	readonly candidates: readonly Example<keyof Signals>[];
}

/** A point of the curve: what a threshold gives on one half. */
export interface CurvePoint {
	readonly answerFrom: number;
	readonly right: number;
	readonly falseAnswers: number;
	/** False answers among the near misses alone. */
	readonly nearMisses: number;
}

export interface Calibration {
	readonly weights: VerdictWeights;
	readonly curves: Readonly<Record<Half, readonly CurvePoint[]>>;
	/** By tenths of confidence, on the held-back half: how many candidates, how sure on average, how often right. */
	readonly reliability: readonly {
		readonly count: number;
		readonly confidence: number;
		readonly right: number;
	}[];
}

/** The most false answers that a threshold may give, as shares: of all that must be declined, and of the near misses. */
export interface MostFalse {
	readonly all: number;
	readonly nearMisses: number;
}

/** The fit learns from the best candidate alone: it is the one that would be answered. */
const CANDIDATES = 1;
const TENTHS = 10;
/** Of the suggestions made below this confidence, fewer than one in eight is right. */
const SUGGEST_FROM = 0.12;
const REPLY_FROM = 0.5;
const NEAR_MISS = 'near-miss';

/**
 * Gathers the evidence of all labelled questions and of those for fitting. A question that no fact of the base
 * answers is one to decline, whatever it was written for; see `thinBase`.
 */
export function labelQuestions(
	questions: LabelledQuestions,
	index: BaseIndex,
	gather: (text: ReadText) => Evidence,
): Labelled[] {
	const halfOf = createHalver();
	function labelled(q: string, half: Half, kind: string, isRight: (fact: number) => boolean): Labelled {
		const isAnswerable = index.facts.some((_, fact) => isRight(fact));
		const candidates = gather(index.read(q))
			.facts.slice(0, CANDIDATES)
			.map(({ fact, signals }) => ({ values: signals, isTrue: isRight(fact) }));
		return { half, isAnswerable, isNearMiss: !isAnswerable && kind === NEAR_MISS, candidates };
	}
	return [
		...questions.answerable.map((question) =>
			labelled(question.q, halfOf(question.gold[0] ?? question.q), NEAR_MISS, (fact) =>
				questions.isRightFact(question, index.facts[fact]!),
			),
		),
		...questions.unanswerable.map(({ q, kind }) => labelled(q, halfOf(q), kind, () => false)),
		...questions.fitting.map(({ q, facts, kind = NEAR_MISS }) =>
			labelled(q, 'fit', kind, (fact) => facts.includes(index.facts[fact]!.id)),
		),
	];
}

interface Judged {
	readonly isAnswerable: boolean;
	readonly isNearMiss: boolean;
	readonly confidence: number;
	readonly isTrue: boolean;
}

function judge(labelled: readonly Labelled[], weights: VerdictWeights): Judged[] {
	return labelled.map(({ isAnswerable, isNearMiss, candidates }) => {
		const judged = candidates.map(({ values, isTrue }) => ({ confidence: weigh(values, weights), isTrue }));
		const best = judged.reduce((a, b) => (b.confidence > a.confidence ? b : a), {
			confidence: 0,
			isTrue: false,
		});
		return { isAnswerable, isNearMiss, ...best };
	});
}

/** A share that is 0 of nothing, so that a half without such questions says nothing against a threshold. */
const shareOf = (all: readonly Judged[], test: (one: Judged) => boolean): number =>
	all.length === 0 ? 0 : all.filter(test).length / all.length;

function drawCurve(judged: readonly Judged[]): CurvePoint[] {
	const answerable = judged.filter((one) => one.isAnswerable);
	const others = judged.filter((one) => !one.isAnswerable);
	const near = others.filter((one) => one.isNearMiss);
	return Array.from({ length: 100 }, (_, at) => {
		const answerFrom = at / 100;
		const passes = ({ confidence }: Judged): boolean => confidence >= answerFrom;
		return {
			answerFrom,
			right: shareOf(answerable, (one) => one.isTrue && passes(one)),
			falseAnswers: shareOf(others, passes),
			nearMisses: shareOf(near, passes),
		};
	});
}

function measureReliability(judged: readonly Judged[]): Calibration['reliability'] {
	return Array.from({ length: TENTHS }, (_, tenth) => {
		const inside = judged.filter(
			({ confidence }) => Math.min(TENTHS - 1, Math.floor(confidence * TENTHS)) === tenth,
		);
		const mean = (value: (one: Judged) => number): number =>
			inside.length === 0 ? 0 : inside.reduce((sum, one) => sum + value(one), 0) / inside.length;
		return {
			count: inside.length,
			confidence: mean((one) => one.confidence),
			right: mean(({ isTrue }) => (isTrue ? 1 : 0)),
		};
	});
}

/**
 * Fits the verdict on the questions marked `fit`: weights by logistic regression, and the lowest threshold at which
 * few enough of what must be declined is answered. What it is worth shows on those held back.
 */
export function calibrate(labelled: readonly Labelled[], most: MostFalse): Calibration {
	const fitted = labelled.filter(({ half }) => half === 'fit');
	const held = labelled.filter(({ half }) => half === 'held');
	const examples = fitted.flatMap(({ candidates }) => candidates);
	const names = Object.keys(examples[0]?.values ?? {}) as (keyof Signals)[];
	const { bias, weights: signals } = fitLogistic(names, examples);
	const open: VerdictWeights = {
		bias,
		signals,
		answerFrom: 1,
		suggestFrom: SUGGEST_FROM,
		replyFrom: REPLY_FROM,
	};
	const curves = { fit: drawCurve(judge(fitted, open)), held: drawCurve(judge(held, open)) };
	const chosen = curves.fit.find(
		({ answerFrom, falseAnswers, nearMisses }) =>
			answerFrom > SUGGEST_FROM && falseAnswers <= most.all && nearMisses <= most.nearMisses,
	);
	return {
		weights: { ...open, answerFrom: chosen?.answerFrom ?? 1 },
		curves,
		reliability: measureReliability(judge(held, open)),
	};
}
