import { expect, it } from 'vitest';
import { createScorer, trainBase } from '../../src/answering/answering.ts';
import { createEvidence } from '../../src/answering/evidence.ts';
import { indexBase } from '../../src/answering/index-base.ts';
import { calibrate, labelQuestions } from '../../src/evaluation/calibrate.ts';
import type { LabelledQuestions } from '../../src/evaluation/questions.ts';
import { MUSEUM } from '../answering/museum.ts';
import { tools } from '../support/language.ts';

const index = indexBase(MUSEUM, tools);
const gather = createEvidence(index, createScorer(trainBase(index.compiled)));

const RIGHT: readonly (readonly [q: string, id: string])[] = [
	['museum hours please', 'opening-hours'],
	['when can I enter', 'opening-hours'],
	['which day are you shut', 'closed-day'],
	['is monday a holiday', 'closed-day'],
	['cost of a ticket', 'ticket-price'],
	['سعر الدخول كم', 'ticket-price'],
	['who made the museum', 'founder'],
	['مين المؤسس', 'founder'],
	['year of founding', 'founding-year'],
	['سنة التأسيس', 'founding-year'],
	['address', 'location'],
	['وين العنوان', 'location'],
	['who directs it', 'director'],
	['مدير المتحف مين', 'director'],
	['oldest object', 'oldest-piece'],
	['أقدم شي', 'oldest-piece'],
];
const OTHERS = [
	'what is the capital of Peru',
	'who wrote the Odyssey',
	'how old is the director',
	'كم عمر المؤسسة',
	'كيف أطبخ العدس',
	'good evening',
	'is there a cafe',
	'when does the library open',
	'who founded the bank',
	'سعر الذهب',
];
const questions: LabelledQuestions = {
	answerable: RIGHT.map(([q, id]) => ({ q, lang: 'en', style: 'plain', gold: [id] })),
	unanswerable: OTHERS.map((q) => ({ q, lang: 'en', kind: 'general' })),
	fitting: [],
	isRight: () => false,
	isRightFact: ({ gold }, { id }) => gold.includes(id),
};
const MOST = { all: 0.1, nearMisses: 1 };
const labelled = labelQuestions(questions, index, gather);
const { weights, curves, reliability } = calibrate(labelled, MOST);

it('takes the lowest threshold of the fitted half at which few enough are false', () => {
	const passing = curves.fit.find(
		({ answerFrom, falseAnswers }) => answerFrom > weights.suggestFrom && falseAnswers <= MOST.all,
	);
	expect(weights.answerFrom).toBe(passing?.answerFrom ?? 1);
});

it('a higher threshold never gives more answers, right or false', () => {
	for (const curve of [curves.fit, curves.held])
		for (const [at, point] of curve.entries()) {
			const before = curve[at - 1] ?? { right: 1, falseAnswers: 1 };
			expect(point.right).toBeLessThanOrEqual(before.right);
			expect(point.falseAnswers).toBeLessThanOrEqual(before.falseAnswers);
		}
});

it('fits every signal, and finite', () => {
	expect(Object.values({ bias: weights.bias, ...weights.signals }).every(Number.isFinite)).toBe(true);
	expect(Object.keys(weights.signals).sort()).toEqual(
		Object.keys(gather(index.read('museum')).facts[0]!.signals).sort(),
	);
});

it('reliability counts each question of the held-back half once, in its tenth', () => {
	for (const [tenth, { count, confidence }] of reliability.entries()) {
		if (count === 0) continue;
		expect(confidence).toBeGreaterThanOrEqual(tenth / 10);
		expect(confidence).toBeLessThanOrEqual((tenth + 1) / 10);
	}
	expect(reliability).toHaveLength(10);
});

it('the same questions give the same weights', () => {
	expect(calibrate(labelled, MOST).weights).toEqual(weights);
});
