import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../src/discord/catalogue/en.ts';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { findButton, listButtons } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { baseOf, SMALL_BASE } from '../support/small-base.ts';

let stage: Stage;
beforeEach(async () => void (stage = await setStage()));
afterEach(async () => await stage.close());

const VOTES_AR = [ar.helpful, ar.unhelpful];
const AR_QUESTION = 'متى يفتح المتحف؟';
const EN_QUESTION = 'When does the museum open?';
const AR_ANSWER = 'يفتح المتحف أبوابه يوم السبت.\n-# المصدر: متحف جديد · الفقرة 2 · 31 يناير 2020';
const EN_ANSWER = 'The museum opens on Saturday.\n-# Source: A new museum · paragraph 2 · 31 January 2020';

async function ask(question: string, others: Record<string, boolean | string> = {}, name = 'ask') {
	const amal = stage.discord.person({ name: 'Amal' });
	return await amal.command(name, { question, ...others }, { forge: true });
}

describe('/ask', () => {
	it('answers an Arabic question in Arabic, for everybody, with its source', async () => {
		const { ephemeral, message } = await ask(AR_QUESTION);
		expect(message.content).toBe(AR_ANSWER);
		expect(ephemeral).toBe(false);
		expect(listButtons(message).map(({ label }) => label)).toEqual([
			'اعرض الاقتباس',
			'In English',
			...VOTES_AR,
		]);
	});

	it('answers an English question in English', async () => {
		const { message } = await ask(EN_QUESTION);
		expect(message.content).toBe(EN_ANSWER);
		expect(listButtons(message).map(({ label }) => label)).toEqual([
			'Show the quote',
			'بالعربية',
			en.helpful,
			en.unhelpful,
		]);
	});

	it('goes by the name /اسأل too', async () => {
		const { message } = await ask(AR_QUESTION, {}, 'اسأل');
		expect(message.content).toBe(AR_ANSWER);
	});

	it('answers in the language chosen', async () => {
		expect((await ask(AR_QUESTION, { language: 'en' })).message.content).toBe(EN_ANSWER);
		expect((await ask(EN_QUESTION, { language: 'ar' })).message.content).toBe(AR_ANSWER);
		expect((await ask(EN_QUESTION, { language: 'auto' })).message.content).toBe(EN_ANSWER);
	});

	it('answers the asker alone when that is wished', async () => {
		const { ephemeral, message } = await ask(EN_QUESTION, { private: true });
		expect(ephemeral).toBe(true);
		expect(message.content).toBe(EN_ANSWER);
	});

	it('offers neither quote nor translation of a fact that has none', async () => {
		const { message } = await ask('من أسس المتحف؟');
		expect(message.content).toBe('أسست المتحف نور حداد.\n-# المصدر: متحف جديد · 31 يناير 2020');
		expect(listButtons(message).map(({ label }) => label)).toEqual(VOTES_AR);
	});

	it('works in direct messages', async () => {
		const amal = stage.discord.person({ name: 'Amal' }).inDirectMessages();
		expect((await amal.command('ask', { question: EN_QUESTION })).message.content).toBe(EN_ANSWER);
	});
});

describe('what cannot be answered', () => {
	it('gets an honest sentence and a hint', async () => {
		const arabic = await ask('ما عاصمة بيرو؟');
		expect(arabic.message.content).toBe(`${ar.dontKnow}\n-# ${ar.topicsHint}`);
		const english = await ask('What is the capital of Peru?');
		expect(english.message.content).toBe(`${en.dontKnow}\n-# ${en.topicsHint}`);
		expect(listButtons(english.message)).toEqual([]);
	});

	it('gets the nearest questions, three at most, when there are any', async () => {
		const { message } = await ask(`far ${EN_QUESTION}`);
		expect(message.content).toBe(`${en.dontKnow}\n${en.nearest}\n-# ${en.topicsHint}`);
		expect(listButtons(message)).toHaveLength(3);
	});

	it('gets the reply that the base has for it', async () => {
		expect((await ask('مرحبا')).message.content).toBe('أهلًا بك!');
		expect((await ask('Hello!')).message.content).toBe('Hello there!');
	});

	it('is shown as suggestions when it is near something', async () => {
		const { message } = await ask(`near ${AR_QUESTION}`);
		expect(message.content).toBe(ar.didYouMean);
		expect(listButtons(message)).toEqual([
			{ label: AR_QUESTION, customId: 'v1:fact:opening-day:ar' },
			{ label: 'بكم تذكرة المتحف؟', customId: 'v1:fact:ticket-price:ar' },
			{ label: 'من أسس المتحف؟', customId: 'v1:fact:founder:ar' },
		]);
	});
});

describe('questions without words', () => {
	const blank = [' ', '؟!', '\u064E\u0650\u0651', '🙂🎉', '\u202E\u200B', '```'];
	it.each(blank)('%j gets a friendly request, privately', async (question) => {
		const { ephemeral, message } = await ask(question);
		expect(ephemeral).toBe(true);
		expect(message.content).toBe(`${ar.askInWords}\n> ${AR_QUESTION}`);
	});

	it('are answered in the language chosen', async () => {
		const { message } = await ask('🙂', { language: 'en' });
		expect(message.content).toBe(`${en.askInWords}\n> ${EN_QUESTION}`);
	});
});

describe('hostile questions', () => {
	const hostile = [
		'@everyone @here <@1> hello',
		'[click](https://example.org) # Heading\n> quote',
		'**bold** `code` ||spoiler||',
		'\u202Egnp.exe\u202C reversed',
		'x'.repeat(6_000),
		`${'ما '.repeat(2_999)}؟`,
		'\uD800 half a pair',
		'constructor __proto__ toString',
	];
	it.each(hostile)('%j is declined without an echo or a ping', async (question) => {
		const { message, pings } = await ask(question);
		expect([`${ar.dontKnow}\n-# ${ar.topicsHint}`, `${en.dontKnow}\n-# ${en.topicsHint}`]).toContain(
			message.content,
		);
		expect(pings).toEqual({ everyone: false, roles: [], users: [] });
	});

	it('not even a fact pings anyone', async () => {
		const { message, pings } = await ask('Who is invited?');
		expect(message.content).toContain('@everyone');
		expect(pings).toEqual({ everyone: false, roles: [], users: [] });
		const bilal = stage.discord.person({ name: 'Bilal' });
		const quote = await bilal.press(message, findButton(message, 'Show the quote'));
		expect(quote.pings).toEqual({ everyone: false, roles: [], users: [] });
	});

	it('the text of no question is logged above debug', async () => {
		await ask('my secret question');
		const above = stage.lines.filter(({ level }) => level !== 'debug');
		expect(JSON.stringify(above)).not.toContain('secret question');
		expect(JSON.stringify(stage.lines)).toContain('secret question');
	});
});

describe('autocomplete', () => {
	const complete = async (typed: string, others: Record<string, string> = {}) =>
		await stage.discord.person({ name: 'Amal' }).autocomplete('ask', 'question', typed, others);

	it('offers stored questions in the language being typed', async () => {
		expect(await complete('museum')).toEqual([
			{ name: EN_QUESTION, value: EN_QUESTION },
			{ name: 'How much is a museum ticket?', value: 'How much is a museum ticket?' },
		]);
		expect((await complete('تذكرة')).map(({ value }) => value)).toEqual(['بكم تذكرة المتحف؟']);
	});

	it('goes by the language chosen, else the default, before anything is typed', async () => {
		expect((await complete('', { language: 'en' }))[0]?.name).toBe(EN_QUESTION);
		expect((await complete(''))[0]?.name).toBe(AR_QUESTION);
	});

	it('offers 25 at most, cut to 100 characters, none twice', async () => {
		const [opening] = SMALL_BASE.facts;
		if (opening === undefined) throw new Error('The small base has facts.');
		const facts = Array.from({ length: 60 }, (_, index) => ({
			...opening,
			id: `fact-${index}`,
			ask: { en: [`${String(Math.floor(index / 2)).padStart(3, '0')} ${'why '.repeat(40)}${index}?`] },
		}));
		await stage.restart({ base: baseOf(facts) });
		const choices = await complete('why');
		expect(choices.length).toBeGreaterThan(0);
		expect(choices.length).toBeLessThanOrEqual(25);
		expect(choices.every(({ name, value }) => name.length <= 100 && String(value).length <= 100)).toBe(true);
		expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
	});

	it('offers what can be asked: a choice gets its answer', async () => {
		const [choice] = await complete('museum open');
		expect((await ask(String(choice?.value))).message.content).toBe(EN_ANSWER);
	});
});
