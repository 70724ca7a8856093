import type { TimingPlan } from './time-questions.ts';

/** How much is measured. */
export interface Plan {
	/** Phrasings of the generated bases. */
	readonly sizes: readonly number[];
	readonly reloadSizes: readonly number[];
	readonly questions: number;
	/** Of one engine at one size, and of the bundled article. */
	readonly timing: TimingPlan;
	/** Milliseconds that one piece of work may take in all. */
	readonly timeoutMs: number;
	/** Questions of a set, where not all are asked. */
	readonly mostSetQuestions?: number;
	readonly loads: readonly { readonly inFlight: number; readonly requests: number }[];
	readonly rounds: number;
	readonly starts: number;
	readonly askedOfProcess: number;
}

export const FULL: Plan = {
	sizes: [100, 1000, 10_000, 100_000],
	reloadSizes: [100_000],
	questions: 1000,
	timing: { warmUpMs: 2000, budgetMs: 10_000 },
	timeoutMs: 300_000,
	loads: [
		{ inFlight: 1, requests: 500 },
		{ inFlight: 50, requests: 2000 },
		{ inFlight: 500, requests: 2000 },
	],
	rounds: 3,
	starts: 3,
	askedOfProcess: 1000,
};

/** Proves that everything runs; its numbers say little. */
export const QUICK: Plan = {
	sizes: [60],
	reloadSizes: [],
	questions: 20,
	timing: { warmUpMs: 50, budgetMs: 1000 },
	timeoutMs: 120_000,
	mostSetQuestions: 20,
	loads: [
		{ inFlight: 1, requests: 20 },
		{ inFlight: 10, requests: 40 },
	],
	rounds: 1,
	starts: 1,
	askedOfProcess: 20,
};
