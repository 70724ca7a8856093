import type { BaseIndex } from '../answering/index-base.ts';
import type { Evidence, Signals } from '../answering/evidence.ts';
import type { ReadText } from '../answering/read-question.ts';
import { weigh } from '../answering/verdict.ts';
import type { VerdictWeights } from '../answering/verdict-weights.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import { createHalver, type Half } from './measure.ts';
import type { LabelledQuestions } from './questions.ts';

/** The evidence of a labelled question, with what is right among it. */
interface Labelled {
	readonly half: Half;
	readonly isAnswerable: boolean;
	readonly candidates: readonly Example<keyof Signals>[];
}

/** A point of the curve: what a threshold gives on one half. */
export interface CurvePoint {
	readonly answerFrom: number;
	readonly right: number;
	readonly falseAnswers: number;
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

/** Candidates of a question that the fit learns from: the best, and those that would be suggested. */
const CANDIDATES = 3;
const TENTHS = 10;
/** Of the suggestions made below this confidence, fewer than one in eight is right. */
const SUGGEST_FROM = 0.12;
const REPLY_FROM = 0.5;

function label(
	questions: LabelledQuestions,
	index: BaseIndex,
	gather: (text: ReadText) => Evidence,
): Labelled[] {
	const halfOf = createHalver();
	const candidatesOf = (q: string, isRight: (fact: number) => boolean) =>
		gather(index.read(q))
			.facts.slice(0, CANDIDATES)
			.map(({ fact, signals }) => ({ values: signals, isTrue: isRight(fact) }));
	return [
		...questions.answerable.map((question) => ({
			half: halfOf(question.gold[0] ?? question.q),
			isAnswerable: true,
			candidates: candidatesOf(question.q, (fact) => questions.isRightFact(question, index.facts[fact]!)),
		})),
		...questions.unanswerable.map(({ q }) => ({
			half: halfOf(q),
			isAnswerable: false,
			candidates: candidatesOf(q, () => false),
		})),
	];
}

interface Judged {
	readonly isAnswerable: boolean;
	readonly confidence: number;
	readonly isTrue: boolean;
}

function judge(labelled: readonly Labelled[], weights: VerdictWeights): Judged[] {
	return labelled.map(({ isAnswerable, candidates }) => {
		const judged = candidates.map(({ values, isTrue }) => ({ confidence: weigh(values, weights), isTrue }));
		const best = judged.reduce((a, b) => (b.confidence > a.confidence ? b : a), {
			confidence: 0,
			isTrue: false,
		});
		return { isAnswerable, ...best };
	});
}

function drawCurve(judged: readonly Judged[]): CurvePoint[] {
	const answerable = judged.filter((one) => one.isAnswerable);
	const others = judged.filter((one) => !one.isAnswerable);
	return Array.from({ length: 50 }, (_, at) => {
		const answerFrom = (at + 50) / 100;
		const passes = ({ confidence }: Judged): boolean => confidence >= answerFrom;
		return {
			answerFrom,
			right: answerable.filter((one) => one.isTrue && passes(one)).length / answerable.length,
			falseAnswers: others.filter(passes).length / others.length,
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
 * Fits the verdict on one half of the labelled questions: weights by logistic regression, and the lowest threshold
 * at which at most `falseAnswers` of what must be declined is answered. What it is worth shows on the other half.
 */
export function calibrate(
	questions: LabelledQuestions,
	index: BaseIndex,
	gather: (text: ReadText) => Evidence,
	falseAnswers: number,
): Calibration {
	const labelled = label(questions, index, gather);
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
	const chosen = curves.fit.find((point) => point.falseAnswers <= falseAnswers);
	return {
		weights: { ...open, answerFrom: chosen?.answerFrom ?? 1 },
		curves,
		reliability: measureReliability(judge(held, open)),
	};
}
