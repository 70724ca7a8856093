import { ApplicationIntegrationType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/discord/command.ts';
import { setStage } from '../../support/set-stage.ts';
import type { Stage, StageOptions } from '../../support/set-stage.ts';

const [A, B, C] = ['111111111111111111', '222222222222222222', '333333333333333333'];
const SCOPES = [undefined, A, B, C];
const GUILDS: StageOptions = {
	discord: {
		guilds: [
			{ id: A, name: 'A' },
			{ id: B, name: 'B' },
			{ id: C, name: 'C' },
		],
	},
};
const AWAY = { status: 503, body: {} };

let stage: Stage;
afterEach(async () => await stage.close());

/** How many commands stand everywhere, in A, in B and in C. */
const counts = () => SCOPES.map((guild) => stage.discord.registeredCommands(guild).length);
const expected = (wanted: string | undefined) =>
	SCOPES.map((guild) => (guild === wanted ? commands.length : 0));

/** Options of a start that registers in a guild; undefined for everywhere. */
const at = (guildId: string | undefined): StageOptions => ({
	...GUILDS,
	...(guildId === undefined ? {} : { guildId }),
});

async function begin(guildId: string | undefined): Promise<Stage> {
	const begun = await setStage(at(guildId));
	await begun.bot.settle(5_000);
	return begun;
}

async function restart(guildId: string | undefined): Promise<void> {
	const bot = await stage.restart(at(guildId));
	await bot.settle(5_000);
}

describe('commands that stand in one place alone, after the setting changed', () => {
	it.each([
		['from A to everywhere', A, undefined],
		['from A to B', A, B],
		['from everywhere to C', undefined, C],
		['from everywhere to A', undefined, A],
	])('%s', async (_, before, after) => {
		stage = await begin(before);
		expect(counts()).toEqual(expected(before));
		await restart(after);
		expect(counts()).toEqual(expected(after));
	});

	it('more than once while Discord was away: from A to B, to C, to everywhere', async () => {
		stage = await begin(A);
		for (const [away, next] of [
			[A, B],
			[B, C],
			[C, undefined],
		] as const) {
			// discord.js tries a request four times.
			for (let tries = 0; tries < 4; tries += 1) {
				stage.discord.failNext({ ...AWAY, path: new RegExp(`guilds/${away}/commands`, 'u') });
			}
			await restart(next);
		}
		await restart(undefined);
		expect(counts()).toEqual(expected(undefined));
	});

	it.each([
		['looked for', 'GET'],
		['taken away', 'PUT'],
	])('copies that Discord was away for as they were %s are found at the next start', async (_, method) => {
		stage = await begin(A);
		for (let tries = 0; tries < 4; tries += 1) {
			stage.discord.failNext({ ...AWAY, method, path: new RegExp(`guilds/${A}/commands`, 'u') });
		}
		await restart(undefined);
		expect(counts()[1]).toBe(commands.length);
		await restart(undefined);
		expect(counts()).toEqual(expected(undefined));
	});

	it('are left where they stand as long as Discord does not take them where they are wanted', async () => {
		stage = await begin(A);
		for (let tries = 0; tries < 4; tries += 1) {
			stage.discord.failNext({ ...AWAY, method: 'PUT', path: /applications\/\d+\/commands/u });
		}
		await restart(undefined);
		expect(counts()).toEqual(expected(A));
	});
});

it('a copy of another name is not touched, and a start that changes nothing writes nothing', async () => {
	stage = await begin(A);
	await restart(undefined);
	const writes = () => stage.discord.requests.filter(({ method }) => method === 'PUT').length;
	const before = writes();
	await restart(undefined);
	expect(writes()).toBe(before);
});

it('contexts and integration types are sent for global commands only', async () => {
	const withFields = commands.map((command) => {
		const data = Object.assign({}, command.data, {
			integration_types: [ApplicationIntegrationType.GuildInstall],
		});
		return Object.assign({}, command, { data }) as Command;
	});
	stage = await setStage({ ...at(A), commands: withFields });
	const bodyOf = (path: RegExp) =>
		JSON.stringify(
			stage.discord.requests.findLast(
				(request) => request.method === 'PUT' && path.test(request.path) && request.body !== undefined,
			)?.body,
		);
	expect(bodyOf(/guilds\/1+\/commands/u)).toContain('"name":"ask"');
	expect(bodyOf(/guilds\/1+\/commands/u)).not.toMatch(/"contexts"|"integration_types"/u);
	const bot = await stage.restart({ ...GUILDS, commands: withFields });
	await bot.settle(5_000);
	expect(bodyOf(/applications\/\d+\/commands/u)).toMatch(/"contexts".*"integration_types"/u);
});
