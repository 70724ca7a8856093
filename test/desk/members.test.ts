import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { findButton, listButtons } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from './guilds.ts';

let stage: Stage;
beforeEach(async () => void (stage = await setStage({ discord: { guilds: GUILDS } })));
afterEach(async () => await stage.close());

const AR_QUESTION = 'متى يفتح المتحف؟';
const EN_QUESTION = 'When does the museum open?';
const AR_ANSWER = 'يفتح المتحف أبوابه يوم السبت.';
const EN_ANSWER = 'The museum opens on Saturday.';
const member = (name = 'Amal') => gatherPeople(stage).member(name);

describe('votes', () => {
	it('count once a member, whatever they press last', async () => {
		const { message } = await member().command('ask', { question: AR_QUESTION });
		const helpful = findButton(message, ar.helpful);
		const first = await member().press(message, helpful);
		expect(first.message.content).toBe(ar.votedHelpful);
		expect(first.ephemeral).toBe(true);
		await member().press(message, helpful);
		await member('Bilal').press(message, helpful);
		const votes = async () => await stage.memory.tallyVotes(MUSEUM_GUILD);
		expect(await votes()).toEqual([{ fact: 'opening-day', helpful: 2, unhelpful: 0 }]);
		const changed = await member().press(message, findButton(message, ar.unhelpful));
		expect(changed.message.content).toBe(ar.votedUnhelpful);
		expect(await votes()).toEqual([{ fact: 'opening-day', helpful: 1, unhelpful: 1 }]);
	});
});

describe('/language', () => {
	it('holds for a member alone, everywhere, until they choose otherwise', async () => {
		const { stranger } = gatherPeople(stage);
		const set = await member().command('language', { language: 'en' });
		expect(set.message.content).toBe(en.languageSet);
		expect(set.ephemeral).toBe(true);
		const ask = async (who = member()) =>
			(await who.command('ask', { question: AR_QUESTION })).message.content;
		expect(await ask()).toContain(EN_ANSWER);
		expect(await ask(member('Bilal'))).toContain(AR_ANSWER);
		expect(await ask(stranger)).toContain(AR_ANSWER);
		expect((await member().command('language', { language: 'auto' })).message.content).toBe(ar.languageAuto);
		expect(await ask()).toContain(AR_ANSWER);
	});

	it('gives way to the option of a question', async () => {
		await member().command('language', { language: 'en' });
		const chosen = await member().command('ask', { question: EN_QUESTION, language: 'ar' });
		expect(chosen.message.content).toContain(AR_ANSWER);
		const auto = await member().command('ask', { question: AR_QUESTION, language: 'auto' });
		expect(auto.message.content).toContain(AR_ANSWER);
	});
});

describe('"Answer · أجب" in the menu of a message', () => {
	it("answers somebody else's message, for everybody", async () => {
		const question = member('Bilal').say('general', EN_QUESTION);
		const { ephemeral, message } = await member().contextMenu('Answer · أجب', question);
		expect(message.content).toContain(EN_ANSWER);
		expect(ephemeral).toBe(false);
	});

	it('says so when there is nothing to answer', async () => {
		const picture = member('Bilal').say('general', '🎉');
		const { ephemeral, message } = await member().contextMenu('Answer · أجب', picture);
		expect(message.content).toBe(ar.noTextToAnswer);
		expect(ephemeral).toBe(true);
	});
});

describe('a mention', () => {
	const replyTo = async (id: string) =>
		(await stage.discord.waitForMessage(({ message }) => message.message_reference?.message_id === id))
			.message;
	const mention = () => `<@${stage.discord.world.bot.id}>`;

	it('with a question is answered beneath it, and pings nobody', async () => {
		const asked = member().say('general', `${mention()} ${AR_QUESTION}`);
		const reply = await stage.discord.waitForMessage(
			({ message }) => message.message_reference?.message_id === asked.id,
		);
		expect(reply.message.content).toContain(AR_ANSWER);
		expect(reply.pings).toEqual({ everyone: false, users: [], roles: [] });
		expect(listButtons(reply.message)).toHaveLength(4);
	});

	it('alone gets an example', async () => {
		expect((await replyTo(member().say('general', mention()).id)).content).toBe(
			`${ar.mentionHint}\n> ${AR_QUESTION}`,
		);
	});

	it('is not needed in direct messages', async () => {
		const asked = member().inDirectMessages().say('general', EN_QUESTION);
		expect((await replyTo(asked.id)).content).toContain(EN_ANSWER);
	});

	it('that is not there, or is of somebody else, gets no answer', async () => {
		member().say('general', AR_QUESTION);
		member().say('general', `<@${member('Bilal').user.id}> ${AR_QUESTION}`);
		member().say('general', `@everyone ${AR_QUESTION}`);
		const last = member().say('general', `${mention()} ${EN_QUESTION}`);
		await replyTo(last.id);
		expect(stage.discord.messagesIn('general')).toHaveLength(5);
	});

	it('that fails is logged, and takes nothing down', async () => {
		stage.discord.failNext({ path: /\/messages$/u, status: 403, body: { code: 50_013, message: 'No' } });
		member().say('general', `${mention()} ${EN_QUESTION}`);
		await stage.discord.waitForRequest(({ status }) => status === 403);
		const again = member().say('general', `${mention()} ${EN_QUESTION}`);
		expect((await replyTo(again.id)).content).toContain(EN_ANSWER);
	});
});

describe('/privacy', () => {
	it('speaks both languages, and deletes what is kept of whoever presses', async () => {
		const privacy = await member().command('privacy');
		expect(privacy.ephemeral).toBe(true);
		expect(privacy.message.content).toContain(ar.privacyNow(0, 0, false));
		expect(privacy.message.content).toContain(en.privacyNow(0, 0, false));
		const gone = await member().press(privacy.message, findButton(privacy.message, ar.deleteMine));
		expect(gone.message.content).toBe(ar.nothingKept);
	});

	it('leaves what others have', async () => {
		const { message } = await member().command('ask', { question: AR_QUESTION });
		for (const name of ['Amal', 'Bilal']) await member(name).press(message, findButton(message, ar.helpful));
		const privacy = await member().command('privacy');
		await member().press(privacy.message, findButton(privacy.message, ar.deleteMine));
		expect(await stage.memory.tallyVotes(MUSEUM_GUILD)).toEqual([
			{ fact: 'opening-day', helpful: 1, unhelpful: 0 },
		]);
	});

	it('works in direct messages', async () => {
		const { message } = await member().inDirectMessages().command('privacy');
		expect(message.content).toContain(ar.privacyTitle);
	});
});

describe('what is kept of questions', () => {
	it('is only those without a certain answer, cut to 200 characters, and nothing in direct messages', async () => {
		const long = `${'a'.repeat(30)} `.repeat(20);
		await member().command('ask', { question: AR_QUESTION });
		await member().command('ask', { question: 'hello' });
		await member().command('ask', { question: `near ${EN_QUESTION}` });
		await member().command('ask', { question: long });
		await member().inDirectMessages().command('ask', { question: 'Who was here?' });
		await stage.settle();
		const kept = await stage.memory.listUnanswered(MUSEUM_GUILD);
		expect(kept.map(({ question }) => question.slice(0, 10)).toSorted()).toEqual([
			'aaaaaaaaaa',
			'near When ',
		]);
		expect(kept.every(({ question }) => question.length <= 200)).toBe(true);
		expect(await stage.memory.countKept(stage.memory.hashMember(member().user.id))).toMatchObject({
			questions: 2,
		});
	});

	it('names nobody, and nothing of Discord', async () => {
		await member().command('ask', { question: 'Who was here?' });
		await stage.settle();
		const [row] = await stage.memory.listUnanswered(MUSEUM_GUILD);
		const seen = JSON.stringify({ ...row, guild: '' });
		expect(seen).not.toContain(member().user.id);
		expect(seen).not.toContain('Amal');
		for (const { path } of stage.discord.requests) {
			const id = /interactions\/(\d+)/u.exec(path)?.[1];
			if (id !== undefined) expect(seen).not.toContain(id);
		}
	});
});
