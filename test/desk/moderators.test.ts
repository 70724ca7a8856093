import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { findButton, findSelect, listButtons } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { baseOf, SMALL_BASE } from '../support/small-base.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from './guilds.ts';
import type { People } from './guilds.ts';

let stage: Stage;
let people: People;
beforeEach(async () => {
	stage = await setStage({ discord: { guilds: GUILDS } });
	people = gatherPeople(stage);
	await people.moderator.command('language', { language: 'en' });
});
afterEach(async () => await stage.close());

const NEAR = 'near When does the museum open?';
const FAR = 'Is there a lift?';

async function ask(question: string, name = 'Amal') {
	return await people.member(name).command('ask', { question });
}

async function askInVain(...questions: readonly string[]): Promise<void> {
	for (const question of questions) await ask(question);
	await stage.settle();
}

const list = async () => (await people.moderator.command('unanswered')).message;
const press = async (message: Awaited<ReturnType<typeof list>>, label: string) =>
	(await people.moderator.press(message, findButton(message, label))).message;
const taught = async () => await stage.memory.listTaught(MUSEUM_GUILD);

describe('/unanswered', () => {
	it('says so when there is nothing', async () => {
		expect((await list()).content).toBe(en.noUnanswered);
	});

	it('shows a group a page, the most asked first, with its nearest fact', async () => {
		await askInVain(FAR, NEAR, 'near when does the museum open', NEAR);
		const first = await list();
		expect(first.content).toContain(en.unansweredTitle(2, 4));
		expect(first.content).toContain(`> ${NEAR} (${en.wordingTimes(3)})`);
		expect(first.content).toContain(`${en.nearestFact(50)}\n> When does the museum open?`);
		expect(first.content).toContain(en.page(1, 2));
		const second = await press(first, en.next);
		expect(second.content).toContain(`> ${FAR}`);
		expect(second.content).toContain(en.noNearestFact);
		expect(listButtons(second).map(({ label }) => label)).not.toContain(en.linkFact);
		expect((await press(second, en.previous)).content).toContain(NEAR);
	});

	it('puts a question of both languages together when their best candidate is the same fact', async () => {
		await askInVain(NEAR, 'near متى يفتح المتحف؟');
		const { content } = await list();
		expect(content).toContain(en.unansweredTitle(1, 2));
		expect(content).toContain('Arabic and English');
	});

	it('links with one press, answers from then on, and takes it back with another', async () => {
		await askInVain(NEAR);
		const linked = await press(await list(), en.linkFact);
		expect(linked.content).toBe(`${en.linked(1)}\n> When does the museum open?\n\n${en.noUnanswered}`);
		expect((await ask(NEAR)).message.content).toContain('The museum opens on Saturday.');
		const undone = await press(linked, en.undo);
		expect(undone.content).toBe(en.undone(1));
		expect((await ask(NEAR)).message.content).toBe(en.didYouMean);
		expect(await taught()).toEqual([]);
	});

	it('links to another fact from a menu of the nearest', async () => {
		await askInVain(NEAR);
		const choice = await press(await list(), en.anotherFact);
		expect(choice.content).toBe(`${en.chooseFactFor}\n> ${NEAR}`);
		const back = await press(choice, en.backToList);
		const menu = findSelect(await press(back, en.anotherFact));
		expect(menu.options.map(({ value }) => value)).toEqual([
			'opening-day',
			'ticket-price',
			'founder',
			'careless',
		]);
		const { message } = await people.moderator.select(choice, menu.customId, ['ticket-price']);
		expect(message.content).toContain(`${en.linked(1)}\n> How much is a museum ticket?`);
		expect((await ask(NEAR)).message.content).toContain('A ticket costs five dinars.');
	});

	it('says so when a search finds nothing', async () => {
		await askInVain(NEAR);
		const choice = await press(await list(), en.anotherFact);
		const form = await people.moderator.press(choice, findButton(choice, en.searchFacts));
		const found = await people.moderator.submitModal(form, { query: 'zeppelin' });
		expect(found.message.content).toContain(en.noFactFound);
		expect(listButtons(found.message).map(({ label }) => label)).toEqual([en.searchFacts, en.backToList]);
	});

	it('makes a question one that is not to be answered, here alone', async () => {
		await askInVain(FAR);
		const done = await press(await list(), en.unanswerable);
		expect(done.content).toContain(en.madeUnanswerable);
		await askInVain(FAR);
		expect((await list()).content).toBe(en.noUnanswered);
		await people.stranger.command('ask', { question: FAR });
		await stage.settle();
		const elsewhere = await people.strangeModerator.command('unanswered');
		expect(elsewhere.message.content).toContain(FAR);
	});

	it('dismisses a question until it is asked again', async () => {
		await askInVain(FAR);
		expect((await press(await list(), en.dismiss)).content).toContain(en.dismissed);
		expect(await taught()).toEqual([]);
		await askInVain(FAR);
		expect((await list()).content).toContain(FAR);
	});

	it('acts on what was shown, not on what came later', async () => {
		await askInVain(NEAR);
		const shown = await list();
		await askInVain('near متى يفتح المتحف؟');
		const after = await press(shown, en.linkFact);
		expect((await taught()).map(({ question }) => question)).toEqual([NEAR]);
		expect(after.content).toContain(en.unansweredTitle(1, 1));
	});

	it('says so when another moderator was faster', async () => {
		await askInVain(NEAR);
		const shown = await list();
		await press(await list(), en.dismiss);
		expect((await press(shown, en.linkFact)).content).toContain(en.groupGone);
		expect(await taught()).toEqual([]);
	});

	it('keeps a question from dressing up the list', async () => {
		await askInVain('# @everyone\n> <@1> [x](https://e.org) \u202Eabc');
		const { content } = await list();
		expect(content).not.toMatch(/^# |@everyone|<@1>(?!.)|\u202E/mu);
		expect(content).toContain('\\[x](https://e.org)');
	});

	it('says what can be answered by now', async () => {
		await askInVain('When does the café open?');
		const [opening] = SMALL_BASE.facts;
		const cafe = { ...opening!, id: 'cafe', ask: { en: ['When does the café open?'] } };
		await stage.restart({ base: baseOf([cafe]), discord: { guilds: GUILDS } });
		expect((await list()).content).toContain(en.answeredNow);
	});
});

describe('the note channel', () => {
	it('hears once of a question asked three times in vain', async () => {
		const channel = stage.discord.world.findGuild('Museum')?.channels.find(({ name }) => name === 'staff');
		await stage.memory.writeSettings(MUSEUM_GUILD, { noteChannel: channel!.id, language: 'en' });
		await askInVain(FAR, FAR);
		expect(stage.discord.messagesIn('staff')).toEqual([]);
		await askInVain(FAR);
		const note = await stage.discord.waitForMessage(({ message }) => message.channel_id === channel!.id);
		expect(note.message.content).toBe(`${en.askedInVain(3)}\n> ${FAR}\n${en.askedInVainHint}`);
		await askInVain(FAR, FAR);
		await list();
		expect(stage.discord.messagesIn('staff')).toHaveLength(1);
	});
});

describe('/teach', () => {
	const teach = async (question: string, fact: string) =>
		(await people.moderator.command('teach', { question, fact })).message;

	it('is live at once, here alone, and can be taken back', async () => {
		const message = await teach('Opening?', 'opening-day');
		expect(message.content).toBe(`${en.taught}\n> When does the museum open?`);
		expect((await ask('opening')).message.content).toContain('The museum opens on Saturday.');
		const elsewhere = await people.stranger.command('ask', { question: 'opening' });
		expect(elsewhere.message.content).toContain(en.dontKnow);
		await press(message, en.undo);
		expect((await ask('opening')).message.content).toContain(en.dontKnow);
	});

	it('outlives a restart', async () => {
		await teach('Opening?', 'opening-day');
		await stage.restart();
		expect((await ask('opening')).message.content).toContain('The museum opens on Saturday.');
	});

	it.each([
		['How much is a museum ticket?', 'opening-day', `${en.teachTaken}\n> How much is a museum ticket?`],
		['When does the museum open?', 'opening-day', en.teachSame],
		['hello', 'opening-day', en.teachDeclined],
		['?!', 'opening-day', en.teachNoWords],
		['Opening?', 'no-such-fact', en.noSuchFact],
	])('refuses %j for %s, and says why', async (question, fact, reason) => {
		expect((await teach(question, fact)).content).toBe(reason);
		expect(await taught()).toEqual([]);
	});

	it('refuses what was taught for another fact', async () => {
		await teach('Opening?', 'opening-day');
		expect((await teach('opening', 'ticket-price')).content).toBe(
			`${en.teachTaken}\n> When does the museum open?`,
		);
	});

	it('takes the question of a fact in place of its id', async () => {
		const message = await teach('Opening?', 'When does the museum open?');
		expect(message.content).toContain(en.taught);
	});

	it('offers facts by what is typed, under their questions', async () => {
		const offered = await people.moderator.autocomplete('teach', 'fact', 'museum open', { question: 'x' });
		expect(offered).toEqual([{ name: 'When does the museum open?', value: 'opening-day' }]);
	});
});

describe('/post', () => {
	const post = async (options: Record<string, string>) => await people.moderator.command('post', options);

	it('posts a fact for everybody, in one language', async () => {
		const { ephemeral, message } = await post({ fact: 'opening-day', language: 'ar' });
		expect(ephemeral).toBe(false);
		expect(message.content).toContain('يفتح المتحف أبوابه يوم السبت.');
		expect(message.content).not.toContain('Saturday');
	});

	it('makes one block a language for both', async () => {
		const { message } = await post({ fact: 'opening-day', language: 'both' });
		expect(message.content).toBe('');
		expect(message.embeds.map(({ description }) => description)).toEqual([
			'يفتح المتحف أبوابه يوم السبت.\n-# المصدر: متحف جديد · الفقرة 2 · 31 يناير 2020',
			'The museum opens on Saturday.\n-# Source: A new museum · paragraph 2 · 31 January 2020',
		]);
		expect(listButtons(message).length).toBeGreaterThan(0);
	});

	it('makes one block of a fact that has one language', async () => {
		const { message } = await post({ fact: 'founder', language: 'both' });
		expect(message.embeds).toHaveLength(1);
	});

	it('says so when there is no such fact, to the moderator alone', async () => {
		const { ephemeral, message } = await post({ fact: 'nothing' });
		expect(ephemeral).toBe(true);
		expect(message.content).toBe(en.noSuchFact);
	});
});

describe('/stats', () => {
	it('shows the numbers as text and as a picture, with words for those who do not see it', async () => {
		const answer = await ask('When does the museum open?');
		await people.member('Bilal').press(answer.message, findButton(answer.message, en.helpful));
		await askInVain(NEAR, FAR);
		const stats = await people.moderator.command('stats', { days: 7 });
		expect(stats.ephemeral).toBe(true);
		expect(stats.message.content).toContain(en.statsAsked(3));
		expect(stats.message.content).toContain(en.statsFact('When does the museum open?', 1));
		expect(stats.message.content).toContain(en.statsVotes(1, 0));
		const [file] = stats.filesOf(stats.message);
		expect(file?.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(stats.message.attachments[0]?.description).toContain(en.statsPicture);
	});

	it('speaks Arabic to those who do', async () => {
		await people.moderator.command('language', { language: 'ar' });
		const { message } = await people.moderator.command('stats');
		expect(message.content).toContain(ar.statsNone);
	});
});

describe('/settings', () => {
	const set = async (options: Record<string, boolean | number | string> = {}) =>
		(await people.admin.command('settings', options)).message;

	it('shows what holds, changes what is given, and keeps the rest', async () => {
		await people.admin.command('language', { language: 'en' });
		expect((await set()).content).toContain(en.settingsPrivate(false));
		const changed = await set({ private: true, cooldown: 30 });
		expect(changed.content).toContain(en.settingsSaved);
		expect(changed.content).toContain(en.settingsPrivate(true));
		expect((await set({ cooldown: 0 })).content).toContain(en.settingsNoCooldown);
		expect(await stage.memory.readSettings(MUSEUM_GUILD)).toMatchObject({
			isPrivateByDefault: true,
			cooldownSeconds: 0,
		});
	});

	it('changes the language of texts that show none, and shows answers to the asker alone', async () => {
		await set({ language: 'en', private: true });
		const { ephemeral, message } = await ask('123');
		expect(message.content).toContain(en.dontKnow);
		expect(ephemeral).toBe(true);
		const open = await people.member('Amal').command('ask', { question: '123', private: false });
		expect(open.ephemeral).toBe(false);
		const elsewhere = await people.stranger.command('ask', { question: '123' });
		expect(elsewhere.message.content).toContain(ar.dontKnow);
	});

	it('takes a channel it may write in, and stops the notes again', async () => {
		await people.admin.command('language', { language: 'en' });
		const channel = stage.discord.world.findGuild('Museum')!.channels.find(({ name }) => name === 'staff')!;
		const message = await set({ channel: channel.id });
		expect(message.content).toContain(en.settingsChannel(`<#${channel.id}>`));
		const stopped = await people.admin.press(message, findButton(message, en.stopNotes));
		expect(stopped.message.content).toContain(en.settingsNoChannel);
		expect((await stage.memory.readSettings(MUSEUM_GUILD)).noteChannel).toBeUndefined();
	});
});

describe('the time between two questions', () => {
	it('holds for members, with a sentence to them alone, and not for moderators', async () => {
		await stage.memory.writeSettings(MUSEUM_GUILD, { cooldownSeconds: 60 });
		await ask('When does the museum open?');
		const again = await ask('When does the museum open?');
		expect(again.message.content).toMatch(/^One question at a time.* (?:59|60) seconds\.$/u);
		expect(again.ephemeral).toBe(true);
		expect((await ask('When does the museum open?', 'Bilal')).message.content).toContain('Saturday');
		for (let time = 0; time < 2; time++) {
			const { message } = await people.moderator.command('ask', { question: 'When does the museum open?' });
			expect(message.content).toContain('Saturday');
		}
	});
});

describe('/export', () => {
	it('holds what was taught as YAML for the fact files, declines apart', async () => {
		await people.moderator.command('teach', { question: 'Opening: when?', fact: 'opening-day' });
		await askInVain('أين المصعد؟');
		await press(await list(), en.unanswerable);
		const exported = await people.admin.command('export');
		const files = exported.filesOf(exported.message).map(({ bytes }) => bytes.toString('utf8'));
		expect(files.map((text) => parse(text) as unknown)).toEqual([
			{ facts: [{ id: 'opening-day', ask: { en: ['Opening: when?'] } }] },
			{ declines: [{ id: 'taught-in-discord', ask: { ar: ['أين المصعد؟'] } }] },
		]);
		expect(files[0]).toContain('museum.yaml');
	});

	it('says so when there is nothing', async () => {
		const { message } = await people.admin.command('export');
		expect(message.content).toBe(ar.nothingTaught);
	});
});
