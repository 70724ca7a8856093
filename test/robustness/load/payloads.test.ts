import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ar } from '../../../src/discord/catalogue/ar.ts';
import { en } from '../../../src/discord/catalogue/en.ts';
import { makeRowId } from '../../../src/memory/row-id.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from '../../desk/guilds.ts';
import { forgeInteraction } from '../../support/forge-interaction.ts';
import { setStage } from '../../support/set-stage.ts';
import type { Stage } from '../../support/set-stage.ts';

const QUESTION = 'When does the museum open?';
const ANSWER = 'The museum opens on Saturday.';
const USER = { id: '7', username: 'x', discriminator: '0', avatar: null, global_name: null };
const MEMBER = { user: USER, roles: [], permissions: '0', joined_at: null, deaf: false, mute: false };

let stage: Stage;
beforeAll(async () => void (stage = await setStage({ discord: { guilds: GUILDS } })));
afterAll(async () => await stage.close());

const interaction = (changed: object) => forgeInteraction(stage, { member: MEMBER, ...changed });
const tell = (t: string, d: unknown) => stage.discord.gateway.sendAsIs(t, d);

async function expectAnswers(): Promise<void> {
	const { message } = await gatherPeople(stage).member('Amal').command('ask', { question: QUESTION });
	expect(message.content).toContain(ANSWER);
}

describe('an event of the gateway costs itself alone', () => {
	it.each([
		['an interaction of a member that is null', 'INTERACTION_CREATE', { member: null }],
		['of a member without a user', 'INTERACTION_CREATE', { member: { ...MEMBER, user: null } }],
		['of nobody', 'INTERACTION_CREATE', { member: undefined, user: undefined }],
		['with data that is null', 'INTERACTION_CREATE', { data: null }],
		['without data', 'INTERACTION_CREATE', { data: undefined }],
		['with an id that is no number', 'INTERACTION_CREATE', { id: 'x' }],
		['with an id that is null', 'INTERACTION_CREATE', { id: null }],
		['with a negative id', 'INTERACTION_CREATE', { id: '-5' }],
		['without a token', 'INTERACTION_CREATE', { token: undefined }],
		['of a type that is unknown', 'INTERACTION_CREATE', { type: 99 }],
		['of a type that is null', 'INTERACTION_CREATE', { type: null }],
		['without a channel', 'INTERACTION_CREATE', { channel: null, channel_id: null }],
		['of a button without custom_id', 'INTERACTION_CREATE', { type: 3, data: { component_type: 2 } }],
		[
			'of a button without its message',
			'INTERACTION_CREATE',
			{ type: 3, data: { component_type: 2, custom_id: 'v1:forget:en' }, message: null },
		],
		[
			'of a menu without values',
			'INTERACTION_CREATE',
			{ type: 3, data: { component_type: 3, custom_id: 'v1:choose-topic:en' } },
		],
		['of a form without fields', 'INTERACTION_CREATE', { type: 5, data: { custom_id: 'x' } }],
		['of a form with fields that are null', 'INTERACTION_CREATE', { type: 5, data: { components: null } }],
		[
			'of an option that is null',
			'INTERACTION_CREATE',
			{ data: { id: '1', name: 'ask', type: 1, options: [null] } },
		],
		['of a command without a name', 'INTERACTION_CREATE', { data: { id: '1', type: 1 } }],
		[
			'of a message command without its message',
			'INTERACTION_CREATE',
			{ data: { id: '1', type: 3, name: 'Answer · أجب', target_id: '5' } },
		],
		[
			'of a message command on a broken forward',
			'INTERACTION_CREATE',
			{
				data: {
					id: '1',
					type: 3,
					name: 'Answer · أجب',
					target_id: '5',
					resolved: { messages: { 5: { id: '5', message_snapshots: [{ message: {} }] } } },
				},
			},
		],
		['completion of nothing', 'INTERACTION_CREATE', { type: 4, data: { id: '1', name: 'ask', type: 1 } }],
	])('%s', async (_, t, changed) => {
		tell(t, interaction(changed));
		await expectAnswers();
	});

	it.each([
		['a message without an author', 'MESSAGE_CREATE', { id: '5', content: 'x' }],
		['a message of a null author', 'MESSAGE_CREATE', { id: '5', content: 'x', author: null }],
		['a message without content', 'MESSAGE_CREATE', { id: '5', author: USER }],
		['a message with null lists', 'MESSAGE_CREATE', { id: '5', author: USER, embeds: null, mentions: null }],
		['an edit of nothing', 'MESSAGE_UPDATE', {}],
		['an edit at no time', 'MESSAGE_UPDATE', { id: '5', content: 7, edited_timestamp: 'yesterday' }],
		['a channel without an id', 'CHANNEL_UPDATE', {}],
		['a guild without an id', 'GUILD_CREATE', {}],
		['a role without a guild', 'GUILD_ROLE_CREATE', { role: null }],
		['an event of no name', 'error', {}],
	])('%s', async (_, t, d) => {
		const channel = stage.discord.world.findGuild('Museum')?.channels[0]?.id;
		tell(t, { guild_id: MUSEUM_GUILD, channel_id: channel, ...d });
		await expectAnswers();
	});

	it.each(['INTERACTION_CREATE', 'MESSAGE_CREATE', 'MESSAGE_UPDATE', 'GUILD_CREATE', 'CHANNEL_DELETE'])(
		'%s without any data',
		async (t) => {
			for (const d of [null, undefined, 7, 'x', []]) tell(t, d);
			await expectAnswers();
		},
	);

	it('and what could not be read is logged', () => {
		expect(stage.lines.map(({ message }) => message)).toContain('an event of Discord could not be read');
	});
});

it.each([
	['a form’s id on a button', 'v1:search-form:1234567890123456789:0:en'],
	['a menu’s id on a button', 'v1:choose-topic:en', en.topicGone],
	['another menu’s id on a button', 'v1:choose-fact:en', en.factGone],
	['an id of an unknown version', 'v0:x'],
	['a row that is negative', 'v1:dismiss:-234567890123456789:0:en'],
])('%s is answered, never with silence', async (_, customId, sentence = en.oldButton) => {
	const amal = gatherPeople(stage).moderator;
	const { message } = await amal.command('ask', { question: QUESTION });
	const record = stage.discord.allMessages().find((one) => one.message.id === message.id)!;
	const button = {
		type: ComponentType.Button as const,
		style: ButtonStyle.Secondary as const,
		label: 'x',
		custom_id: customId,
	};
	record.message = {
		...record.message,
		components: [{ type: ComponentType.ActionRow, components: [button] }],
	};
	const answer = await amal.press(record.message, customId);
	expect([sentence, ar.oldButton]).toContain(answer.message.content);
});

it.each([
	['1970', 0],
	['2019', Date.UTC(2019, 11, 31)],
	['before 1970', -1e12],
	['today', Date.UTC(2026, 11, 1)],
	['2200', Date.UTC(2200, 0, 1)],
])('a row made by a clock that stands at %s has an id of 19 digits', (_, time) => {
	expect(makeRowId(new Date(time))).toMatch(/^\d{19}$/u);
});
