import { PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import { openFactsFolder } from '../support/facts-folder.ts';
import type { FactsFolder } from '../support/facts-folder.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

let stage: Stage;
let folder: FactsFolder;
afterEach(async () => {
	await stage.close();
	await folder.remove();
});

async function start(): Promise<void> {
	folder = await openFactsFolder();
	stage = await setStage({ store: await folder.openStore() });
}

const keeper = () => stage.discord.person({ name: 'Keeper', permissions: PermissionFlagsBits.ManageGuild });
const reader = () => stage.discord.person({ name: 'Reader' });
const QUESTION = { question: 'When does the museum open?' };

describe('/reload', () => {
	it('brings an edit to the next question, and lists what is new, changed and removed', async () => {
		await start();
		await folder.write({ day: 'Sunday', drop: 'ticket-price', add: 'new-wing' });
		const { ephemeral, message } = await keeper().command('reload');
		expect(ephemeral).toBe(true);
		expect(message.content).toBe(
			`${ar.reloaded(1, 1, 1)}\n${en.reloaded(1, 1, 1)}\n` +
				'```diff\n+ new-wing\n- ticket-price\n! opening-day\n! (articles)\n```',
		);
		const answer = await reader().command('ask', QUESTION);
		expect(answer.message.content).toContain('opens on Sunday');
	});

	it('says that nothing has changed', async () => {
		await start();
		const { message } = await keeper().command('reload');
		expect(message.content).toBe(`${ar.unchanged}\n${en.unchanged}`);
	});

	it('changes nothing when a file is broken, and shows every problem with its place', async () => {
		await start();
		await folder.writeText(
			'museum.yaml',
			'article: { title: { en: Museum } }\ntopics: nothing\nfacts: []\nsurplus: 1\n',
		);
		const { message } = await keeper().command('reload');
		expect(message.content).toContain(ar.reloadRefused(3));
		expect(message.content).toContain(en.reloadRefused(3));
		expect(message.content.match(/museum\.yaml:\d+:\d+: /gu)).toHaveLength(3);
		const answer = await reader().command('ask', QUESTION);
		expect(answer.message.content).toContain('opens on Saturday');
	});

	it('attaches the list when it is too long for a message', async () => {
		await start();
		const facts = Array.from({ length: 60 }, (_, index) => `  - { id: BAD ${index}, topic: none }`);
		await folder.writeText('museum.yaml', `article: { title: { en: M } }\nfacts:\n${facts.join('\n')}\n`);
		const answer = await keeper().command('reload');
		expect(answer.message.content).toContain(en.listAttached);
		const [file] = answer.filesOf(answer.message);
		const lines = file?.bytes.toString('utf8').trim().split('\n') ?? [];
		expect(lines.length).toBeGreaterThan(60);
		expect(lines.every((line) => /museum\.yaml:\d+:\d+: /u.test(line))).toBe(true);
	});

	it('is refused to a member without Manage Server, even a forged one, and nothing is read', async () => {
		await start();
		await expect(reader().command('reload')).rejects.toThrow('hidden');
		await folder.write({ day: 'Sunday' });
		const forged = await reader().command('reload', {}, { forge: true });
		expect(forged.message.content).toBe(ar.notAllowed);
		expect(forged.ephemeral).toBe(true);
		const answer = await reader().command('ask', QUESTION);
		expect(answer.message.content).toContain('opens on Saturday');
	});

	it('is for administrators and for nobody in direct messages', async () => {
		await start();
		const admin = stage.discord.person({ name: 'Admin', permissions: PermissionFlagsBits.Administrator });
		expect((await admin.command('reload')).message.content).toContain(en.unchanged);
		const direct = await keeper().inDirectMessages().command('reload', {}, { forge: true });
		expect(direct.message.content).toBe(ar.onlyInServers);
	});

	it('apologises when reading fails for a reason of our own, without naming it', async () => {
		folder = await openFactsFolder();
		stage = await setStage({ load: () => Promise.reject(new Error('the disk is on fire')) });
		const { message } = await keeper().command('reload');
		expect(message.content).toBe(ar.apology);
		expect(JSON.stringify(stage.lines.map(({ message: text }) => text))).toContain('an interaction failed');
	});
});

describe('questions during reloads', () => {
	it('a thousand of them are each answered from one whole base or the other', async () => {
		await start();
		const days = ['Sunday', 'Saturday'];
		const asker = reader();
		const answers: string[] = [];
		for (let round = 0; round < 20; round += 1) {
			await folder.write({ day: days[round % 2]! });
			const asked = Array.from({ length: 50 }, () => asker.command('ask', QUESTION, { deadlineMs: 20_000 }));
			const { message: report } = await keeper().command('reload', {}, { deadlineMs: 20_000 });
			expect(report.content).toContain(en.reloaded(0, 1, 0));
			for (const { message } of await Promise.all(asked)) answers.push(message.content);
		}
		expect(answers).toHaveLength(1_000);
		// Answer and title change together in the file; a mix of two bases would show here.
		const whole = days.map((day) => new RegExp(`opens on ${day}\\.\\n-# Source: The ${day} museum`, 'u'));
		expect(answers.filter((text) => !whole.some((form) => form.test(text)))).toEqual([]);
		expect(whole.every((form) => answers.some((text) => form.test(text)))).toBe(true);
	});
});
