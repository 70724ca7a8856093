import type { Answer, Answering } from '../answering/answer.ts';
import { createSeededRandom } from '../answering/seeded-random.ts';
import type { AnswerableQuestion, LabelledQuestions, UnanswerableQuestion } from './questions.ts';

/** How one labelled question went. */
export interface Measured<Q> {
	readonly question: Q;
	readonly answer: Answer;
	/** Weights and thresholds may be fitted on `fit`; what counts is `held`. */
	readonly half: Half;
	/** The best fact, answered or not, is a right one. */
	readonly bestIsRight: boolean;
	/** Answered, and right. */
	readonly right: boolean;
	/** Right fact answered, or among the suggestions. */
	readonly offered: boolean;
}

export type Half = 'fit' | 'held';

export interface Measurement {
	readonly answerable: readonly Measured<AnswerableQuestion>[];
	readonly unanswerable: readonly Measured<UnanswerableQuestion>[];
}

const SEED = 2024;

/** Halves by fact, so that two questions for one fact never stand on both sides; by question where there is none. */
export function createHalver(): (key: string) => Half {
	const halves = new Map<string, Half>();
	const random = createSeededRandom(SEED);
	return (key) => {
		const half = halves.get(key) ?? (random() < 0.5 ? 'fit' : 'held');
		halves.set(key, half);
		return half;
	};
}

/** Puts every labelled question to the core. */
export function measureAnswering(answering: Answering, questions: LabelledQuestions): Measurement {
	const halfOf = createHalver();
	return {
		answerable: questions.answerable.map((question) => {
			const answer = answering.answer(question.q);
			const right = answer.kind === 'answer' && questions.isRight(question, answer.text);
			const suggested = answer.kind === 'answer' ? [] : answer.suggestions;
			return {
				question,
				answer,
				half: halfOf(question.gold[0] ?? question.q),
				bestIsRight: answer.best !== undefined && questions.isRightFact(question, answer.best.fact),
				right,
				offered: right || suggested.some(({ fact }) => questions.isRightFact(question, fact)),
			};
		}),
		unanswerable: questions.unanswerable.map((question) => ({
			question,
			answer: answering.answer(question.q),
			half: halfOf(question.q),
			bestIsRight: false,
			right: false,
			offered: false,
		})),
	};
}
