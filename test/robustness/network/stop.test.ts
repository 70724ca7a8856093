import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStandInDiscord } from '../../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../../src/playground/stand-in.ts';
import { openFactsFolder } from '../../support/facts-folder.ts';
import type { FactsFolder } from '../../support/facts-folder.ts';
import { buildProgram, canRunAsFirst, describeBot } from '../../support/run-main.ts';
import type { BuiltProgram, RunningProgram } from '../../support/run-main.ts';

const TOKEN = 'a.secret.token';
const isFirst = canRunAsFirst();
if (!isFirst) process.stdout.write('The tests as process 1 run as another: this machine has no unshare.\n');

let program: BuiltProgram;
let folder: FactsFolder;
let discord: StandInDiscord;
let running: RunningProgram;

beforeAll(async () => void (program = await buildProgram()), 60_000);
beforeEach(async () => {
	folder = await openFactsFolder();
	discord = await startStandInDiscord({ token: TOKEN, shards: 2 });
});
afterEach(async () => {
	running.signal('SIGKILL');
	await running.ended;
	await discord.close();
	await folder.remove();
});

function run(env: Readonly<Record<string, string>> = {}, first = false): RunningProgram {
	running = program.run({ ...describeBot(TOKEN, discord, folder), ...env }, undefined, { isFirst: first });
	return running;
}

/** Sends a signal until it is obeyed: nobody can tell when Node itself is far enough to hear of one. */
async function signalUntilEnded(bot: RunningProgram, name: NodeJS.Signals): Promise<number | null> {
	const pause = async () => await wait(20, 'running' as const);
	while ((await Promise.race([bot.ended, pause()])) === 'running') bot.signal(name);
	return await bot.ended;
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s to process 1', (name) => {
	it.each([
		['a bot', {}],
		['the playground', { DISCORD_TOKEN: '' }],
		['the manager of shards', { SHARDING: 'auto' }],
	])('ends %s in its first moment, before it has read its facts', async (_, env) => {
		const bot = run(env, isFirst);
		const code = await signalUntilEnded(bot, name);
		// As another process, the kernel ends it before it hears of the signal.
		expect([0, ...(isFirst ? [] : [null])]).toContain(code);
		expect(bot.output()).not.toContain('facts loaded');
		expect(bot.output()).not.toMatch(/\n {4}at /u);
	});
});

it('SIGTERM to process 1 is obeyed while a base is prepared', async () => {
	const database = join(folder.dir, 'h.db');
	const bot = run({ DATABASE_URL: database }, isFirst);
	// Opened just before the facts are read.
	while (!existsSync(database)) await wait(10);
	bot.signal('SIGTERM');
	expect(await bot.ended).toBe(0);
	expect(bot.output()).not.toContain('facts loaded');
});

it('SIGTERM is obeyed while Discord does not answer the login', async () => {
	const held = once();
	discord.events.on('request', ({ path }) => path.includes('gateway') && held.resolve());
	discord.failNext({
		path: /gateway/u,
		status: 429,
		body: { message: 'busy', retry_after: 600, global: true },
		headers: { 'retry-after': '600' },
	});
	const bot = run({}, isFirst);
	await held.promise;
	bot.signal('SIGTERM');
	expect(await bot.ended).toBe(0);
});

function once() {
	let resolve = () => {};
	const promise = new Promise<void>((done) => (resolve = done));
	return { promise, resolve: () => resolve() };
}

/** Waits until no client is connected any more. */
async function waitUntilAlone(): Promise<void> {
	while (discord.gateway.connectedCount() > 0) await discord.waitFor('disconnected');
}

describe('shards whose manager was killed', () => {
	it('stop when all of them were ready', async () => {
		const manager = run({ SHARDING: 'auto' });
		await manager.waitForOutput('Hudhud is ready');
		expect(discord.gateway.shardIds()).toEqual([0, 1]);
		const alone = waitUntilAlone();
		manager.signal('SIGKILL');
		await alone;
		expect(discord.gateway.sessionCount()).toBe(0);
	});

	it('stop when one of them was ready, and the next one was starting', async () => {
		const manager = run({ SHARDING: 'auto' });
		await discord.waitUntilReady(60_000);
		const alone = waitUntilAlone();
		manager.signal('SIGKILL');
		await alone;
		expect(discord.gateway.connectedCount()).toBe(0);
	});

	it('stop before they are logged in', async () => {
		const manager = run({ SHARDING: 'auto', DATABASE_URL: join(folder.dir, 'h.db') });
		while (!existsSync(join(folder.dir, 'h.db'))) await wait(10);
		manager.signal('SIGKILL');
		// Standard output is closed once the last process that holds it has ended.
		await manager.ended;
		expect(manager.output()).not.toContain('logged in');
	});
});
