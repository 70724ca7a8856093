import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { findButton, listButtons } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { baseOf, SMALL_BASE } from '../support/small-base.ts';

let stage: Stage;
beforeEach(async () => void (stage = await setStage()));
afterEach(async () => await stage.close());

const AR_QUESTION = 'متى يفتح المتحف؟';
const AR_QUOTE = 'جاء في الفقرة 2 من المقال:\n> يفتح المتحف أبوابه يوم السبت\n-# متحف جديد';

const people = () => ({
	amal: stage.discord.person({ name: 'Amal' }),
	bilal: stage.discord.person({ name: 'Bilal' }),
});

describe('the quote button', () => {
	it("shows the article's words to whoever pressed it, alone", async () => {
		const { amal, bilal } = people();
		const { message } = await amal.command('ask', { question: AR_QUESTION });
		const quote = await bilal.press(message, findButton(message, 'اعرض الاقتباس'));
		expect(quote.message.content).toBe(AR_QUOTE);
		expect(quote.ephemeral).toBe(true);
		expect(quote.message.id).not.toBe(message.id);
	});

	it('works on a message from before a restart', async () => {
		const { amal, bilal } = people();
		const { message } = await amal.command('ask', { question: AR_QUESTION });
		await stage.restart();
		const quote = await bilal.press(message, findButton(message, 'اعرض الاقتباس'));
		expect(quote.message.content).toBe(AR_QUOTE);
	});

	it('shows words as they stand, whatever signs they hold', async () => {
		const { amal } = people();
		const { message } = await amal.command('ask', { question: 'Who is invited?' });
		const quote = await amal.press(message, findButton(message, 'Show the quote'));
		expect(quote.message.content).toBe(
			String.raw`The article says:
> @everyone # \[here](https://example.org) \*now\* <@1>
-# A new museum`,
		);
	});

	it('says so when the fact has lost its quote', async () => {
		const { amal } = people();
		const { message } = await amal.command('ask', { question: AR_QUESTION });
		const [opening] = SMALL_BASE.facts;
		const { quote: _, ...bare } = opening!;
		await stage.restart({ base: baseOf([bare]) });
		const answer = await amal.press(message, findButton(message, 'اعرض الاقتباس'));
		expect(answer.message.content).toBe(ar.noQuote);
	});
});

describe('the language button', () => {
	it('shows the answer in the other language to whoever pressed it, alone', async () => {
		const { amal, bilal } = people();
		const { message } = await amal.command('ask', { question: AR_QUESTION });
		const english = await bilal.press(message, findButton(message, 'In English'));
		expect(english.message.content).toContain('The museum opens on Saturday.\n-# Source: A new museum');
		expect(english.ephemeral).toBe(true);
		const back = await bilal.press(english.message, findButton(english.message, 'بالعربية'));
		expect(back.message.content).toContain('يفتح المتحف أبوابه يوم السبت.\n-# المصدر: متحف جديد');
		expect(back.ephemeral).toBe(true);
	});

	it('says so when the fact has lost that language', async () => {
		const { amal } = people();
		const { message } = await amal.command('ask', { question: AR_QUESTION });
		const [opening] = SMALL_BASE.facts;
		await stage.restart({ base: baseOf([{ ...opening!, answer: { ar: 'يفتح يوم الأحد.' } }]) });
		const answer = await amal.press(message, findButton(message, 'In English'));
		expect(answer.message.content).toContain(`${en.onlyInLanguage('ar')}\nيفتح يوم الأحد.`);
	});
});

describe('a suggestion', () => {
	const suggest = async (isPrivate: boolean) => {
		const { amal, bilal } = people();
		const options = { question: `near ${AR_QUESTION}`, private: isPrivate };
		const { message } = await amal.command('ask', options);
		return { amal, bilal, message, customId: findButton(message, AR_QUESTION) };
	};

	it('is answered for all when the one who asked in public presses it', async () => {
		const { amal, customId, message } = await suggest(false);
		const answer = await amal.press(message, customId);
		expect(answer.message.content).toContain('يفتح المتحف أبوابه يوم السبت.');
		expect(answer.ephemeral).toBe(false);
		expect(listButtons(answer.message).map(({ label }) => label)).toEqual([
			'اعرض الاقتباس',
			'In English',
			ar.helpful,
			ar.unhelpful,
		]);
	});

	it('is answered privately when somebody else presses it', async () => {
		const { bilal, customId, message } = await suggest(false);
		expect((await bilal.press(message, customId)).ephemeral).toBe(true);
	});

	it('is answered privately when the question was private', async () => {
		const { amal, customId, message } = await suggest(true);
		expect((await amal.press(message, customId)).ephemeral).toBe(true);
	});

	it('is still known as the asker’s after a restart', async () => {
		const { amal, bilal, customId, message } = await suggest(false);
		await stage.restart();
		expect((await amal.press(message, customId)).ephemeral).toBe(false);
		expect((await bilal.press(message, customId)).ephemeral).toBe(true);
	});
});

describe('buttons that have outlived their fact', () => {
	it('get one clear sentence, privately', async () => {
		const { amal } = people();
		const { message } = await amal.command('ask', { question: AR_QUESTION });
		await stage.restart({ base: baseOf([]) });
		for (const { customId } of listButtons(message)) {
			const answer = await amal.press(message, customId);
			expect([ar.factGone, en.factGone]).toContain(answer.message.content);
			expect(answer.message.flags).toBe(MessageFlags.Ephemeral);
		}
	});
});
