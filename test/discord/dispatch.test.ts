import {
	ActionRowBuilder,
	ApplicationCommandOptionType,
	ButtonBuilder,
	ButtonStyle,
	InteractionResponseType,
	MessageFlags,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { ar } from '../../src/discord/catalogue/ar.ts';
import { en } from '../../src/discord/catalogue/en.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

let stage: Stage;
afterEach(async () => await stage.close());

const SECRET = 'password 12345 in the error';

function makeCommand(
	execute: SlashCommand['execute'],
	autocomplete?: SlashCommand['autocomplete'],
): SlashCommand {
	return {
		data: {
			name: 'broken',
			description: 'Fails',
			options: [
				{
					type: ApplicationCommandOptionType.String,
					name: 'question',
					description: 'Anything',
					autocomplete: true,
				},
			],
		},
		execute,
		...(autocomplete === undefined ? {} : { autocomplete }),
	};
}

async function start(
	execute: SlashCommand['execute'],
	autocomplete?: SlashCommand['autocomplete'],
): Promise<void> {
	stage = await setStage({ commands: [...commands, makeCommand(execute, autocomplete)] });
}

const fail = () => Promise.reject(new Error(SECRET));
const amal = () => stage.discord.person({ name: 'Amal' });
const failures = () => stage.lines.filter(({ level }) => level === 'error');

describe('a command that fails', () => {
	it('is answered with an apology in the asker’s language, privately, and logged by name', async () => {
		await start(fail);
		const english = await amal().command('broken', { question: 'Hello?' });
		expect(english.message.content).toBe(en.apology);
		expect(english.ephemeral).toBe(true);
		const arabic = await amal().command('broken', { question: 'أهلا؟' });
		expect(arabic.message.content).toBe(ar.apology);
		expect(failures()).toHaveLength(2);
		expect(failures()[0]?.fields).toMatchObject({ command: 'broken', error: { message: SECRET } });
		expect(JSON.stringify(stage.discord.requests)).not.toContain(SECRET);
	});

	it('apologises in place of "thinking" when it had deferred', async () => {
		await start(async (interaction) => {
			await interaction.deferReply();
			await fail();
		});
		const answer = await amal().command('broken', { question: 'Hello?' });
		expect(answer.message.content).toBe(en.apology);
		expect(answer.followUps).toEqual([]);
	});

	it('apologises beside the reply when it had replied', async () => {
		await start(async (interaction) => {
			await interaction.reply('half of it');
			await fail();
		});
		const answer = await amal().command('broken', { question: 'Hello?' });
		const apology = await answer.waitForFollowUp();
		expect(answer.message.content).toBe('half of it');
		expect(apology.content).toBe(en.apology);
		expect(apology.flags).toBe(MessageFlags.Ephemeral);
	});

	it('does not take the bot down, nor does an apology that Discord refuses', async () => {
		await start(fail);
		stage.discord.failNext({ path: /callback/u, status: 400, body: { code: 50_035, message: 'Invalid' } });
		const refused = amal().command('broken', {}, { deadlineMs: 300 });
		await expect(refused).rejects.toThrow('Waited 300 ms');
		expect((await amal().command('broken')).message.content).toBe(ar.apology);
	});

	it.each([
		[10_062, 'Unknown interaction'],
		[40_060, 'Interaction has already been acknowledged.'],
	])('is only logged when Discord no longer takes an answer (%i)', async (code, message) => {
		await start(async (interaction) => {
			await interaction.reply('too late');
		});
		stage.discord.failNext({ path: /callback/u, status: 404, body: { code, message } });
		const answer = amal().command('broken', {}, { deadlineMs: 300 });
		await expect(answer).rejects.toThrow('the bot sent nothing');
		expect(failures()).toEqual([]);
		expect(stage.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
		expect(stage.discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
	});
});

describe('autocomplete that fails', () => {
	it('offers nothing and says nothing', async () => {
		await start(fail, fail);
		expect(await amal().autocomplete('broken', 'question', 'x')).toEqual([]);
		expect(failures()[0]?.fields).toMatchObject({ command: 'broken (autocomplete)' });
	});
});

describe('what the bot does not know', () => {
	it('is answered when it is a command of another version', async () => {
		await start(fail);
		// Discord goes on showing the commands of the version before when it does not take the new ones.
		stage.discord.failNext({ method: 'PUT', path: /commands/u, status: 403, body: { code: 0, message: '' } });
		await stage.restart({ commands });
		const answer = await amal().command('broken', { question: 'Hello?' });
		expect(answer.message.content).toBe(en.oldCommand);
		expect(answer.ephemeral).toBe(true);
		expect(await amal().autocomplete('broken', 'question', 'x')).toEqual([]);
	});

	it('is answered when it is a button of another version', async () => {
		await start(async (interaction) => {
			const button = new ButtonBuilder()
				.setLabel('Old')
				.setStyle(ButtonStyle.Secondary)
				.setCustomId('v0:dance');
			const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
			await interaction.reply({ content: 'old', components: [row] });
		});
		const { message } = await amal().command('broken');
		const answer = await amal().press(message, 'v0:dance');
		expect(answer.type).toBe(InteractionResponseType.ChannelMessageWithSource);
		expect(answer.message.content).toBe(ar.oldButton);
		expect(answer.ephemeral).toBe(true);
	});
});
