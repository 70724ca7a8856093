import type { Evidence, Signals } from './evidence.ts';
import type { VerdictWeights } from './verdict-weights.ts';

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
export function weigh(signals: Signals, weights: VerdictWeights): number {
	let sum = weights.bias;
	for (const name of Object.keys(weights.signals) as (keyof Signals)[])
		sum += weights.signals[name] * signals[name];
	return 1 / (1 + Math.exp(-sum));
}

const byConfidence = (a: RankedFact, b: RankedFact): number => b.confidence - a.confidence || a.fact - b.fact;

/** Decides from the evidence alone; which threshold it was is plain from the best confidence. */
export function decide(evidence: Evidence, weights: VerdictWeights): Verdict {
	const { stored, facts } = evidence;
	const weighed = facts.map(({ fact, signals }) => ({ fact, confidence: weigh(signals, weights) }));
	if (stored !== undefined && 'fact' in stored) {
		const others = weighed.filter(({ fact }) => fact !== stored.fact);
		return { kind: 'answer', ranked: [{ fact: stored.fact, confidence: 1 }, ...others.sort(byConfidence)] };
	}
	const ranked = weighed.sort(byConfidence);
	const best = ranked[0]?.confidence ?? 0;
	if (stored !== undefined || best < weights.suggestFrom) return { kind: 'decline', ranked };
	return { kind: best >= weights.answerFrom ? 'answer' : 'suggest', ranked };
}
