import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import type { Person } from '../../src/playground/person.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { openFactsFolder } from '../support/facts-folder.ts';
import type { FactsFolder } from '../support/facts-folder.ts';
import { openStream } from '../playground-page/event-source.ts';
import { findSelect } from '../support/read-message.ts';
import { buildProgram, describeBot } from '../support/run-main.ts';
import type { BuiltProgram, RunningProgram } from '../support/run-main.ts';

const TOKEN = 'a.secret.token';

/**
 * Looks a fact up by /topics: what becomes of a question in one's own words is the core's business, and tested
 * there.
 */
async function openQuestions(reader: Person) {
	const list = await reader.command('topics', { language: 'en' });
	const opened = await reader.select(list.message, findSelect(list.message).customId, ['visit']);
	const { customId } = findSelect(opened.message);
	return async () => (await reader.select(opened.message, customId, ['opening-day'])).message.content;
}

let program: BuiltProgram;
let folder: FactsFolder;
let discord: StandInDiscord;
let running: RunningProgram | undefined;

// Building takes longer than a hook may on a machine that does other things besides.
beforeAll(async () => void (program = await buildProgram()), 60_000);
beforeEach(async () => {
	folder = await openFactsFolder();
	discord = await startStandInDiscord({ token: TOKEN });
});
afterEach(async () => {
	running?.signal('SIGKILL');
	await running?.ended;
	running = undefined;
	await discord.close();
	await folder.remove();
});

function run(env: Record<string, string> = {}, entry?: string): RunningProgram {
	running = program.run({ ...describeBot(TOKEN, discord, folder), ...env }, entry);
	return running;
}

describe('the process', () => {
	it('answers, is healthy, reloads by itself, and on SIGTERM ends with what it had begun', async () => {
		const bot = run();
		await bot.waitForOutput('Hudhud is ready');
		const health = await fetch(/http:\/\/\S+\/healthz/u.exec(bot.output())?.[0] ?? '');
		expect(health.status).toBe(200);
		const amal = discord.person({ name: 'Amal' });
		const asked = await amal.command('ask', { question: 'When does the museum open?' });
		expect(asked.message.content).not.toBe('');
		const lookUp = await openQuestions(amal);
		expect(await lookUp()).toContain('opens on Saturday');
		await folder.write({ day: 'Sunday' });
		await bot.waitForOutput('facts reloaded');
		await folder.writeText('museum.yaml', 'facts: nothing');
		await bot.waitForOutput('facts not reloaded');
		// Discord is busy just then: the answer is under way when the signal comes.
		discord.failNext({
			path: /callback/u,
			status: 429,
			body: { message: 'busy', retry_after: 0.4, global: false },
			headers: { 'retry-after': '0.4' },
		});
		const answer = lookUp();
		await discord.waitFor('request');
		bot.signal('SIGTERM');
		bot.signal('SIGTERM');
		expect(await answer).toContain('opens on Sunday');
		expect(await bot.ended).toBe(0);
		expect(bot.output()).not.toContain(TOKEN);
	});

	it('without a token plays on a Discord of its own, with a page', async () => {
		const bot = run({ DISCORD_TOKEN: '' });
		await bot.waitForOutput('Hudhud is ready: http://127.0.0.1:');
		const url = /ready: (\S+)/u.exec(bot.output())?.[1] ?? '';
		expect((await fetch(`${url}/healthz`)).status).toBe(200);
		const stream = await openStream(`${url}/playground/events?as=member`);
		const { channels } = await stream.next('scene');
		expect(await stream.next('examples')).toContainEqual(
			expect.objectContaining({ question: 'When does the museum open?' }),
		);
		const options = { question: '🙂', language: 'en' };
		const body = { as: 'member', channel: channels[0]?.id, name: 'ask', options };
		const headers = { 'content-type': 'application/json' };
		await fetch(`${url}/playground/command`, { method: 'POST', headers, body: JSON.stringify(body) });
		expect((await stream.next('message')).message.content).toContain('When does the museum open?');
		await folder.write({ day: 'Sunday' });
		expect(await stream.next('facts')).toMatchObject({ ok: true, changed: ['opening-day'] });
		await folder.writeText('museum.yaml', 'facts: nothing');
		expect((await stream.next('facts')).problems[0]).toMatch(/museum\.yaml:1:/u);
		stream.close();
		bot.signal('SIGINT');
		expect(await bot.ended).toBe(0);
	});

	it('registers the commands without starting the bot', async () => {
		const first = run({}, 'src/cli/register.js');
		expect(await first.ended).toBe(0);
		expect(first.output()).toContain(`${commands.length} commands registered.`);
		expect(discord.registeredCommands()).toHaveLength(commands.length);
		const second = run({}, 'src/cli/register.js');
		expect(await second.ended).toBe(0);
		expect(second.output()).toContain('already');
	});
});

describe('a start that cannot succeed', () => {
	const expectEnd = async (env: Record<string, string>, sentences: readonly string[], entry?: string) => {
		const bot = run(env, entry);
		expect(await bot.ended).toBe(1);
		for (const sentence of sentences) expect(bot.output()).toContain(sentence);
		expect(bot.output()).not.toMatch(/\n {4}at /u);
	};

	it('names every bad setting', async () => {
		await expectEnd({ HTTP_PORT: 'x', LOG_LEVEL: 'x' }, ['HTTP_PORT must', 'LOG_LEVEL must']);
	});

	it('names every problem of the facts', async () => {
		await folder.writeText('museum.yaml', 'topics: nothing\nfacts: nothing\n');
		await expectEnd({}, ['museum.yaml:1:', 'museum.yaml:2:']);
	});

	it('says that the token was refused, without telling it', async () => {
		await expectEnd({ DISCORD_TOKEN: 'another.secret.token' }, ['Discord refused the token']);
		expect(running?.output()).not.toContain('another.secret.token');
		await expectEnd({ DISCORD_TOKEN: 'x' }, ['Discord refused the token'], 'src/cli/register.js');
		await expectEnd({ DISCORD_TOKEN: '' }, ['DISCORD_TOKEN is not set'], 'src/cli/register.js');
	});

	it('says that the port is taken, with a token and without', async () => {
		const blocker = createServer().listen(0, '127.0.0.1');
		await once(blocker, 'listening');
		const HTTP_PORT = String((blocker.address() as AddressInfo).port);
		await expectEnd({ HTTP_PORT }, [`Port ${HTTP_PORT} of 127.0.0.1 is in use`]);
		await expectEnd({ HTTP_PORT, DISCORD_TOKEN: '' }, [`Port ${HTTP_PORT} of 127.0.0.1 is in use`]);
		blocker.close();
	});

	it('says that Discord cannot be reached', async () => {
		await expectEnd({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }, ['Discord cannot be reached']);
	});
});
