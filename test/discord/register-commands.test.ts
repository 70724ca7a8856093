import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import { holdsCommands } from '../../src/discord/compare-commands.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

let stage: Stage;
afterEach(async () => await stage.close());

const names = (guild?: string) =>
	stage.discord
		.registeredCommands(guild)
		.map(({ name }) => name)
		.toSorted();
const ALL = commands.map(({ data }) => data.name).toSorted();
const writes = () => stage.discord.requests.filter(({ method }) => method === 'PUT');
const MUSEUM = '123456789012345678';
const GUILDS = { discord: { guilds: [{ id: MUSEUM, name: 'Museum' }] } };

describe('registering', () => {
	it('sends the commands once, and not again while they stay the same', async () => {
		stage = await setStage();
		expect(names()).toEqual(ALL);
		expect(writes()).toHaveLength(1);
		await stage.restart();
		expect(writes()).toHaveLength(1);
	});

	it('sends them when one has changed', async () => {
		stage = await setStage();
		const [, ...rest] = commands;
		await stage.restart({
			commands: [{ ...ask, data: { ...ask.data, description: 'Another description' } }, ...rest],
		});
		expect(writes()).toHaveLength(2);
	});

	it('keeps to one guild when that is wished, and takes global copies away', async () => {
		stage = await setStage(GUILDS);
		const bot = await stage.restart({ guildId: MUSEUM });
		await bot.settle(5_000);
		expect(names()).toEqual([]);
		expect(names('Museum')).toEqual(ALL);
		const before = writes().length;
		await stage.restart({ guildId: MUSEUM });
		expect(writes()).toHaveLength(before);
	});

	it('takes the copies of a guild away once they are registered everywhere', async () => {
		stage = await setStage({ ...GUILDS, guildId: MUSEUM });
		expect(names('Museum')).toEqual(ALL);
		const bot = await stage.restart(GUILDS);
		await bot.settle(5_000);
		expect(names('Museum')).toEqual([]);
		expect(names()).toEqual(ALL);
	});

	it('says clearly when Discord refuses, and the bot starts all the same', async () => {
		stage = await setStage();
		stage.discord.failNext({
			path: /commands/u,
			status: 403,
			body: { code: 50_001, message: 'Missing Access' },
		});
		const bot = await stage.restart({ guildId: MUSEUM });
		expect(bot.isReady()).toBe(true);
		const line = stage.lines.find(({ level }) => level === 'error');
		expect(line?.fields['reason']).toContain('applications.commands');
	});
});

describe('comparing', () => {
	const data = commands.map((command) => command.data);

	it('does not mind what Discord adds, nor the order', () => {
		const held = data
			.map((command) => ({
				...command,
				id: '1',
				application_id: '2',
				version: '3',
				dm_permission: true,
				default_permission: true,
				nsfw: false,
				integration_types: [0, 1],
				name_localizations: null,
				...('options' in command
					? { options: command.options?.map((option) => ({ required: false, channel_types: [], ...option })) }
					: {}),
			}))
			.toReversed();
		expect(holdsCommands(held, data, 'global')).toBe(true);
	});

	const changes: readonly [string, (command: Record<string, unknown>) => object][] = [
		['a description', (command) => ({ ...command, description: 'x' })],
		['a permission', (command) => ({ ...command, default_member_permissions: '8' })],
		['a context', (command) => ({ ...command, contexts: [0, 1] })],
		['an option more', (command) => ({ ...command, options: [{ type: 3, name: 'x', description: 'x' }] })],
		['no options', (command) => ({ ...command, options: [] })],
	];
	it.each(changes)('notices %s', (_, change) => {
		const [first, ...rest] = data;
		expect(holdsCommands([change({ ...first }), ...rest], data, 'global')).toBe(false);
	});

	it('notices one missing and one too many', () => {
		expect(holdsCommands(data.slice(1), data, 'global')).toBe(false);
		expect(holdsCommands([...data, { name: 'more', description: 'x' }], data, 'global')).toBe(false);
	});
});
