import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	InteractionContextType,
	MessageFlags,
	PermissionFlagsBits,
	SlashCommandBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { catchRefusal, setStage } from './log-in.ts';

import type { Stage } from './log-in.ts';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

let stage: Stage;
beforeEach(async () => void (stage = await setStage()));
afterEach(async () => await stage.close());

const ASK = new SlashCommandBuilder()
	.setName('ask')
	.setDescription('Ask a question / اطرح سؤالا')
	.addStringOption((option) =>
		option.setName('question').setDescription('Your question').setRequired(true).setMaxLength(20),
	)
	.addUserOption((option) => option.setName('for').setDescription('Whom the answer is for'))
	.toJSON();
const RELOAD = new SlashCommandBuilder()
	.setName('facts')
	.setDescription('Keep the facts')
	.setContexts(InteractionContextType.Guild)
	.setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
	.addSubcommand((sub) => sub.setName('reload').setDescription('Load the files anew'))
	.toJSON();

describe('a plain discord.js client', () => {
	it('logs in, sees its guild and becomes ready', () => {
		expect(stage.client.user.id).toBe(stage.discord.world.bot.id);
		expect(stage.client.guilds.cache.map((guild) => guild.name)).toEqual(['Museum']);
		expect(stage.client.application.id).toBe(stage.discord.world.application.id);
	});

	it('carries a command to the bot and its reply back', async () => {
		await stage.client.application.commands.set([ASK]);
		stage.onInteraction(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const asked = interaction.options.getString('question', true);
			const reader = interaction.options.getMember('for');
			const name = reader !== null && 'displayName' in reader ? reader.displayName : 'nobody';
			await interaction.reply({
				content: `${asked} for ${name} in ${interaction.guild?.name} (${interaction.guildLocale})`,
				flags: MessageFlags.Ephemeral,
			});
		});
		const noor = stage.discord.person({ name: 'Noor' });
		const amal = stage.discord.person({ name: 'Amal' });
		const answer = await amal.command('ask', { question: 'أين المتحف؟', for: noor.user });
		expect(answer.message.content).toBe('أين المتحف؟ for Noor in Museum (en-US)');
		expect(answer.ephemeral).toBe(true);
		expect(stage.botErrors).toEqual([]);
	});
});

describe('registering commands', () => {
	it('keeps global and guild commands apart, and keeps the id of a command that stays', async () => {
		const [guild] = stage.discord.world.guilds.keys();
		await stage.client.application.commands.set([ASK]);
		await stage.client.application.commands.set([RELOAD], guild ?? '');
		const before = stage.discord.registeredCommands()[0]?.id;
		await stage.client.application.commands.set([ASK]);
		expect(stage.discord.registeredCommands().map(({ name }) => name)).toEqual(['ask']);
		expect(stage.discord.registeredCommands('Museum').map(({ name }) => name)).toEqual(['facts']);
		expect(stage.discord.registeredCommands()[0]?.id).toBe(before);
	});

	const description = 'd';
	const option = (name: string, required = false) => ({
		type: ApplicationCommandOptionType.String as const,
		name,
		description,
		required,
	});
	const choices = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: 'v'.repeat(100) }));
	const refused: [string, unknown[], string][] = [
		['two commands of one name', [ASK, ASK], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
		['a name with a capital', [{ name: 'Ask', description }], 'APPLICATION_COMMAND_INVALID_NAME'],
		['a name with a space', [{ name: 'ask me', description }], 'APPLICATION_COMMAND_INVALID_NAME'],
		['a name with tashkeel', [{ name: 'اسأَل', description }], 'APPLICATION_COMMAND_INVALID_NAME'],
		['a name of 33 characters', [{ name: 'n'.repeat(33), description }], 'BASE_TYPE_BAD_LENGTH'],
		[
			'a description of 101 characters',
			[{ name: 'a', description: 'd'.repeat(101) }],
			'BASE_TYPE_BAD_LENGTH',
		],
		['no description', [{ name: 'a' }], 'BASE_TYPE_REQUIRED'],
		[
			'a required option after an optional one',
			[{ name: 'a', description, options: [option('x'), option('y', true)] }],
			'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
		],
		[
			'26 options',
			[{ name: 'a', description, options: Array.from({ length: 26 }, (_, index) => option(`o${index}`)) }],
			'BASE_TYPE_MAX_LENGTH',
		],
		[
			'26 choices',
			[{ name: 'a', description, options: [{ ...option('x'), choices: choices(26) }] }],
			'BASE_TYPE_MAX_LENGTH',
		],
		[
			'more than 8000 characters in all',
			[
				{
					name: 'a',
					description,
					options: ['x', 'y', 'z', 'w'].map((name) => Object.assign(option(name), { choices: choices(25) })),
				},
			],
			'APPLICATION_COMMAND_TOO_LARGE',
		],
		[
			'101 chat input commands',
			Array.from({ length: 101 }, (_, index) => ({ name: `c${index}`, description })),
			'APPLICATION_COMMAND_TOO_MANY',
		],
	];
	it.each(refused)('refuses %s', async (_, commands, code) => {
		const refusal = await catchRefusal(
			stage.client.rest.put(`/applications/${stage.client.application.id}/commands`, { body: commands }),
		);
		expect(refusal.status).toBe(400);
		expect(refusal.code).toBe(50_035);
		expect(JSON.stringify(refusal.rawError)).toContain(code);
		expect(stage.discord.registeredCommands()).toEqual([]);
	});

	it('accepts an Arabic context-menu name with spaces', async () => {
		const command: RESTPostAPIApplicationCommandsJSONBody = {
			type: ApplicationCommandType.Message,
			name: 'Answer · أجب',
		};
		await stage.client.application.commands.set([command]);
		expect(stage.discord.registeredCommands()[0]?.type).toBe(ApplicationCommandType.Message);
	});
});

describe("Discord's client", () => {
	beforeEach(async () => {
		await stage.client.application.commands.set([ASK, RELOAD]);
		stage.onInteraction(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply(interaction.commandName);
		});
	});

	it('refuses unknown commands and options, missing, mistyped and over-long values', async () => {
		const amal = stage.discord.person({ name: 'Amal' });
		await expect(amal.command('asks')).rejects.toThrow('no command');
		await expect(amal.command('ask', { question: 'x', when: 'y' })).rejects.toThrow('no option "when"');
		await expect(amal.command('ask')).rejects.toThrow('"question" is required');
		await expect(amal.command('ask', { question: 3 })).rejects.toThrow('takes text');
		await expect(amal.command('ask', { question: 'x'.repeat(21) })).rejects.toThrow('20 characters at most');
	});

	it('hides a command from members without its permissions, unless forged', async () => {
		const amal = stage.discord.person({ name: 'Amal' });
		await expect(amal.command('facts reload')).rejects.toThrow('hidden');
		const answer = await amal.command('facts reload', {}, { forge: true });
		expect(answer.message.content).toBe('facts');
		const keeper = stage.discord.person({ name: 'Keeper', permissions: PermissionFlagsBits.ManageGuild });
		expect((await keeper.command('facts reload')).message.content).toBe('facts');
		const demoted = stage.discord.person({ name: 'Keeper', permissions: 0n });
		await expect(demoted.command('facts reload')).rejects.toThrow('hidden');
	});

	it('does not offer a guild command in direct messages, and sends others without a member', async () => {
		const amal = stage.discord.person({ name: 'Amal' }).inDirectMessages();
		await expect(amal.command('facts reload')).rejects.toThrow('not offered here');
		stage.onInteraction(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply(
				`in a guild: ${interaction.inGuild()}, with a member: ${interaction.member !== null}`,
			);
		});
		const answer = await amal.command('ask', { question: 'x' });
		expect(answer.message.content).toBe('in a guild: false, with a member: false');
	});

	it('waits no longer than the deadline and tells what the bot was refused', async () => {
		stage.onInteraction(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply('x'.repeat(2001));
		});
		const amal = stage.discord.person({ name: 'Amal' });
		await expect(amal.command('ask', { question: 'x' }, { deadlineMs: 200 })).rejects.toThrow(
			/Waited 200 ms for an answer to \/ask; the bot sent nothing\. Refused meanwhile: .*50035/u,
		);
	});
});
