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
		bias: -2.323,
		signals: {
			learnt: 0.126,
			doubt: 0.168,
			score: 0.079,
			answerable: 0.139,
			nearest: 1.683,
			nearestDecline: -3.812,
			votes: 1.575,
			covered: 1.421,
			missing: -1.022,
			type: 0.209,
			gap: 0.114,
			length: 0.963,
		},
		answerFrom: 0.71,
		suggestFrom: 0.12,
		replyFrom: 0.5,
	},
	bare: {
		bias: -2.926,
		signals: {
			learnt: 0.055,
			doubt: 0.013,
			score: 0.187,
			answerable: 0.012,
			nearest: 1.22,
			nearestDecline: -2.48,
			votes: 0.326,
			covered: 1.977,
			missing: -0.933,
			type: 0.34,
			gap: 0.147,
			length: 0.79,
		},
		answerFrom: 0.58,
		suggestFrom: 0.12,
		replyFrom: 0.5,
	},
};
