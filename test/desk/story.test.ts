import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAnswering } from '../../src/answering/answering.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { MUSEUM } from '../answering/museum.ts';
import { tools } from '../support/language.ts';
import { findButton, findSelect, listButtons } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from './guilds.ts';

let stage: Stage;
afterEach(async () => await stage.close());

/** What the museum's base has no words for, though one of its facts is the answer: who runs the place. */
const WORDINGS = [
	'who signs the payslips',
	'Who is it that signs the payslips?',
	'tell me who signs these payslips',
];
const FOURTH = 'the payslips, who signs them?';

it('a question in vain becomes an answer: asked thrice, taught once, answered here alone, exported, forgotten', async () => {
	stage = await setStage({
		base: MUSEUM,
		prepare: (base) => createAnswering(base, tools),
		defaultLanguage: 'en',
		discord: { guilds: GUILDS },
	});
	const { admin, member, moderator, stranger } = gatherPeople(stage);
	const names = ['Amal', 'Bilal', 'Carla'];

	// Three members ask in vain, each in words of their own.
	for (const [index, question] of WORDINGS.entries()) {
		const { message } = await member(names[index]!).command('ask', { question });
		expect(message.content).not.toContain('Salim Karam');
	}
	await stage.settle();

	// A moderator sees one group, and says what it asks for.
	const list = await moderator.command('unanswered');
	expect(list.ephemeral).toBe(true);
	expect(list.message.content).toContain(en.unansweredTitle(1, 3));
	expect(list.message.content).toContain(en.askedTimes(3));
	for (const question of WORDINGS) expect(list.message.content).toContain(question);
	const choice = await moderator.press(list.message, findButton(list.message, en.anotherFact));
	const form = await moderator.press(choice.message, findButton(choice.message, en.searchFacts));
	const found = await moderator.submitModal(form, { query: 'director' });
	const menu = findSelect(found.message).customId;
	const linked = await moderator.select(found.message, menu, ['director']);
	expect(linked.message.content).toContain(en.linked(3));
	expect(linked.message.content).toContain(en.noUnanswered);

	// A fourth member gets the answer, in words nobody taught; so do the three.
	for (const question of [FOURTH, ...WORDINGS]) {
		const { message } = await member('Dalia').command('ask', { question });
		expect(message.content).toContain('Salim Karam');
	}

	// Another guild knows nothing of it.
	const elsewhere = await stranger.command('ask', { question: WORDINGS[0]! });
	expect(elsewhere.message.content).not.toContain('Salim Karam');

	// The export can go into the fact files.
	const exported = await admin.command('export');
	expect(exported.ephemeral).toBe(true);
	const [file] = exported.filesOf(exported.message);
	const taught = parse(file?.bytes.toString('utf8') ?? '') as unknown;
	expect(taught).toEqual({ facts: [{ id: 'director', ask: { en: expect.any(Array) as unknown } }] });
	expect((taught as { facts: { ask: { en: string[] } }[] }).facts[0]?.ask.en.toSorted()).toEqual(
		WORDINGS.toSorted(),
	);

	// A member asks in vain once more, votes, chooses a language, and has all of it deleted.
	const amal = member('Amal');
	await amal.command('ask', { question: 'how many parking lots for zeppelins' });
	const answer = await amal.command('ask', { question: 'When does the museum open?' });
	await amal.press(answer.message, findButton(answer.message, en.helpful));
	await amal.command('language', { language: 'en' });
	await stage.settle();
	const key = stage.memory.hashMember(amal.user.id);
	expect(await stage.memory.countKept(key)).toEqual({ language: 'en', votes: 1, questions: 1 });
	const privacy = await amal.command('privacy');
	expect(privacy.message.content).toContain(en.privacyNow(1, 1, true));
	const forgotten = await amal.press(privacy.message, findButton(privacy.message, en.deleteMine));
	expect(forgotten.message.content).toBe(en.forgotten(1, 1));
	expect(await stage.memory.countKept(key)).toEqual({ language: undefined, votes: 0, questions: 0 });
	expect(await stage.memory.listUnanswered(MUSEUM_GUILD)).toEqual([]);
	expect(await stage.memory.tallyVotes(MUSEUM_GUILD)).toEqual([]);
	expect(listButtons(forgotten.message)).toEqual([]);
});
