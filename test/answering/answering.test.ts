import { describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/answering/answering.ts';
import type { Answer, AskOptions } from '../../src/answering/answer.ts';
import type { FactBase } from '../../src/factbase/fact-base.ts';
import { MUSEUM, museumAnswering } from './museum.ts';
import { tools } from '../support/language.ts';

const ask = (question: string, options?: AskOptions): Answer => museumAnswering().answer(question, options);
const answerOf = (id: string) => MUSEUM.facts.find((fact) => fact.id === id)!.answer;

/** A row of a table: the question is answered with that fact. */
const asks = (title: string, rows: readonly (readonly [question: string, id: string])[]): void => {
	describe(title, () => {
		it.each(rows)('%s: %s', (question, id) => {
			const { kind, best } = ask(question);
			expect([kind, best?.fact.id]).toEqual(['answer', id]);
		});
	});
};

/** A row of a table: the fact is the best one, answered or the first of the suggestions. */
const finds = (title: string, rows: readonly (readonly [question: string, id: string])[]): void => {
	describe(title, () => {
		it.each(rows)('%s: %s', (question, id) => {
			const answer = ask(question);
			expect(answer.best?.fact.id).toBe(id);
			expect(answer.kind).not.toBe('decline');
		});
	});
};

asks('Arabic, however it is spelt', [
	['متى يفتح المتحف أبوابه؟', 'opening-hours'],
	['متي يفتح المتحف ابوابه', 'opening-hours'],
	['مَتَى يَفْتَحُ المُتْحَفُ أَبْوَابَهُ؟', 'opening-hours'],
	['متـــى يفتح المتـحـف أبوابه', 'opening-hours'],
	['كم ثمن تذكره الدخول', 'ticket-price'],
	['كم ثمن التذكره؟؟؟؟', 'ticket-price'],
	['متى تاسس المتحف', 'founding-year'],
	['متى تأسس ٱلمتحف', 'founding-year'],
	['في اي عام تاسس المتحف', 'founding-year'],
	['هل تأسس المتحف عام ١٩٨٧؟', 'founding-year'],
	['هل تأسس المتحف عام ۱۹۸۷؟', 'founding-year'],
	['المتحف بيقفل يوم ايه', 'closed-day'],
	['ﻣﺘﻰ تأسس المتحف', 'founding-year'],
	['أقدم قطعه في المتحف', 'oldest-piece'],
	['ميييين اللي اسس المتحف', 'founder'],
	['يا جماعة، متى تأسس المتحف لو سمحتم؟', 'founding-year'],
]);

finds('dialects', [
	['امتى بيفتح المتحف؟', 'opening-hours'],
	['شو ساعات عمل المتحف', 'opening-hours'],
	['فين المتحف يا جماعة', 'location'],
	['وين موقع المتحف', 'location'],
	['منو اللي أسس المتحف', 'founder'],
	['شكون أسس المتحف', 'founder'],
	['شحال التذكرة', 'ticket-price'],
	['التذكره دي بكام', 'ticket-price'],
	['ايش أقدم قطعة عندكم', 'oldest-piece'],
	['مين مدير المتحف دلوقتي', 'director'],
]);

finds('Arabizi', [
	['emta el mat7af byefta7', 'opening-hours'],
	['meen asas el mat7af', 'founder'],
	['min modir el mat7af', 'director'],
	['salim karam meen', 'director'],
]);

finds('a slip of the keyboard', [
	['when dose the musuem open', 'opening-hours'],
	['how mcuh is a ticket', 'ticket-price'],
	['whos the fonder of the museum', 'founder'],
	['oldest peice in the museum', 'oldest-piece'],
	['من مدر المتحف', 'director'],
	['متى تأسس المتحفف', 'founding-year'],
	['كم ثمن التذكؤة', 'ticket-price'],
]);

finds('a name in the letters of the other language', [
	['who is سليم كرم', 'director'],
	['مين Salim Karam', 'director'],
	['ما منصب Salim Karam', 'director'],
	['Did نور حداد found the museum?', 'founder'],
]);

asks('English, however it is typed', [
	['WHEN DOES THE MUSEUM OPEN?', 'opening-hours'],
	['when does the museum open', 'opening-hours'],
	['ＷＨＥＮ was the museum founded', 'founding-year'],
	['hey, when was the museum founded please??', 'founding-year'],
	["what's the price of a ticket", 'ticket-price'],
	['whats the price of a ticket', 'ticket-price'],
	['ticket price plz', 'ticket-price'],
	['**Who founded** the museum?', 'founder'],
]);

describe('what the base does not hold is not answered', () => {
	it.each([
		'كم عمر سليم كرم؟',
		'كم عمر مدير المتحف',
		'ما عاصمة ألمانيا؟',
		'What is the capital of Spain?',
		'How old is Salim Karam now?',
		'who wrote Macbeth',
		'كيف حال الطقس اليوم',
		'zzzz qqqq',
		'123',
		'lorem ipsum dolor sit amet',
	])('%s', (question) => {
		expect(ask(question).kind).not.toBe('answer');
	});
});

describe('the same question about something else is not answered', () => {
	it.each([
		'Who founded Turkey?',
		'Who founded the library?',
		'من أسس الجامعة؟',
		'متى تأسست شركة الكهرباء؟',
		'Where is the airport?',
		'How much is a haircut?',
		'من مدير المستشفى؟',
	])('%s', (question) => {
		expect(ask(question).kind).not.toBe('answer');
	});
});

describe('the language of the answer', () => {
	it.each([
		['متى تأسس المتحف؟', undefined, 'ar'],
		['When was the museum founded?', undefined, 'en'],
		['متى تأسس المتحف؟', { language: 'auto' }, 'ar'],
		['When was the museum founded?', { language: 'auto', defaultLanguage: 'ar' }, 'en'],
		['متى تأسس المتحف؟', { language: 'en' }, 'en'],
		['When was the museum founded?', { language: 'ar' }, 'ar'],
		['متى تأسس المتحف؟', { defaultLanguage: 'en' }, 'ar'],
		['1987', { defaultLanguage: 'en' }, 'en'],
		['1987', { defaultLanguage: 'ar' }, 'ar'],
		['1987', { language: 'en', defaultLanguage: 'ar' }, 'en'],
		['😀', { defaultLanguage: 'en' }, 'en'],
		['', {}, 'ar'],
		['meen asas el mat7af', {}, 'ar'],
	] as const)('%j with %j: %s', (question, options, language) => {
		expect(ask(question, options).language).toBe(language);
	});

	it.each([
		['متى تأسس المتحف؟', 'ar'],
		['متى تأسس المتحف؟', 'en'],
		['When was the museum founded?', 'ar'],
		['When was the museum founded?', 'en'],
	] as const)('%s in %s has the text of that language', (question, language) => {
		expect(ask(question, { language })).toMatchObject({
			kind: 'answer',
			text: answerOf('founding-year')[language],
		});
	});
});

/** The museum with one fact changed. */
function museumWith(id: string, change: Partial<FactBase['facts'][number]>): FactBase {
	return { ...MUSEUM, facts: MUSEUM.facts.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)) };
}

describe('a base that is less than whole', () => {
	it('a fact with an answer in one language gives that one, and says which', () => {
		const base = museumWith('founder', { answer: { en: 'Nour Haddad.' } });
		const answer = createAnswering(base, tools).answer('من أسس المتحف؟');
		expect(answer).toMatchObject({ kind: 'answer', text: 'Nour Haddad.', language: 'en' });
	});

	it('a fact asked for in one language alone is still found in it', () => {
		const arabicOnly = { ar: MUSEUM.facts.find(({ id }) => id === 'founder')!.ask.ar ?? [] };
		const answer = createAnswering(museumWith('founder', { ask: arabicOnly }), tools).answer(
			'من أسس المتحف؟',
			{
				language: 'en',
			},
		);
		expect(answer).toMatchObject({ kind: 'answer', text: 'Nour Haddad founded the museum.' });
	});

	it('a base in one language answers in it whatever is asked for', () => {
		const facts = MUSEUM.facts.map(({ answer, ask: asked, ...fact }) => ({
			...fact,
			answer: { en: answer.en ?? '' },
			ask: { en: asked.en ?? [] },
		}));
		const { answer } = createAnswering({ ...MUSEUM, facts }, tools);
		expect(answer('When was the museum founded?', { language: 'ar' })).toMatchObject({
			kind: 'answer',
			text: 'The museum was founded in 1987.',
			language: 'en',
		});
	});

	it('without declines or lexicon it answers what it holds', () => {
		const { answer } = createAnswering({ ...MUSEUM, declines: [], concepts: [] }, tools);
		expect(answer('متى تأسس المتحف؟')).toMatchObject({
			kind: 'answer',
			best: { fact: { id: 'founding-year' } },
		});
		expect(answer('hello').kind).not.toBe('answer');
		expect(answer('ما عاصمة ألمانيا؟').kind).not.toBe('answer');
	});

	it('with a single fact it answers that one and no other question', () => {
		const { answer } = createAnswering({ ...MUSEUM, facts: MUSEUM.facts.slice(0, 1) }, tools);
		expect(answer('When does the museum open?')).toMatchObject({
			kind: 'answer',
			best: { fact: { id: 'opening-hours' } },
		});
		expect(answer('What is the capital of France?').kind).toBe('decline');
		expect(answer('Who is the president of the moon?').kind).not.toBe('answer');
	});

	it('with a single fact and nothing else it answers that one and no other question', () => {
		const { answer } = createAnswering(
			{
				...MUSEUM,
				facts: MUSEUM.facts.slice(0, 1),
				declines: [],
				concepts: [],
			},
			tools,
		);
		expect(answer('When does the museum open?').kind).toBe('answer');
		expect(answer('Who is the president of the moon?').kind).not.toBe('answer');
		expect(answer('كيف أطبخ الأرز؟').kind).not.toBe('answer');
	});

	it('without any fact it declines', () => {
		const { answer, complete } = createAnswering({ ...MUSEUM, facts: [] }, tools);
		expect(answer('When does the museum open?').kind).toBe('decline');
		expect(complete('', 25)).toEqual([]);
		expect(complete('when', 25)).toEqual([]);
	});
});

describe('texts of an unusual size', () => {
	it.each(['', ' ', '\n', '?', '😀', '👩🏽‍🚀', '\uD800'])('%j is declined without a best fact', (text) => {
		expect(ask(text)).toEqual({
			kind: 'decline',
			language: 'ar',
			suggestions: [],
			// Among what no base should answer stand texts without a letter.
			isSettled: true,
		});
	});

	it('a question at the beginning of 6,000 characters is found', () => {
		const answer = ask(`متى تأسس المتحف؟${' '.repeat(5985)}`);
		expect([answer.kind, answer.best?.fact.id]).toEqual(['answer', 'founding-year']);
	});

	it.each(['م', 'a', ' ', '😀', 'متى يفتح المتحف ', '7', 'ab ', '\uD800'])(
		'6,000 characters of %j give an answer of some kind',
		(part) => {
			expect(['answer', 'suggest', 'decline']).toContain(ask(part.repeat(6000 / part.length)).kind);
		},
	);
});

describe('a family of declines', () => {
	it.each([
		['hello', 'Hello there! Ask me about the museum.'],
		['Hello!!', 'Hello there! Ask me about the museum.'],
		['مرحبا', 'أهلًا بك! اسألني عن المتحف.'],
		['السلام عليكم', 'أهلًا بك! اسألني عن المتحف.'],
		['شكرًا جزيلًا', 'العفو!'],
	])('%s gets its reply, and no suggestions: %s', (message, reply) => {
		expect(ask(message)).toMatchObject({ kind: 'decline', reply, suggestions: [] });
	});

	it('replies in the language chosen', () => {
		expect(ask('hello', { language: 'ar' })).toMatchObject({ reply: 'أهلًا بك! اسألني عن المتحف.' });
	});

	it('without a reply is declined without one', () => {
		expect(ask('كم راتب المدير؟')).not.toHaveProperty('reply');
		expect(ask('كم راتب المدير؟').kind).toBe('decline');
	});
});

describe('suggestions', () => {
	const unsure = createAnswering(MUSEUM, tools, {
		weights: {
			bias: 0,
			signals: {
				learnt: 0,
				doubt: 0,
				score: 0,
				votes: 0,
				answerable: 0,
				nearest: 1,
				nearestDecline: 0,
				covered: 0,
				missing: 0,
				type: 0,
				gap: 0,
				length: 0,
			},
			answerFrom: 1,
			suggestFrom: 0.4,
			replyFrom: 1,
		},
	});

	it.each(['museum', 'المتحف', 'when does the museum open today', 'hello museum'])(
		'%s: at most three, of different facts, best first',
		(question) => {
			const answer = unsure.answer(question);
			const suggestions = answer.kind === 'answer' ? [] : answer.suggestions;
			const confidences = suggestions.map(({ confidence }) => confidence);
			expect(answer.kind).toBe('suggest');
			expect(suggestions).toHaveLength(3);
			expect(new Set(suggestions.map(({ fact }) => fact.id)).size).toBe(3);
			expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
			expect(suggestions[0]).toEqual(answer.best);
		},
	);

	it('an answer carries none', () => {
		expect(ask('متى تأسس المتحف؟')).not.toHaveProperty('suggestions');
	});
});

it('the version is that of the base', () => {
	expect(museumAnswering().version).toBe('museum');
});
