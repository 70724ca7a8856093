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

/**
 * `guarded` for a base with many questions to decline of its own, `bare` for any other: there the learnt odds say
 * only which fact is likest, and nearness and coverage must say whether any is.
 */
export type Guard = 'guarded' | 'bare';

/* Written by npm run calibrate. */
export const VERDICT_WEIGHTS: Readonly<Record<Guard, VerdictWeights>> = {
	guarded: {
		bias: -2.509,
		signals: {
			learnt: 0.126,
			doubt: 0.163,
			score: 0.078,
			answerable: 0.135,
			nearest: 1.669,
			nearestDecline: -3.82,
			votes: 1.589,
			covered: 1.556,
			missing: -1.229,
			type: 0.189,
			gap: 0.116,
			length: 1.02,
		},
		answerFrom: 0.71,
		suggestFrom: 0.12,
		replyFrom: 0.5,
	},
	bare: {
		bias: -2.931,
		signals: {
			learnt: 0.05,
			doubt: 0.019,
			score: 0.197,
			answerable: 0.003,
			nearest: 1.38,
			nearestDecline: -2.493,
			votes: 0.346,
			covered: 1.923,
			missing: -1.021,
			type: 0.363,
			gap: 0.141,
			length: 0.819,
		},
		answerFrom: 0.58,
		suggestFrom: 0.12,
		replyFrom: 0.5,
	},
};
