import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RestFault } from '../../src/playground/request-log.ts';
import type { StandInOptions } from '../../src/playground/stand-in-options.ts';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { openFactsFolder } from '../support/facts-folder.ts';
import type { FactsFolder } from '../support/facts-folder.ts';
import { buildProgram, describeBot } from '../support/run-main.ts';
import type { BuiltProgram, RunningProgram } from '../support/run-main.ts';

const TOKEN = 'a.secret.token';
const TOKEN_REFUSED = 'Discord refused the token';
const QUESTION = { question: 'When does the museum open?' };

let program: BuiltProgram;
let folder: FactsFolder;
let discord: StandInDiscord;
let running: RunningProgram | undefined;

beforeAll(async () => void (program = await buildProgram()));
beforeEach(async () => void (folder = await openFactsFolder()));
afterEach(async () => {
	running?.signal('SIGKILL');
	await running?.ended;
	running = undefined;
	await discord.close();
	await folder.remove();
});

async function run(options: Partial<StandInOptions> = {}, faults: readonly RestFault[] = [], entry?: string) {
	discord = await startStandInDiscord({ token: TOKEN, ...options });
	for (const fault of faults) discord.failNext(fault);
	running = program.run(describeBot(TOKEN, discord, folder), entry);
	return running;
}

async function runUntilReady(options: Partial<StandInOptions> = {}) {
	const bot = await run(options);
	await bot.waitForOutput('Hudhud is ready');
	return bot;
}

/** What is no line of the log: the sentences for whoever started it. */
const sentencesOf = ({ output }: RunningProgram) =>
	output()
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('{'));

const REGISTER = 'src/cli/register.js';
const refusal = (status: number, code: number, message: string): RestFault => ({
	method: 'PUT',
	path: /commands$/u,
	status,
	body: { code, message },
});

describe('a start that Discord does not allow', () => {
	const LOGINS_USED_UP = {
		url: 'ws://127.0.0.1:9',
		shards: 1,
		session_start_limit: { total: 1000, remaining: 0, reset_after: 60_000, max_concurrency: 1 },
	};
	const cases: readonly [string, Partial<StandInOptions>, readonly RestFault[], string][] = [
		[
			'the token over REST',
			{},
			[{ path: /gateway/u, status: 401, body: { code: 0, message: '' } }],
			TOKEN_REFUSED,
		],
		['the intents', { allowedIntents: 0 }, [], 'Discord refused the intents'],
		[
			'any more logins today',
			{},
			[{ path: /gateway\/bot/u, status: 200, body: LOGINS_USED_UP }],
			'Discord has no logins left for this token until ',
		],
		[
			'anything, being broken itself',
			{},
			Array.from({ length: 4 }, () => ({ path: /gateway/u, status: 503 })),
			'Discord answered with status 503',
		],
	];
	it.each(cases)(
		'refusing %s: one sentence, exit code 1, no second try',
		async (_, options, faults, sentence) => {
			const bot = await run(options, faults);
			expect(await bot.ended).toBe(1);
			expect(sentencesOf(bot)).toHaveLength(1);
			expect(sentencesOf(bot)[0]).toContain(sentence);
			expect(discord.requests).toHaveLength(Math.max(1, faults.length));
			expect(bot.output()).not.toContain(TOKEN);
		},
	);
});

describe('npm run register', () => {
	const cases: readonly [string, RestFault, string][] = [
		['access', refusal(403, 50_001, 'Missing Access'), 'does not let this application register commands'],
		['the token', { path: /applications/u, status: 401, body: { code: 0, message: '' } }, TOKEN_REFUSED],
		[
			'a command',
			refusal(400, 50_035, 'Invalid Form Body'),
			'Discord did not take the commands (Invalid Form Body)',
		],
		[
			'more commands today',
			refusal(400, 30_034, 'Max number of daily'),
			'as many commands as it takes in a day',
		],
	];
	it.each(cases)('refused %s says so in one sentence, with exit code 1', async (_, fault, sentence) => {
		const command = await run({}, [fault], REGISTER);
		expect(await command.ended).toBe(1);
		expect(sentencesOf(command)).toHaveLength(1);
		expect(sentencesOf(command)[0]).toContain(sentence);
		expect(discord.registeredCommands()).toEqual([]);
	});
});

describe('a connection that Discord closes for good', () => {
	const cases: readonly [number, string][] = [
		[4004, TOKEN_REFUSED],
		[4014, 'Discord refused the intents'],
	];
	it.each(cases)(
		'with %i ends the process with exit code 1, for a supervisor to start it again',
		async (code, text) => {
			const bot = await runUntilReady();
			// The last thing that a start asks for, once it is ready.
			await discord.waitForRequest(({ path }) => /guilds\/\d+\/commands$/u.test(path));
			const { length } = discord.requests;
			discord.gateway.closeConnections(code);
			expect(await bot.ended).toBe(1);
			expect(sentencesOf(bot).at(-1)).toContain(text);
			expect(discord.requests).toHaveLength(length);
		},
	);
});

describe('SIGTERM', () => {
	const BUSY: RestFault = {
		path: /callback/u,
		status: 429,
		body: { message: 'busy', retry_after: 0.5, global: false },
		headers: { 'retry-after': '0.5' },
	};

	it('with questions in flight ends the process once each has its answer', async () => {
		const bot = await runUntilReady();
		const amal = discord.person({ name: 'Amal' });
		await amal.command('ask', QUESTION);
		// A few are held up by Discord, the others are on their way to the bot when the signal comes.
		for (let index = 0; index < 10; index += 1) discord.failNext(BUSY);
		const asked = Array.from({ length: 100 }, () => amal.command('ask', QUESTION));
		bot.signal('SIGTERM');
		for (const answer of await Promise.all(asked)) expect(answer.message.content).not.toBe('');
		expect(await bot.ended).toBe(0);
	});

	it('keeps nobody waiting who asks while the last answers are given', async () => {
		const bot = await runUntilReady();
		const amal = discord.person({ name: 'Amal' });
		discord.failNext(BUSY);
		const early = amal.command('ask', QUESTION);
		await discord.waitFor('request');
		bot.signal('SIGTERM');
		await bot.waitForOutput('stopping');
		const late = Array.from({ length: 10 }, () => amal.command('ask', QUESTION));
		for (const answer of await Promise.all([early, ...late])) expect(answer.message.content).not.toBe('');
		expect(await bot.ended).toBe(0);
	});

	it('during a login anew ends the process all the same', async () => {
		const bot = await runUntilReady();
		const again = discord.waitFor('ready', 15_000);
		discord.gateway.invalidateSessions();
		await again;
		bot.signal('SIGTERM');
		expect(await bot.ended).toBe(0);
	});

	it('while Discord is away ends the process all the same', async () => {
		const bot = await runUntilReady();
		await discord.close();
		await bot.waitForOutput('reconnecting to Discord');
		bot.signal('SIGTERM');
		expect(await bot.ended).toBe(0);
	});
});
