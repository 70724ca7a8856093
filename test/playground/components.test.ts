import {
	ActionRowBuilder,
	ApplicationCommandType,
	ButtonBuilder,
	ButtonStyle,
	ContextMenuCommandBuilder,
	MessageFlags,
	ModalBuilder,
	SlashCommandBuilder,
	StringSelectMenuBuilder,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { catchRefusal, setStage } from './log-in.ts';

import type { Person } from '../../src/playground/person.ts';
import type { Stage } from './log-in.ts';

const COMMANDS = [
	new SlashCommandBuilder().setName('ask').setDescription('Ask').toJSON(),
	new ContextMenuCommandBuilder().setName('Answer · أجب').setType(ApplicationCommandType.Message).toJSON(),
	new ContextMenuCommandBuilder().setName('Greet').setType(ApplicationCommandType.User).toJSON(),
];

let stage: Stage;
let amal: Person;
beforeEach(async () => {
	stage = await setStage();
	await stage.client.application.commands.set(COMMANDS);
	amal = stage.discord.person({ name: 'Amal' });
});
afterEach(async () => await stage.close());

describe('components', () => {
	const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
		new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
		new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(true),
	);
	const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
		new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'One', value: '1' }),
	);

	beforeEach(() => {
		stage.onInteraction(async (interaction) => {
			if (interaction.isChatInputCommand()) {
				await interaction.reply({
					content: 'page 1',
					components: [row, menu],
					flags: MessageFlags.Ephemeral,
				});
			} else if (interaction.isButton()) {
				await interaction.update(`page 2, after ${interaction.message.content}`);
			} else if (interaction.isStringSelectMenu()) {
				await interaction.deferUpdate();
				await interaction.editReply({ content: `picked ${interaction.values.join()}`, components: [] });
			}
		});
	});

	it('lets a button update its message', async () => {
		const answer = await amal.command('ask');
		const pressed = await amal.press(answer.message, 'more');
		expect(pressed.message.content).toBe('page 2, after page 1');
		expect(answer.message.content).toBe('page 2, after page 1');
		expect(stage.botErrors).toEqual([]);
	});

	it('lets a select menu update its message after a deferral', async () => {
		const answer = await amal.command('ask');
		const picked = await amal.select(answer.message, 'pick', ['1']);
		expect(picked.message.content).toBe('picked 1');
		expect(picked.message.components).toEqual([]);
	});

	it('stay out of reach when disabled, unknown, or on an ephemeral message of somebody else', async () => {
		const { message } = await amal.command('ask');
		await expect(amal.press(message, 'off')).rejects.toThrow('disabled');
		await expect(amal.press(message, 'gone')).rejects.toThrow('no component');
		await expect(amal.select(message, 'pick', ['2'])).rejects.toThrow('does not offer');
		await expect(stage.discord.person({ name: 'Noor' }).press(message, 'more')).rejects.toThrow('ephemeral');
	});
});

describe('modals', () => {
	const modal = new ModalBuilder()
		.setCustomId('add')
		.setTitle('Add a fact')
		.addLabelComponents((label) =>
			label
				.setLabel('Question')
				.setTextInputComponent((input) =>
					input.setCustomId('question').setStyle(TextInputStyle.Short).setMaxLength(10),
				),
		);
	const classic = new ModalBuilder()
		.setCustomId('classic')
		.setTitle('Add a fact')
		.addComponents(
			new ActionRowBuilder<TextInputBuilder>().addComponents(
				new TextInputBuilder()
					.setCustomId('question')
					.setLabel('Question')
					.setStyle(TextInputStyle.Paragraph),
			),
		);

	it.each([
		['a label', modal],
		['an action row', classic],
	])('carry what is filled in to the bot, in %s', async (_, shown) => {
		stage.onInteraction(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.showModal(shown);
			if (interaction.isModalSubmit())
				await interaction.reply(interaction.fields.getTextInputValue('question'));
		});
		const opened = await amal.command('ask');
		expect(opened).toMatchObject({ hasMessage: false, hasModal: true, modal: { title: 'Add a fact' } });
		const answer = await amal.submitModal(opened, { question: 'متى؟' });
		expect(answer).toMatchObject({ message: { content: 'متى؟' }, hasModal: false, followUps: [] });
	});

	it('are not sent by the client while an input is empty, too long or unknown', async () => {
		stage.onInteraction(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.showModal(modal);
		});
		const opened = await amal.command('ask');
		await expect(amal.submitModal(opened, {})).rejects.toThrow('required');
		await expect(amal.submitModal(opened, { question: 'x'.repeat(11) })).rejects.toThrow('too long');
		await expect(amal.submitModal(opened, { question: 'x', other: 'y' })).rejects.toThrow('no input "other"');
	});

	it('are refused with a title of 46 characters', async () => {
		let refused: unknown;
		stage.onInteraction(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const long = interaction.showModal({ ...modal.toJSON(), title: 't'.repeat(46) });
			refused = (await catchRefusal(long)).rawError;
			await interaction.showModal(modal);
		});
		await amal.command('ask');
		expect(JSON.stringify(refused)).toContain('"title"');
	});
});

describe('context-menu commands', () => {
	it('bring the whole message to a bot without the MessageContent intent', async () => {
		stage.onInteraction(async (interaction) => {
			if (!interaction.isMessageContextMenuCommand()) return;
			const { author, content } = interaction.targetMessage;
			await interaction.reply(`${author.displayName}: ${content}`);
		});
		const noor = stage.discord.person({ name: 'Noor' });
		const answer = await amal.contextMenu('Answer · أجب', noor.say('general', 'متى يفتح؟'));
		expect(answer.message.content).toBe('Noor: متى يفتح؟');
	});

	it('bring the user they were run on', async () => {
		stage.onInteraction(async (interaction) => {
			if (interaction.isUserContextMenuCommand())
				await interaction.reply(`hello ${interaction.targetUser.id}`);
		});
		const noor = stage.discord.person({ name: 'Noor' });
		expect((await amal.contextMenu('Greet', noor.user)).message.content).toBe(`hello ${noor.user.id}`);
	});
});
