import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../src/discord/catalogue.ts';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import type { Language } from '../../src/factbase/fact-base.ts';

const SCRIPTS = { ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u } as const;
/** What Discord takes for formatting at the head of a line. */
const MARKUP = /^[*_>#-]+ ?/u;

/** Every sentence, the functions called with plausible arguments. A count or a date may begin with its number. */
function listSentences(language: Language): readonly (readonly [string, string])[] {
	const say = CATALOGUES[language];
	const title = language === 'ar' ? 'عنوان' : 'A title';
	const called: Partial<Record<keyof typeof say, string>> = {
		source: say.source(title),
		paragraph: say.paragraph(3),
		articleSays: say.articleSays(3),
		onlyInLanguage: say.onlyInLanguage('ar'),
		page: say.page(1, 2),
		reloaded: say.reloaded(1, 2, 3),
		reloadRefused: say.reloadRefused(3),
		warnings: say.warnings(3),
		askedInVain: say.askedInVain(3),
		askedTimes: say.askedTimes(2),
		becauseSure: say.becauseSure(90, 80),
		becauseTooLittle: say.becauseTooLittle(10, 40),
		becauseUnsure: say.becauseUnsure(60, 40, 80),
		cannotPost: say.cannotPost('<#1>'),
		exported: say.exported(3, 1),
		forgotten: say.forgotten(2, 1),
		linked: say.linked(3),
		nearestFact: say.nearestFact(50),
		privacyNow: say.privacyNow(2, 1, true),
		settingsChannel: say.settingsChannel('<#1>'),
		settingsCooldown: say.settingsCooldown(30),
		unansweredTitle: say.unansweredTitle(3, 5),
		undone: say.undone(2),
		waitBeforeAsking: say.waitBeforeAsking(5),
		statsTitle: say.statsTitle(new Date('2026-10-28'), new Date('2026-11-26')),
		statsAsked: say.statsAsked(12),
		statsShare: say.statsShare(say.statsAnswered, 12, 0.5),
		statsVotes: say.statsVotes(3, 1),
		// A question that begins with a foreign name must not turn its line.
		statsFact: say.statsFact(language === 'ar' ? 'Kim متى وصل؟' : 'كيم is who?', 12),
	};
	return Object.entries({ ...say, ...called }).flatMap(([name, text]) =>
		typeof text === 'string' ? [[name, text] as const] : [],
	);
}

describe.each(LANGUAGES)('the sentences in %s', (language) => {
	it.each(listSentences(language))('%s begins with a letter of it', (_, text) => {
		expect(text.replace(MARKUP, '')[0]).toMatch(SCRIPTS[language]);
	});

	it('all differ from the other language’s', () => {
		const other = new Set(listSentences(language === 'ar' ? 'en' : 'ar').map(([, text]) => text));
		expect(listSentences(language).filter(([, text]) => other.has(text))).toEqual([]);
	});
});

describe('numbers with their nouns', () => {
	it.each([
		[0, 'لا أسئلة'],
		[1, 'سؤال واحد'],
		[2, 'سؤالان'],
		[3, '3 أسئلة'],
		[10, '10 أسئلة'],
		[11, '11 سؤالًا'],
		[99, '99 سؤالًا'],
		[100, '100 سؤال'],
		[103, '103 أسئلة'],
		[1_234, '1,234 سؤالًا'],
	])('in Arabic: %i', (n, text) => {
		expect(ar.questions(n)).toBe(text);
	});

	it.each([
		[0, '0 questions'],
		[1, '1 question'],
		[2, '2 questions'],
		[1_234, '1,234 questions'],
	])('in English: %i', (n, text) => {
		expect(en.questions(n)).toBe(text);
	});

	it.each([
		['after a preposition', ar.waitBeforeAsking(2), 'بعد ثانيتين.'],
		['as an adverb', ar.askedInVain(2), 'طُرح هذا السؤال مرتين،'],
		['as a subject', ar.reloadRefused(2), 'ففي الملفات خطآن.'],
		['alone after a colon', ar.settingsCooldown(2), ': ثانيتان ('],
		['alone at the end', ar.undone(2), ': صيغتان.'],
	])('in Arabic, two of them %s', (_, sentence, part) => {
		expect(sentence).toContain(part);
	});

	it.each([
		[1, 'Asked once'],
		[2, 'Asked twice'],
		[3, 'Asked 3 times'],
		[1_234, 'Asked 1,234 times'],
	])('in English, how often: %i', (n, text) => {
		expect(en.askedTimes(n)).toBe(text);
	});
});
