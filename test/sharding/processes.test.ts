import { setTimeout as wait } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/discord/catalogue/en.ts';
import type { Person } from '../../src/playground/person.ts';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import type { StandInOptions } from '../../src/playground/stand-in-options.ts';
import { POSTGRES, SQLITE } from '../memory/databases.ts';
import type { TestDatabase } from '../memory/databases.ts';
import { openFactsFolder } from '../support/facts-folder.ts';
import type { FactsFolder } from '../support/facts-folder.ts';
import { buildProgram } from '../support/run-main.ts';
import type { BuiltProgram, RunningProgram } from '../support/run-main.ts';

const TOKEN = 'a.secret.token';
/** A guild of the first or of the second of two shards: Discord goes by the bits above the 22nd. */
const guildOn = (shard: bigint): string => String(((20_000_000_000n * 2n + shard) << 22n) + 1n);
const GUILDS = [
	{ id: guildOn(0n), name: 'Museum' },
	{ id: guildOn(1n), name: 'Harbour' },
];
const TAUGHT = 'Zeppelin gate times?';

let program: BuiltProgram;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => void (program = await buildProgram()), 60_000);
afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
});

async function openDiscord(options: Partial<StandInOptions> = {}): Promise<StandInDiscord> {
	const discord = await startStandInDiscord({ token: TOKEN, guilds: GUILDS, ...options });
	ends.push(async () => await discord.close());
	return discord;
}

async function openFolder(): Promise<FactsFolder> {
	const folder = await openFactsFolder();
	ends.push(folder.remove);
	return folder;
}

async function openDatabase(kind: typeof SQLITE): Promise<TestDatabase> {
	const database = await kind.create();
	ends.push(database.remove);
	return database;
}

function run(discord: StandInDiscord, folder: FactsFolder, env: Record<string, string>): RunningProgram {
	const running = program.run({
		DISCORD_TOKEN: TOKEN,
		DISCORD_API_URL: discord.apiUrl,
		FACTS_DIR: folder.dir,
		HTTP_PORT: '0',
		DEFAULT_LANGUAGE: 'en',
		...env,
	});
	ends.push(async () => {
		running.signal('SIGTERM');
		await running.ended;
	});
	return running;
}

const READY = 'Hudhud is ready';
const addressOf = (running: RunningProgram): string =>
	/http:\/\/127\.0\.0\.1:\d+/u.exec(running.output())?.[0] ?? '';
const versionOf = async (running: RunningProgram): Promise<unknown> =>
	((await (await fetch(`${addressOf(running)}/healthz`)).json()) as { facts: unknown }).facts;

function moderatorOf(discord: StandInDiscord, guild: string) {
	return discord.person({
		name: 'Mona',
		guild,
		permissions: PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild,
	});
}

/** Training anew takes its time where many things run besides. */
const reload = async (admin: Person) => await admin.command('reload', {}, { deadlineMs: 60_000 });

const ask = async (discord: StandInDiscord, guild = 'Museum'): Promise<string> =>
	(await discord.person({ name: 'Amal', guild }).command('ask', { question: TAUGHT })).message.content;

/** Asks again until it is so: how long it takes to get round is printed, not judged. */
async function waitUntil(what: string, isSo: () => Promise<boolean>): Promise<void> {
	const begun = performance.now();
	while (!(await isSo())) await wait(20);
	process.stdout.write(`${what} after ${Math.round(performance.now() - begun)} ms\n`);
}

describe.skipIf(!POSTGRES.isThere)('two processes on one PostgreSQL', { timeout: 120_000 }, () => {
	/** Two machines: each has its own connection to Discord and its own files, and both know the same guild. */
	async function startTwo() {
		const { url } = await openDatabase(POSTGRES);
		const discords = [await openDiscord(), await openDiscord()] as const;
		const folders = [await openFolder(), await openFolder()] as const;
		const first = run(discords[0], folders[0], { DATABASE_URL: url });
		await first.waitForOutput(READY);
		const second = run(discords[1], folders[1], { DATABASE_URL: url });
		await second.waitForOutput(READY);
		return { discords, folders, programs: [first, second] as const };
	}

	it('answer in one what was taught in the other', async () => {
		const { discords } = await startTwo();
		expect(await ask(discords[1])).not.toContain('Saturday');
		const taught = await moderatorOf(discords[0], 'Museum').command('teach', {
			question: TAUGHT,
			fact: 'opening-day',
		});
		expect(taught.message.content).toContain(en.taught);
		await waitUntil('taught in one process, answered in the other', async () =>
			(await ask(discords[1])).includes('Saturday'),
		);
	});

	it('come to the same version when one reloads, and tell who did when one of them cannot', async () => {
		const { discords, folders, programs } = await startTwo();
		const admin = moderatorOf(discords[0], 'Museum');
		for (const folder of folders) await folder.write({ day: 'Sunday' });
		expect((await reload(admin)).message.content).not.toContain(en.reloadRefused(1));
		await waitUntil('reloaded in one process, in force in both', async () => {
			const [first, second] = await Promise.all(programs.map(versionOf));
			return first === second;
		});
		await folders[0].write({ day: 'Monday' });
		await folders[1].writeText(
			'museum.yaml',
			'article: { title: { en: Museum } }\ntopics: nothing\nfacts: []\n',
		);
		const again = await reload(admin);
		const told = await again.waitForFollowUp();
		expect(told.content).toContain('Another process of mine keeps the facts it had');
		await programs[0].waitForOutput('is not on the version of the others');
		await programs[1].waitForOutput('museum.yaml:');
		expect(await versionOf(programs[1])).not.toBe(await versionOf(programs[0]));
	});
});

describe('SHARDS', { timeout: 60_000 }, () => {
	it('runs these shards alone, and the first one registers the commands', async () => {
		const discord = await openDiscord({ shards: 2 });
		const folder = await openFolder();
		const second = run(discord, folder, { SHARDS: '1-1/2' });
		await second.waitForOutput(READY);
		expect(discord.registeredCommands()).toEqual([]);
		expect(discord.gateway.shardIds()).toEqual([1]);
		const first = run(discord, folder, { SHARDS: '0/2' });
		await first.waitForOutput(READY);
		expect(discord.registeredCommands().length).toBeGreaterThan(0);
		expect(discord.gateway.shardIds()).toEqual([0, 1]);
		for (const { name } of GUILDS) expect(await ask(discord, name)).toContain(en.dontKnow);
	});
});

describe('SHARDING=auto', { timeout: 120_000 }, () => {
	it('runs a process a shard, which hear of each other on SQLite, and answers for all on one port', async () => {
		const discord = await openDiscord({ shards: 2 });
		const folder = await openFolder();
		const { url } = await openDatabase(SQLITE);
		const manager = run(discord, folder, { SHARDING: 'auto', DATABASE_URL: url });
		await manager.waitForOutput(READY);
		expect(manager.output()).toContain('in 2 shards');
		expect(discord.gateway.shardIds()).toEqual([0, 1]);
		for (const { name } of GUILDS) expect(await ask(discord, name)).toContain(en.dontKnow);

		// A member's language is theirs everywhere: chosen on one shard, spoken on the other.
		const amal = (guild: string) => discord.person({ name: 'Amal', guild });
		expect(await ask(discord, 'Harbour')).toContain(en.dontKnow);
		await amal('Museum').command('language', { language: 'ar' });
		await waitUntil('chosen on one shard, spoken on the other', async () =>
			(await ask(discord, 'Harbour')).startsWith('لم أجد'),
		);

		// So is a reload, and what it did stands in the metrics of all.
		await folder.write({ day: 'Sunday' });
		await reload(moderatorOf(discord, 'Harbour'));
		await waitUntil(
			'reloaded on one shard, in force on both',
			async () => (await versionOf(manager)) !== null,
		);
		const metrics = await (await fetch(`${addressOf(manager)}/metrics`)).text();
		expect(metrics).toMatch(/hudhud_gateway_ready 2/u);
		const asked = [
			...metrics.matchAll(/^hudhud_interactions_total\{command="ask",outcome="done"\} (\d+)/gmu),
		];
		expect(Number(asked[0]?.[1])).toBeGreaterThanOrEqual(4);

		manager.signal('SIGTERM');
		expect(await manager.ended).toBe(0);
		expect(discord.gateway.connectedCount()).toBe(0);
	});

	it('says in one sentence that the token was refused, and starts no shard', async () => {
		const discord = await openDiscord({ shards: 2 });
		const folder = await openFolder();
		const manager = run(discord, folder, { SHARDING: 'auto', DISCORD_TOKEN: 'another.wrong.token' });
		expect(await manager.ended).toBe(1);
		expect(manager.output()).not.toContain('another.wrong.token');
		expect(manager.output().trim().split('\n')).toHaveLength(1);
		expect(discord.gateway.sessionCount()).toBe(0);
	});

	it('ends when a shard cannot start, with what that shard said', async () => {
		const discord = await openDiscord({ shards: 2 });
		const folder = await openFolder();
		await folder.writeText('museum.yaml', 'facts: []\n');
		const manager = run(discord, folder, { SHARDING: 'auto' });
		expect(await manager.ended).toBe(1);
		expect(manager.output()).toContain('museum.yaml:');
		expect(manager.output()).toContain('A shard ended before it was ready');
	});
});
