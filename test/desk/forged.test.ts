import {
	ActionRowBuilder,
	ApplicationCommandOptionType,
	ButtonBuilder,
	ButtonStyle,
	ModalBuilder,
	PermissionFlagsBits,
	StringSelectMenuBuilder,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { ar } from '../../src/discord/catalogue/ar.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { ACTIONS } from '../../src/discord/components.ts';
import { ACTION_NAMES, encodeCustomId } from '../../src/discord/custom-id.ts';
import type { Action, ActionName } from '../../src/discord/custom-id.ts';
import type { Answer } from '../../src/playground/answer.ts';
import { makeRowId } from '../../src/memory/row-id.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { GUILDS, HARBOUR_GUILD, MUSEUM_GUILD, gatherPeople } from './guilds.ts';

/**
 * Everything that takes a right, used by those who lack it: a command that Discord hides from them, a button of a
 * message they were never shown, a menu, a form.
 */

const ROW = makeRowId(new Date());
const LESSON = makeRowId(new Date());

/** An action with every part that any of them has. */
const makeAction = (name: ActionName): Action => ({
	name,
	fact: 'opening-day',
	topic: 'visit',
	row: name === 'unteach' ? LESSON : ROW,
	page: 0,
	language: 'ar',
});

const guarded = ACTION_NAMES.filter((name) => ACTIONS[name].permission !== undefined);
const FORMS: ReadonlySet<ActionName> = new Set(['search-form']);
const MENUS: ReadonlySet<ActionName> = new Set(['choose-link']);

/** Posts, for everybody, what the bot shows to moderators alone: a stand-in for a client that makes interactions up. */
const forge: SlashCommand = {
	data: {
		name: 'forge',
		description: 'For the test alone',
		options: [
			{ type: ApplicationCommandOptionType.String, name: 'action', description: 'Its name', required: true },
		],
	},
	execute: async (interaction) => {
		const name = interaction.options.getString('action', true) as ActionName;
		const customId = encodeCustomId(makeAction(name));
		if (FORMS.has(name)) {
			const input = new TextInputBuilder().setCustomId('query').setLabel('x').setStyle(TextInputStyle.Short);
			const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
			await interaction.showModal(new ModalBuilder().setCustomId(customId).setTitle('x').addComponents(row));
			return;
		}
		const component = MENUS.has(name)
			? new StringSelectMenuBuilder().setCustomId(customId).addOptions({ label: 'x', value: 'opening-day' })
			: new ButtonBuilder().setCustomId(customId).setLabel('x').setStyle(ButtonStyle.Danger);
		const row = new ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>().addComponents(component);
		await interaction.reply({ content: name, components: [row.toJSON()] });
	},
};

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({ commands: [...commands, forge], discord: { guilds: GUILDS } });
	const { memory } = stage;
	const member = memory.hashMember('1');
	const question = { guild: MUSEUM_GUILD, member, question: 'where is the lift', language: 'en' } as const;
	await memory.addUnanswered({
		...question,
		id: ROW,
		fact: 'opening-day',
		confidence: 0.4,
		askedAt: new Date(),
		isNoted: false,
	});
	const phrasing = {
		question: 'open?',
		normal: 'open',
		language: 'en',
		fact: 'opening-day',
		lesson: LESSON,
	} as const;
	await memory.teach({ guild: MUSEUM_GUILD, phrasings: [phrasing], settles: [] });
	await memory.writeSettings(MUSEUM_GUILD, { noteChannel: '123456789012345678', cooldownSeconds: 0 });
});
afterAll(async () => await stage.close());

/** All that moderators and admins can change, in both guilds. */
async function look() {
	const { memory } = stage;
	return await Promise.all(
		[MUSEUM_GUILD, HARBOUR_GUILD].map(async (guild) => ({
			unanswered: await memory.listUnanswered(guild),
			taught: await memory.listTaught(guild),
			settings: await memory.readSettings(guild),
		})),
	);
}

let before: unknown;
let posted: number;
beforeEach(async () => {
	before = await look();
	posted = stage.discord.messagesIn('general').length;
});

/** The refusal, and only that: to the one who tried, and with everything as it was. */
async function expectRefused(answer: Answer, sentences: readonly string[]): Promise<void> {
	expect(sentences).toContain(answer.message.content);
	expect(answer.ephemeral).toBe(true);
	expect(answer.message.components ?? []).toEqual([]);
	expect(await look()).toEqual(before);
}

const refusals = [ar.notAllowed, ar.notAllowedModerators];
const optionsOf: Readonly<Record<string, Record<string, string>>> = {
	post: { fact: 'opening-day' },
	teach: { question: 'هل هو مفتوح', fact: 'opening-day' },
	explain: { question: 'متى يفتح المتحف؟' },
};
const forModerators = commands
	.map(({ data }) => data)
	.filter((data) => data.default_member_permissions !== undefined);

describe.each(forModerators.map(({ name }) => name))('/%s', (name) => {
	it('is refused to a member who makes the interaction up, and nothing changes', async () => {
		const answer = await gatherPeople(stage)
			.member('Amal')
			.command(name, optionsOf[name] ?? {}, { forge: true });
		await expectRefused(answer, refusals);
		expect(stage.discord.messagesIn('general')).toHaveLength(posted);
	});

	it('is refused in direct messages, and nothing changes', async () => {
		const person = gatherPeople(stage).admin.inDirectMessages();
		const answer = await person.command(name, optionsOf[name] ?? {}, { forge: true });
		await expectRefused(answer, [ar.onlyInServers]);
	});

	it('offers nothing while a member types', async () => {
		const data = forModerators.find((one) => one.name === name);
		const options = data !== undefined && 'options' in data ? (data.options ?? []) : [];
		for (const option of options) {
			if (!('autocomplete' in option) || !option.autocomplete) continue;
			const member = gatherPeople(stage).member('Amal');
			expect(await member.autocomplete(name, option.name, 'متحف', {}, { forge: true })).toEqual([]);
		}
	});
});

describe('moderators', () => {
	const forAdmins = forModerators.filter(
		({ default_member_permissions: wanted }) => wanted === PermissionFlagsBits.ManageGuild.toString(),
	);
	it.each(forAdmins.map(({ name }) => name))('may not use /%s, which is for admins', async (name) => {
		const answer = await gatherPeople(stage).moderator.command(name, {}, { forge: true });
		await expectRefused(answer, [ar.notAllowed]);
	});
});

async function use(name: ActionName): Promise<Answer> {
	const member = gatherPeople(stage).member('Amal');
	const opened = await member.command('forge', { action: name }, { forge: true });
	const customId = encodeCustomId(makeAction(name));
	if (FORMS.has(name)) return await member.submitModal(opened, { query: 'museum' });
	if (MENUS.has(name)) return await member.select(opened.message, customId, ['opening-day']);
	return await member.press(opened.message, customId);
}

describe('buttons, menus and forms', () => {
	it.each(guarded)('%s is refused to a member who makes it up, and nothing changes', async (name) => {
		await expectRefused(await use(name), refusals);
	});

	it('are guarded wherever they can change what others see', () => {
		const open = ACTION_NAMES.filter((name) => ACTIONS[name].permission === undefined);
		expect(open).toEqual([
			'quote',
			'other',
			'fact',
			'helpful',
			'unhelpful',
			'topics',
			'questions',
			'choose-topic',
			'choose-fact',
			'forget',
		]);
	});

	it('of another guild change nothing here', async () => {
		const { strangeModerator } = gatherPeople(stage);
		for (const name of ['link', 'unanswerable', 'dismiss', 'unteach'] as const) {
			const opened = await strangeModerator.command('forge', { action: name }, { forge: true });
			await strangeModerator.press(opened.message, encodeCustomId(makeAction(name)));
			expect(await look()).toEqual(before);
		}
	});
});
