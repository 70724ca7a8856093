import { PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import type { Loaded } from '../../src/factbase/store.ts';
import type { RestFault } from '../../src/playground/request-log.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { SMALL_BASE } from '../support/small-base.ts';

let stage: Stage;
afterEach(async () => await stage.close());

const QUESTION = { question: 'When does the museum open?' };
const ANSWER = 'opens on Saturday';
const CALLBACK = /\/callback$/u;
const EDIT = /\/messages\/(?:@|%40)original$/u;

const reader = () => stage.discord.person({ name: 'Reader' });
const keeper = () => stage.discord.person({ name: 'Keeper', permissions: PermissionFlagsBits.ManageGuild });
const statuses = (path: RegExp) =>
	stage.discord.requests.filter((request) => path.test(request.path)).map(({ status }) => status);
const linesOf = (level: string) => stage.lines.filter((line) => line.level === level);

/** As Discord says it: in the body, and in headers that tell a limit of everything from one of a route. */
function tooMany(path: RegExp, global: boolean): RestFault {
	return {
		path,
		status: 429,
		body: { message: 'You are being rate limited.', retry_after: 0.1, global },
		headers: {
			'retry-after': '0.1',
			'x-ratelimit-scope': global ? 'global' : 'user',
			...(global ? { 'x-ratelimit-global': 'true' } : {}),
		},
	};
}

describe.each([
	['429 for this route', false],
	['429 for everything', true],
])('%s', (_, global) => {
	it('delays the reply, which is then given once', async () => {
		stage = await setStage();
		stage.discord.failNext(tooMany(CALLBACK, global));
		const { message } = await reader().command('ask', QUESTION);
		expect(message.content).toContain(ANSWER);
		expect(statuses(CALLBACK)).toEqual([429, 204]);
		expect(linesOf('error')).toEqual([]);
	});

	it('holds nobody else up for good', async () => {
		stage = await setStage();
		stage.discord.failNext(tooMany(CALLBACK, global));
		const asked = Array.from({ length: 20 }, () => reader().command('ask', QUESTION));
		const answers = await Promise.all(asked);
		expect(answers.filter(({ message }) => message.content.includes(ANSWER))).toHaveLength(20);
		expect(statuses(CALLBACK).filter((status) => status === 204)).toHaveLength(20);
	});

	it('delays the end of what was deferred', async () => {
		stage = await setStage();
		stage.discord.failNext(tooMany(EDIT, global));
		const { message } = await keeper().command('reload');
		expect(message.content).toContain(en.unchanged);
		expect(statuses(EDIT)).toEqual([429, 200]);
	});
});

describe.each([500, 502, 503])('%i on a reply', (status) => {
	const fault = { path: CALLBACK, status, body: { message: 'upstream', code: 0 } };

	it('is tried again, and the asker gets the answer', async () => {
		stage = await setStage();
		stage.discord.failNext(fault);
		const { message } = await reader().command('ask', QUESTION);
		expect(message.content).toContain(ANSWER);
		expect(statuses(CALLBACK)).toEqual([status, 204]);
		expect(linesOf('error')).toEqual([]);
	});

	it('that was carried out all the same shows the answer once, and is no error of ours', async () => {
		stage = await setStage();
		stage.discord.failNext({ ...fault, carriedOut: true });
		const answer = await reader().command('ask', QUESTION);
		await stage.discord.waitForRequest(({ status: given }) => given === 400);
		expect(answer.message.content).toContain(ANSWER);
		expect(answer.followUps).toEqual([]);
		expect(linesOf('error')).toEqual([]);
	});

	it('over and over ends in an apology, and the next question is answered', async () => {
		stage = await setStage();
		// discord.js tries four times.
		for (let round = 0; round < 4; round += 1) stage.discord.failNext(fault);
		const { message } = await reader().command('ask', QUESTION);
		expect(message.content).toBe(en.apology);
		expect(linesOf('error')).toHaveLength(1);
		const again = await reader().command('ask', QUESTION);
		expect(again.message.content).toContain(ANSWER);
	});
});

it('a connection cut during a reply is tried again', async () => {
	stage = await setStage();
	stage.discord.failNext({ path: CALLBACK, status: 0, hangUp: true });
	const { message } = await reader().command('ask', QUESTION);
	expect(message.content).toContain(ANSWER);
});

describe('an interaction that has expired', () => {
	it('before the first reply gets none, is only warned of, and the next one is answered', async () => {
		let late = 0;
		stage = await setStage({ discord: { now: () => performance.now() + late } });
		// Discord refuses for itself here: its 3 seconds pass between the question and the reply.
		const asked = reader().command('ask', QUESTION, { deadlineMs: 1_000 });
		late = 3_001;
		await expect(asked).rejects.toThrow('the bot sent nothing');
		expect(statuses(CALLBACK)).toEqual([404]);
		expect(linesOf('warn').map(({ message }) => message)).toEqual(['Discord no longer takes an answer']);
		expect(linesOf('error')).toEqual([]);
		const { message } = await reader().command('ask', QUESTION);
		expect(message.content).toContain(ANSWER);
	});

	it('after it was deferred is only warned of, and nothing more is sent', async () => {
		let late = 0;
		let load: (loaded: Loaded) => void = () => undefined;
		const loading = new Promise<Loaded>((resolve) => {
			load = resolve;
		});
		stage = await setStage({ discord: { now: () => performance.now() + late }, load: () => loading });
		const answer = await keeper().command('reload', {}, { until: 'acknowledged' });
		late = 15 * 60_000 + 1;
		load({ ok: true, base: SMALL_BASE, problems: [] });
		await stage.discord.waitForRequest(({ path, status }) => EDIT.test(path) && status === 401);
		expect(answer.message.content).toBe('');
		await stage.bot.stop();
		expect(stage.discord.requests.filter(({ path }) => path.startsWith('/webhooks/'))).toHaveLength(1);
		expect(linesOf('warn').map(({ message }) => message)).toEqual(['Discord no longer takes an answer']);
		expect(linesOf('error')).toEqual([]);
	});
});

it('an answer that Discord finds wrong is apologised for', async () => {
	stage = await setStage();
	stage.discord.failNext({
		path: CALLBACK,
		status: 400,
		body: { code: 50_035, message: 'Invalid Form Body' },
	});
	const { ephemeral, message } = await reader().command('ask', { question: 'متى يفتح المتحف؟' });
	expect(message.content).toBe(ar.apology);
	expect(ephemeral).toBe(true);
});
