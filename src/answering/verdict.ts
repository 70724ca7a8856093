import type { Evidence, Signals } from './evidence.ts';
import { VERDICT_WEIGHTS, type VerdictWeights } from './verdict-weights.ts';

export interface RankedFact {
	readonly fact: number;
	readonly confidence: number;
}

export interface Verdict {
	readonly kind: 'answer' | 'suggest' | 'decline';
	/** By confidence, best first. */
	readonly ranked: readonly RankedFact[];
}

/** How far a fact is the answer, 0 to 1. */
export function weigh(signals: Signals, weights: VerdictWeights = VERDICT_WEIGHTS): number {
	let sum = weights.bias;
	for (const name of Object.keys(weights.signals) as (keyof Signals)[])
		sum += weights.signals[name] * signals[name];
	return 1 / (1 + Math.exp(-sum));
}

/** Decides from the evidence alone; which threshold it was is plain from the best confidence. */
export function decide(evidence: Evidence, weights: VerdictWeights = VERDICT_WEIGHTS): Verdict {
	const ranked = evidence.facts
		.map(({ fact, signals }) => ({ fact, confidence: weigh(signals, weights) }))
		.sort((a, b) => b.confidence - a.confidence || a.fact - b.fact);
	const best = ranked[0]?.confidence ?? 0;
	if (best >= weights.answerFrom) return { kind: 'answer', ranked };
	return { kind: best >= weights.suggestFrom ? 'suggest' : 'decline', ranked };
}
