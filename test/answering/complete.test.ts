import { describe, expect, it } from 'vitest';
import { createCompletion, normaliseShown } from '../../src/answering/complete.ts';
import { MUSEUM, museumAnswering } from './museum.ts';

const { complete } = museumAnswering();
const idsOf = (typed: string, limit = 25, language?: 'ar' | 'en'): string[] =>
	complete(typed, limit, language).map(({ fact }) => fact.id);

describe('before anything is typed', () => {
	it('the topics are mixed: one fact of each comes before a second of any', () => {
		const topics = complete('', 25).map(({ fact }) => fact.topic);
		expect(new Set(topics.slice(0, 4))).toEqual(new Set(['visit', 'history', 'people', 'collection']));
		expect(topics).toHaveLength(8);
	});

	it.each(['', '   ', '؟', '😀'])('%j is nothing', (typed) => {
		expect(idsOf(typed)).toEqual(idsOf(''));
	});

	it('the list is in the language preferred', () => {
		expect(complete('', 25, 'en').every(({ language }) => language === 'en')).toBe(true);
		expect(complete('', 25, 'ar').every(({ language }) => language === 'ar')).toBe(true);
	});
});

describe('a question half typed finds its fact', () => {
	it.each([
		['How mu', 'ticket-price'],
		['how much is a tick', 'ticket-price'],
		['Which', 'oldest-piece'],
		['who fou', 'founder'],
		['director', 'director'],
		['كم ثم', 'ticket-price'],
		['أقدم', 'oldest-piece'],
		['اقدم قط', 'oldest-piece'],
		['مدير', 'director'],
		['في أي يو', 'closed-day'],
		['قطعة', 'oldest-piece'],
	])('%s: %s', (typed, id) => {
		expect(idsOf(typed)).toContain(id);
	});

	it('the facts whose question holds all that is typed come first', () => {
		expect(idsOf('كم ثمن')[0]).toBe('ticket-price');
		expect(idsOf('how much')[0]).toBe('ticket-price');
	});
});

describe('other words find the fact by what the core takes them for', () => {
	it.each([
		['entrance fee', 'ticket-price'],
		['address', 'location'],
		['سعر الدخول', 'ticket-price'],
		['عنوان', 'location'],
		['مواعيد', 'opening-hours'],
	])('%s: %s', (typed, id) => {
		expect(idsOf(typed)[0]).toBe(id);
	});
});

describe('the language typed decides the list', () => {
	it.each([
		['when', 'ar', 'en'],
		['متى', 'en', 'ar'],
	] as const)('%s, whatever is preferred (%s): %s', (typed, preferred, language) => {
		const completions = complete(typed, 25, preferred);
		expect(completions.length).toBeGreaterThan(0);
		expect(completions.every((completion) => completion.language === language)).toBe(true);
	});

	it('a base in one language has one list', () => {
		const facts = MUSEUM.facts.map((fact) => Object.assign({}, fact, { ask: { en: fact.ask.en ?? [] } }));
		const completeEnglish = createCompletion(facts, normaliseShown(facts))(() => facts.slice(0, 1));
		expect(completeEnglish('متى', 25, 'ar').map(({ language }) => language)).toEqual(['en']);
		expect(completeEnglish('', 25, 'ar')).toHaveLength(8);
	});
});

it('each completion shows the first phrasing of its fact', () => {
	for (const { fact, question, language } of complete('museum', 25))
		expect(question).toBe(fact.ask[language]?.[0]);
});

it.each([0, 1, 3, 8, 25])('gives at most %i, none twice', (limit) => {
	for (const typed of ['', 'museum', 'المتحف', 'w']) {
		const ids = idsOf(typed, limit);
		expect(ids.length).toBeLessThanOrEqual(limit);
		expect(new Set(ids).size).toBe(ids.length);
	}
});

it('text that nothing is like completes to nothing', () => {
	expect(idsOf('zzzzqqqq')).toEqual([]);
});
