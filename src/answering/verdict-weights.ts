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

/* Written by npm run calibrate. */
export const VERDICT_WEIGHTS: VerdictWeights = {
	bias: -2.014,
	signals: {
		learnt: 0.155,
		answerable: 0.26,
		nearest: 1.179,
		nearestDecline: -2.221,
		covered: 2.113,
		missing: -0.03,
		type: -0.117,
		gap: 0.041,
		length: 0.264,
	},
	answerFrom: 0.83,
	suggestFrom: 0.12,
	replyFrom: 0.5,
};
