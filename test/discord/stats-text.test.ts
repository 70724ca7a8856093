import { describe, expect, it } from 'vitest';
import { ATTACHMENT_DESCRIPTION } from '../../src/discord/limits.ts';
import { describeStats, renderStats } from '../../src/discord/stats-text.ts';
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import type { GuildStats } from '../../src/stats/guild-stats.ts';

const NOTHING: GuildStats = {
	from: '2026-10-28',
	to: '2026-11-26',
	days: [],
	totals: { answered: 0, suggested: 0, declined: 0 },
	helpful: 0,
	unhelpful: 0,
	topFacts: [],
};
const SOME: GuildStats = {
	...NOTHING,
	totals: { answered: 1_500, suggested: 300, declined: 200 },
	helpful: 11,
	unhelpful: 3,
	topFacts: [
		{ question: 'Kim: متى عاد بالقطار؟', count: 11, helpful: 10, unhelpful: 3 },
		{ question: 'Who is كيم?', count: 1, helpful: 0, unhelpful: 0 },
	],
};

/** Without the marks and thin spaces that Intl puts around signs, which differ between versions of Node. */
const plain = (line: string) => line.replaceAll(/[\u200E\u200F]/gu, '').replaceAll(/\p{Zs}/gu, ' ');

describe('the statistics as text', () => {
	it('in English', () => {
		expect(renderStats(SOME, 'en').map(plain)).toEqual([
			'**Questions, 28 October – 26 November 2026**',
			'In all: 2,000 questions',
			'Answered: 1,500 (75%)',
			'Suggested: 300 (15%)',
			'Declined: 200 (10%)',
			'Votes so far: 11 helpful, 3 not helpful',
			'**Most asked**',
			'• Asked 11 times: Kim: متى عاد بالقطار؟ (helpful: 10, not helpful: 3)',
			'• Asked once: Who is كيم?',
		]);
	});

	it('in Arabic', () => {
		expect(renderStats(SOME, 'ar').map(plain)).toEqual([
			'**الأسئلة، 28 أكتوبر – 26 نوفمبر 2026**',
			'المجموع: 2,000 سؤال',
			'أُجيب عنها: 1,500 (75%)',
			'عُرضت لها اقتراحات: 300 (15%)',
			'بقيت بلا جواب: 200 (10%)',
			'التقييمات حتى الآن: 11 «مفيد»، و3 «غير مفيد»',
			'**أكثر الأسئلة طرحًا**',
			'• طُرح 11 مرة: Kim: متى عاد بالقطار؟ (مفيد: 10، غير مفيد: 3)',
			'• طُرح مرة واحدة: Who is كيم?',
		]);
	});

	it.each([
		['en', 'Nobody asked anything in this period.'],
		['ar', 'لم يسأل أحد شيئًا في هذه المدة.'],
	] as const)('says in %s that nobody asked, and nothing else', (language, sentence) => {
		expect(renderStats(NOTHING, language)).toEqual([expect.any(String), sentence]);
	});

	it.each(LANGUAGES)('is one language a line in %s, each line beginning in it', (language) => {
		const first = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
		const letters = renderStats(SOME, language).map((line) => /\p{L}/u.exec(line)?.[0]);
		expect(letters.filter((letter) => letter === undefined || !first.test(letter))).toEqual([]);
	});
});

describe('the picture in words', () => {
	it('says what it shows, with its numbers', () => {
		expect(describeStats(SOME, 'en').split('\n').map(plain)).toEqual([
			'A bar chart of the number of questions each day. Questions, 28 October – 26 November 2026',
			'In all: 2,000 questions',
			'Answered: 1,500 (75%)',
			'Suggested: 300 (15%)',
			'Declined: 200 (10%)',
			'Asked 11 times: Kim: متى عاد بالقطار؟ (helpful: 10, not helpful: 3)',
			'Asked once: Who is كيم?',
		]);
	});

	it.each(LANGUAGES)('fits Discord in %s, however long the questions are', (language) => {
		const fact = { question: 'ما هذا؟ '.repeat(100), count: 1, helpful: 0, unhelpful: 0 };
		const text = describeStats({ ...SOME, topFacts: Array.from({ length: 5 }, () => fact) }, language);
		expect(text.length).toBeLessThanOrEqual(ATTACHMENT_DESCRIPTION);
		expect(text.endsWith('…')).toBe(true);
	});
});
