import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Signals } from '../../src/answering/evidence.ts';
import { decide, weigh } from '../../src/answering/verdict.ts';
import { VERDICT_WEIGHTS, type Guard, type VerdictWeights } from '../../src/answering/verdict-weights.ts';

const NOTHING: Signals = {
	learnt: 0,
	doubt: 0,
	score: 0,
	votes: 0,
	answerable: 0,
	nearest: 0,
	nearestDecline: 0,
	covered: 0,
	missing: 0,
	type: 0,
	gap: 0,
	length: 0,
};

/** Confidence is that of `learnt` alone, as log-odds. */
const PLAIN: VerdictWeights = {
	bias: 0,
	signals: { ...NOTHING, learnt: 1 },
	answerFrom: 0.8,
	suggestFrom: 0.2,
	replyFrom: 0.5,
};

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
const evidenceOf = (...confidences: number[]): Evidence => ({
	stored: undefined,
	facts: confidences.map((confidence, fact) => ({
		fact,
		signals: { ...NOTHING, learnt: logOdds(confidence) },
	})),
	decline: undefined,
	declineProbability: 0,
});

it.each([
	[[0.95], 'answer'],
	[[0.81], 'answer'],
	[[0.79], 'suggest'],
	[[0.21], 'suggest'],
	[[0.19], 'decline'],
	[[0.1, 0.9], 'answer'],
	[[0.1, 0.15, 0.5], 'suggest'],
	[[], 'decline'],
])('confidences %j: %s', (confidences, kind) => {
	expect(decide(evidenceOf(...confidences), PLAIN).kind).toBe(kind);
});

describe('a question that is stored word for word', () => {
	it('as a phrasing of a fact is answered with it for certain, whatever the rest says', () => {
		const { kind, ranked } = decide({ ...evidenceOf(0.9, 0.1, 0.3), stored: { fact: 1 } }, PLAIN);
		expect(kind).toBe('answer');
		expect(ranked.map(({ fact }) => fact)).toEqual([1, 0, 2]);
		expect(ranked[0]?.confidence).toBe(1);
	});

	it('as a phrasing of a fact that is not among the strongest is still answered with it', () => {
		const { kind, ranked } = decide({ ...evidenceOf(0.9), stored: { fact: 7 } }, PLAIN);
		expect([kind, ranked[0]?.fact]).toEqual(['answer', 7]);
	});

	it('as what to decline is declined, however sure a fact is', () => {
		expect(decide({ ...evidenceOf(0.99), stored: { decline: 0 } }, PLAIN).kind).toBe('decline');
	});
});

it('a confidence at the threshold passes it', () => {
	const half: VerdictWeights = { ...PLAIN, answerFrom: 0.5, suggestFrom: 0.5 };
	expect(decide(evidenceOf(0.5), half).kind).toBe('answer');
});

it('ranks by confidence, and equal ones by their place', () => {
	const { ranked } = decide(evidenceOf(0.3, 0.9, 0.3, 0.6), PLAIN);
	expect(ranked.map(({ fact }) => fact)).toEqual([1, 3, 0, 2]);
});

describe.each(Object.keys(VERDICT_WEIGHTS) as Guard[])('the weights in use for a %s base', (guard) => {
	const weights = VERDICT_WEIGHTS[guard];

	it('ask more of an answer than of a suggestion', () => {
		const { suggestFrom, answerFrom } = weights;
		expect(0 < suggestFrom && suggestFrom < answerFrom && answerFrom < 1).toBe(true);
	});

	it.each(['nearest', 'covered'] as const)('more of %s never makes less sure', (name) => {
		expect(weights.signals[name]).toBeGreaterThanOrEqual(0);
	});

	it('nearness to a decline never makes surer', () => {
		expect(weights.signals.nearestDecline).toBeLessThanOrEqual(0);
	});
});

const anySignal = fc.double({ min: -14, max: 14, noNaN: true });
const anySignals = fc.record(
	Object.fromEntries(Object.keys(NOTHING).map((name) => [name, anySignal])) as Record<
		keyof Signals,
		typeof anySignal
	>,
);

describe('any evidence', () => {
	it('gives a confidence between 0 and 1', () => {
		fc.assert(
			fc.property(anySignals, (signals) => {
				const confidence = weigh(signals, VERDICT_WEIGHTS.guarded);
				expect(confidence >= 0 && confidence <= 1).toBe(true);
			}),
		);
	});

	it('grows surer with a signal that speaks for the fact, and less sure with one against', () => {
		const weights = VERDICT_WEIGHTS.guarded;
		const names = Object.keys(NOTHING) as (keyof Signals)[];
		fc.assert(
			fc.property(
				anySignals,
				fc.constantFrom(...names),
				fc.double({ min: 0, max: 5, noNaN: true }),
				(signals, name, more) => {
					const change =
						weigh({ ...signals, [name]: signals[name] + more }, weights) - weigh(signals, weights);
					expect(change * Math.sign(weights.signals[name])).toBeGreaterThanOrEqual(0);
				},
			),
		);
	});

	it('a surer best fact never has a weaker verdict', () => {
		const rank = { decline: 0, suggest: 1, answer: 2 };
		const confidence = fc.double({ min: 0.001, max: 0.999, noNaN: true });
		fc.assert(
			fc.property(confidence, confidence, (one, other) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)];
				const kindOf = (value: number) => rank[decide(evidenceOf(value), PLAIN).kind];
				expect(kindOf(more)).toBeGreaterThanOrEqual(kindOf(less));
			}),
		);
	});
});
