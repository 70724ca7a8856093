import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../../src/discord/catalogue/en.ts';
import { WORK_HERE } from '../../../src/memory/file-work.ts';
import { createRecorder } from '../../../src/memory/recorder.ts';
import type { Memory } from '../../../src/memory/memory.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from '../../desk/guilds.ts';
import { SQLITE } from '../../memory/databases.ts';
import { GUILD, MEMBER, makePhrasing, makeQuestion, stageDatabase, stageMemory } from '../../memory/stage.ts';
import { findButton } from '../../support/read-message.ts';
import { setStage } from '../../support/set-stage.ts';

const HOLDER = fileURLToPath(new URL('hold-lock.mjs', import.meta.url));

const LOCKS: Readonly<Record<string, readonly string[]>> = {
	'begin exclusive': ['begin exclusive'],
	'begin immediate': ['begin immediate'],
	'a write that is not committed': ['begin', `insert into votes values ('g', 'm', 'f', 1)`],
};
const NAMES = Object.keys(LOCKS);

/** Another program that has the lock of the file. Returns what lets go of it. */
async function hold(url: string, name: string): Promise<() => Promise<void>> {
	const child = spawn(process.execPath, [HOLDER, url, ...(LOCKS[name] ?? [])], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	await once(child.stdout, 'data');
	let ended: Promise<unknown> | undefined;
	const release = async () => {
		ended ??= once(child, 'exit');
		child.stdin.end();
		await ended;
	};
	onTestFinished(release);
	return release;
}

const WRITES: Readonly<Record<string, (memory: Memory) => Promise<unknown>>> = {
	'a vote': async (memory) => {
		await memory.castVote({ guild: GUILD, member: MEMBER, fact: 'a', isHelpful: true });
	},
	'a setting': async (memory) => await memory.writeSettings(GUILD, { cooldownSeconds: 5 }),
	'a lesson': async (memory) => {
		await memory.teach({ guild: GUILD, phrasings: [makePhrasing()], settles: [] });
	},
	'a delete of everything': async (memory) => await memory.forget(MEMBER),
	'a question dealt with': async (memory) => await memory.removeUnanswered(GUILD, ['1']),
};

describe.each(NAMES)('a memory whose file another program has locked (%s)', (name) => {
	it.each(Object.keys(WRITES))('reads while %s waits, which is then refused', async (write) => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		await memory.addUnanswered(makeQuestion());
		const release = await hold(url, name);
		const order: string[] = [];
		// Several at once: they wait beside each other, not behind.
		const refused = Array.from({ length: 5 }, async () => {
			await expect(WRITES[write]?.(memory)).rejects.toThrow(/locked/u);
			order.push('refused');
		});
		for (let read = 0; read < 3; read++) {
			expect(await memory.listUnanswered(GUILD)).toHaveLength(1);
			order.push('read');
		}
		await Promise.all(refused);
		expect(order).toEqual(['read', 'read', 'read', ...Array.from({ length: 5 }, () => 'refused')]);
		await release();
		await WRITES[write]?.(memory);
	});

	it('lets the event loop turn, and stores what waited once it can', async () => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		const release = await hold(url, name);
		let failures = 0;
		let failed: () => void = () => {};
		const firstFailure = new Promise<void>((resolve) => (failed = resolve));
		const recorder = createRecorder(memory, {
			onFailure: () => {
				failures += 1;
				failed();
			},
		});
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		const stored = Array.from({ length: 50 }, async () => await recorder.addUnanswered(makeQuestion()));
		const votes = Array.from({ length: 20 }, async (_, fact) => {
			await memory.castVote({ guild: GUILD, member: MEMBER, fact: `${fact}`, isHelpful: true });
		});
		await Promise.allSettled(votes);
		await firstFailure;
		delay.disable();
		process.stdout.write(`locked (${name}): the event loop was late by ${delay.max / 1e6} ms at most\n`);
		await release();
		expect(await recorder.flush(60_000)).toBe(0);
		expect(await Promise.all(stored)).toEqual(stored.map(() => true));
		expect(failures).toBeGreaterThan(0);
		expect(await memory.listUnanswered(GUILD)).toHaveLength(50);
	});
});

describe.each(NAMES)('a bot whose file another program has locked (%s)', (name) => {
	it('answers, and says of what it should store that it cannot, within two seconds', async () => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		const begun = Date.now();
		const stage = await setStage({
			memory,
			defaultLanguage: 'en',
			discord: {
				guilds: GUILDS,
				// Discord's three seconds are over after two.
				now: () => begun + (Date.now() - begun) * 1.5,
			},
		});
		onTestFinished(async () => await stage.close());
		const { admin, member, moderator } = gatherPeople(stage);
		const ask = async () => await member('Amal').command('ask', { question: 'When does the museum open?' });
		const answer = await ask();
		const list = await member('Amal').command('privacy');
		const release = await hold(url, name);

		const desk = [
			member('Amal').press(answer.message, findButton(answer.message, en.helpful)),
			member('Bilal').command('language', { language: 'en' }),
			admin.command('settings', { cooldown: 5 }),
			moderator.command('teach', { question: 'is it a cafe', fact: 'opening-day' }),
			member('Amal').press(list.message, findButton(list.message, en.deleteMine)),
		];
		const asked = Array.from({ length: 5 }, ask);
		for (const { message } of await Promise.all(asked)) {
			expect(message.content).toContain('The museum opens on Saturday.');
		}
		for (const { message } of await Promise.all(desk)) expect(message.content).toBe(en.notStored);
		// What only looks goes on.
		expect((await moderator.command('unanswered')).message.content).not.toBe(en.notStored);

		await release();
		await admin.command('settings', { cooldown: 5 });
		expect(await memory.readSettings(MUSEUM_GUILD)).toMatchObject({ cooldownSeconds: 5 });
	});
});

describe('a file that another process locks just as it is opened', () => {
	it.each([
		['new', 0],
		['of an earlier version', 1],
		['made before', 2],
	])('is opened all the same where it is %s', async (_, opened) => {
		const { url } = await stageDatabase(SQLITE);
		if (opened > 0) await (await stageMemory(url)).close();
		const other = new DatabaseSync(url);
		onTestFinished(() => other.close());
		if (opened === 1) other.exec('pragma user_version = 0');
		const check = async () => {
			// Readers are shut out, too, unless the file has a log.
			other.exec('pragma journal_mode = delete; begin exclusive');
			// Let go of once what comes next has met it.
			setTimeout(() => other.exec('rollback'), 0);
			return await Promise.resolve(undefined);
		};
		const memory = await stageMemory(url, { fileWork: { ...WORK_HERE, check } });
		await memory.addUnanswered(makeQuestion());
		expect(await memory.listUnanswered(GUILD)).toHaveLength(1);
	});
});
