import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { findButton, findSelect, listButtons } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { baseOf, makeLargeBase } from '../support/small-base.ts';

let stage: Stage;
beforeEach(async () => void (stage = await setStage()));
afterEach(async () => await stage.close());

const amal = () => stage.discord.person({ name: 'Amal' });

describe('/topics', () => {
	it('leads from a topic over its questions to an answer, all of it for the reader alone', async () => {
		const reader = amal();
		const list = await reader.command('topics');
		expect(list.ephemeral).toBe(true);
		expect(list.message.content).toBe(ar.chooseTopic);
		const topics = findSelect(list.message);
		expect(topics.options.map(({ description, label, value }) => [value, label, description])).toEqual([
			['visit', 'زيارة المتحف', 'سؤالان'],
			['history', 'تاريخ المتحف', 'سؤالان'],
		]);

		const opened = await reader.select(list.message, topics.customId, ['visit']);
		expect(opened.message.id).toBe(list.message.id);
		expect(opened.message.content).toBe(`**زيارة المتحف**\n${ar.chooseQuestion}`);
		const questions = findSelect(opened.message);
		expect(questions.options.map(({ label }) => label)).toEqual(['متى يفتح المتحف؟', 'بكم تذكرة المتحف؟']);

		const answer = await reader.select(opened.message, questions.customId, ['ticket-price']);
		expect(answer.message.id).not.toBe(list.message.id);
		expect(answer.ephemeral).toBe(true);
		expect(answer.message.content).toContain('ثمن التذكرة خمسة دنانير.');

		const back = await reader.press(opened.message, findButton(opened.message, ar.allTopics));
		expect(back.message.content).toBe(ar.chooseTopic);
	});

	it('speaks the language chosen, and changes it at the press of a button', async () => {
		const reader = amal();
		const list = await reader.command('topics', { language: 'en' });
		expect(list.message.content).toBe(en.chooseTopic);
		expect(findSelect(list.message).options[0]?.description).toBe('2 questions');
		const arabic = await reader.press(list.message, findButton(list.message, 'بالعربية'));
		expect(arabic.message.content).toBe(ar.chooseTopic);
	});

	it('has pages where there are more than 25', async () => {
		await stage.restart({ base: makeLargeBase(60, 30) });
		const reader = amal();
		const list = await reader.command('topics', { language: 'en' });
		expect(findSelect(list.message).options).toHaveLength(25);
		expect(list.message.content).toContain(en.page(1, 3));
		const second = await reader.press(list.message, findButton(list.message, en.next));
		const third = await reader.press(second.message, findButton(second.message, en.next));
		expect(findSelect(third.message).options).toHaveLength(10);
		expect(listButtons(third.message).map(({ label }) => label)).toEqual([en.previous, 'بالعربية']);
		const first = await reader.command('topics', { language: 'en' });
		const topic = await reader.select(first.message, findSelect(first.message).customId, ['topic-0']);
		expect(findSelect(topic.message).options).toHaveLength(25);
		const rest = await reader.press(topic.message, findButton(topic.message, en.next));
		expect(findSelect(rest.message).options).toHaveLength(5);
	});

	it('goes on after a reload has taken pages and topics away', async () => {
		await stage.restart({ base: makeLargeBase(60, 30) });
		const reader = amal();
		const list = await reader.command('topics', { language: 'en' });
		const old = findSelect(list.message).customId;
		await stage.restart();
		const gone = await reader.select(list.message, old, ['topic-3']);
		expect(gone.message.content).toBe(en.topicGone);
		const again = await reader.press(gone.message, findButton(gone.message, en.allTopics));
		expect(again.message.content).toBe(en.chooseTopic);
	});

	it('says so when the base holds nothing', async () => {
		await stage.restart({ base: baseOf([]) });
		expect((await amal().command('topics')).message.content).toBe(ar.noTopics);
	});
});
