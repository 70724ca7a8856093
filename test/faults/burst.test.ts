import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Person } from '../../src/playground/person.ts';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { openFactsFolder } from '../support/facts-folder.ts';
import type { FactsFolder } from '../support/facts-folder.ts';
import { buildProgram } from '../support/run-main.ts';
import type { BuiltProgram, RunningProgram } from '../support/run-main.ts';

const TOKEN = 'a.secret.token';
const BURST = 10_000;
/** Fills what is filled once: compiled code, the pool of connections, the bounded caches of people and words. */
const WARM_UP = 1_000;
/**
 * What the heap may have grown by once the bot is at rest: the languages of these 10,000 people, which `recall` holds
 * and bounds to as many (1 to 2 MiB), and what garbage collection leaves. With everybody remembered, as discord.js does by
 * itself, it is 4 more.
 */
const ALLOWANCE_MIB = 5;
/** One in four asks in direct messages, which have a channel each. */
const DIRECT_EVERY = 4;
/** How long an answer may take here: the machine's load is not what is tested. */
const DEADLINE_MS = 110_000;

let program: BuiltProgram;
let folder: FactsFolder;
let discord: StandInDiscord;
let bot: RunningProgram;

beforeAll(async () => {
	program = await buildProgram();
	folder = await openFactsFolder();
	// A clock that stands still: Discord's 3 seconds do not pass, so that each question can have its answer.
	const opened = Date.now();
	discord = await startStandInDiscord({ token: TOKEN, now: () => opened });
	bot = program.run(
		{
			DISCORD_TOKEN: TOKEN,
			DISCORD_API_URL: discord.apiUrl,
			FACTS_DIR: folder.dir,
			HTTP_PORT: '0',
			LOG_LEVEL: 'error',
		},
		'hudhud.js',
		{ measured: true },
	);
	await bot.waitForOutput('Hudhud is ready');
}, 60_000);
afterAll(async () => {
	bot.signal('SIGTERM');
	await bot.ended;
	await discord.close();
	await folder.remove();
});

/** People whom the bot has never seen, each with a question in other words, all at once. */
async function askAtOnce(count: number, label: string): Promise<readonly string[]> {
	const people = Array.from({ length: count }, (_, index): Person => {
		const person = discord.person({ name: `${label}${index}` });
		return index % DIRECT_EVERY === 0 ? person.inDirectMessages() : person;
	});
	const asked = people.map((person, index) =>
		person.command(
			'ask',
			{ question: `When does the ${label} museum open, asks number ${index}?` },
			{ deadlineMs: DEADLINE_MS },
		),
	);
	return (await Promise.all(asked)).map(({ message }) => message.content);
}

const MIB = 1024 * 1024;

it('10,000 questions of 10,000 people at once are each answered, and leave the memory as it was', async () => {
	await askAtOnce(WARM_UP, 'warm');
	const before = await bot.measureHeap();
	const answers = await askAtOnce(BURST, 'burst');
	expect(answers).toHaveLength(BURST);
	expect(answers.filter((text) => text === '')).toEqual([]);
	// Connections and buffers of the last answers go a little later; what is kept for good never does.
	const atRest = async () => {
		const grownBy = ((await bot.measureHeap()) - before) / MIB;
		expect(grownBy).toBeLessThan(ALLOWANCE_MIB);
	};
	await vi.waitFor(atRest, { timeout: 30_000, interval: 1_000 });
	expect(bot.output()).not.toContain('"level":"error"');
}, 240_000);
