import type { Signals } from './evidence.ts';

/** Everything that decides between answering, suggesting and declining. Fitted on labelled questions; see DESIGN.md. */
export interface VerdictWeights {
	/** Confidence is the logistic function of `bias` plus each signal times its weight. */
	readonly bias: number;
	readonly signals: Readonly<Record<keyof Signals, number>>;
	/** From this confidence on the fact is given as the answer. */
	readonly answerFrom: number;
	/** From this confidence on a fact is offered as a suggestion. */
	readonly suggestFrom: number;
	/** From this probability on, the reply of a family of declines is said. */
	readonly replyFrom: number;
}

export const VERDICT_WEIGHTS: VerdictWeights = {
	bias: -1,
	signals: {
		learnt: 0.3,
		answerable: 0.3,
		nearest: 1,
		nearestDecline: -1,
		covered: 1,
		type: 0.2,
		gap: 0.2,
		length: 0.5,
	},
	answerFrom: 0.7,
	suggestFrom: 0.15,
	replyFrom: 0.5,
};
