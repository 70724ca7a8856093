import { describe, expect, it } from 'vitest';
import type { Answer, Answering } from '../../src/answering/answer.ts';
import type { Fact } from '../../src/factbase/fact-base.ts';
import { createHalver, measureAnswering } from '../../src/evaluation/measure.ts';
import { printReport } from '../../src/evaluation/print-report.ts';
import type { LabelledQuestions } from '../../src/evaluation/questions.ts';
import { makeReport } from '../../src/evaluation/report.ts';

const factOf = (id: string): Fact => ({
	id,
	article: 'a',
	topic: 't',
	answer: { en: id },
	ask: { en: [id] },
});
const candidate = (id: string, confidence: number) => ({ fact: factOf(id), confidence });

/** "say <fact>" is answered, "near <fact> ..." suggests those facts, and anything else is declined. */
function fakeAnswer(question: string): Answer {
	const [verb, ...ids] = question.split(' ');
	const [first] = ids;
	const considered = {
		language: 'en' as const,
		...(first === undefined ? {} : { best: candidate(first, 0.4) }),
	};
	if (verb === 'say' && first !== undefined)
		return { kind: 'answer', language: 'en', best: candidate(first, 0.9), text: first };
	const suggestions = verb === 'near' ? ids.map((id) => candidate(id, 0.4)) : [];
	if (suggestions.length > 0) return { kind: 'suggest', ...considered, suggestions };
	return { kind: 'decline', ...considered, suggestions, isSettled: false };
}
const fake: Answering = {
	version: 'fake',
	answer: fakeAnswer,
	explain: () => {
		throw new Error('Nothing is explained here.');
	},
	withTaught: () => fake,
	ownerOf: () => undefined,
	group: () => [],
	complete: () => [],
};

const asked = (q: string, gold: string, style = 'plain', lang: 'ar' | 'en' = 'en') => ({
	q,
	lang,
	style,
	gold: [gold],
});
const declined = (q: string, kind: string, lang: 'ar' | 'en' = 'en') => ({ q, lang, kind });

const questions: LabelledQuestions = {
	answerable: [
		asked('say one', 'one'),
		asked('say two', 'one'),
		asked('near one two', 'one', 'chat'),
		asked('near two one', 'one', 'chat', 'ar'),
		asked('near two three', 'one', 'chat', 'ar'),
		asked('none one', 'one', 'typo'),
		asked('none', 'one', 'typo'),
		asked('say four', 'four'),
	],
	unanswerable: [
		declined('say one', 'general'),
		declined('near one', 'general'),
		declined('none one', 'near-miss', 'ar'),
		declined('none', 'near-miss', 'ar'),
	],
	fitting: [],
	isRight: ({ gold }, answer) => gold.includes(answer),
	isRightFact: ({ gold }, { id }) => gold.includes(id),
};
const measurement = measureAnswering(fake, questions);
const report = makeReport(measurement);

it('counts every verdict once', () => {
	expect(report.halves.all).toEqual({
		answerable: {
			total: 8,
			right: 2 / 8,
			wrong: 1 / 8,
			suggested: 3 / 8,
			declined: 2 / 8,
			bestRight: 4 / 8,
			offered: 4 / 8,
		},
		unanswerable: { total: 4, falseAnswers: 1 / 4, suggested: 1 / 4 },
	});
});

it('counts each style, kind and language for itself', () => {
	expect(Object.keys(report.byStyle)).toEqual(['chat', 'plain', 'typo']);
	expect(report.byStyle['plain']).toMatchObject({ total: 3, right: 2 / 3, wrong: 1 / 3 });
	expect(report.byStyle['chat']).toMatchObject({ total: 3, suggested: 1, offered: 2 / 3, bestRight: 1 / 3 });
	expect(report.byKind).toEqual({
		general: { total: 2, falseAnswers: 1 / 2, suggested: 1 / 2 },
		'near-miss': { total: 2, falseAnswers: 0, suggested: 0 },
	});
	expect(report.byLanguage['ar']).toMatchObject({ answerable: { total: 2 }, unanswerable: { total: 2 } });
	expect(report.byLanguage['en']).toMatchObject({ answerable: { total: 6 }, unanswerable: { total: 2 } });
});

describe('halves', () => {
	it('put all questions for one fact on one side', () => {
		const sides = measurement.answerable
			.filter(({ question }) => question.gold[0] === 'one')
			.map(({ half }) => half);
		expect(new Set(sides).size).toBe(1);
	});

	it('make up the whole', () => {
		const { fit, held, all } = report.halves;
		expect(fit.answerable.total + held.answerable.total).toBe(all.answerable.total);
		expect(fit.unanswerable.total + held.unanswerable.total).toBe(all.unanswerable.total);
	});

	it('are the same every time, and of about the same size', () => {
		const keys = Array.from({ length: 400 }, (_, at) => `fact-${at}`);
		const sides = keys.map(createHalver());
		expect(keys.map(createHalver())).toEqual(sides);
		expect(sides.filter((side) => side === 'fit').length).toBeGreaterThan(150);
		expect(sides.filter((side) => side === 'held').length).toBeGreaterThan(150);
	});
});

describe('worst cases', () => {
	it('the surest mistakes come first, then what was furthest from its answer', () => {
		expect(report.worst.map(({ question, fault }) => [question, fault])).toEqual([
			['say two', 'wrong answer'],
			['say one', 'false answer'],
			['none', 'not answered'],
			['near one two', 'not answered'],
			['near two one', 'not answered'],
			['near two three', 'not answered'],
			['none one', 'not answered'],
		]);
	});

	it('are as many as asked for of each sort', () => {
		expect(makeReport(measurement, 1).worst.map(({ question }) => question)).toEqual(['say two', 'none']);
	});
});

it('nothing measured gives shares of 0, not of nothing', () => {
	const empty = makeReport({ answerable: [], unanswerable: [] });
	expect(empty.halves.all.answerable).toMatchObject({ total: 0, right: 0, offered: 0 });
	expect(empty.worst).toEqual([]);
});

it('the printed report names every group and every worst case', () => {
	const text = printReport(report, { answerFrom: 0.8, suggestFrom: 0.1 }).join('\n');
	for (const part of ['fitted half', 'held-back half', 'chat', 'near-miss', 'say two', '25.0 %'])
		expect(text).toContain(part);
	expect(text).not.toContain('NaN');
});
