import { SlashCommandBuilder } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { catchRefusal, setStage } from './log-in.ts';

import type { Stage } from './log-in.ts';
import type { DiscordAPIError } from 'discord.js';

// One stage for all: every case here is one body that changes nothing when it is refused.
let stage: Stage;
let channel = '';
beforeAll(async () => {
	// The stand-in's own rules are under test here, so Discord's description must not catch a body first.
	stage = await setStage({ checkBody: () => [] });
	channel = [...stage.discord.world.guilds.values()][0]?.channels[0]?.id ?? '';
	const ask = new SlashCommandBuilder().setName('ask').setDescription('Ask').toJSON();
	await stage.client.application.commands.set([ask]);
});
afterAll(async () => await stage.close());

const button = (more: object = {}) => ({ type: 2, style: 1, label: 'L', custom_id: 'c', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const buttons = (count: number) =>
	row(...Array.from({ length: count }, (_, index) => button({ custom_id: `b${Math.random()}${index}` })));
const select = (more: object = {}) =>
	row({ type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }], ...more });
const options = (count: number) =>
	Array.from({ length: count }, (_, n) => ({ label: `l${n}`, value: `v${n}` }));
const fields = (count: number, more: object = {}) => ({
	fields: Array.from({ length: count }, () => ({ name: 'n', value: 'v', ...more })),
});
const embed = (more: object) => ({ embeds: [{ description: 'd', ...more }] });
const long = (length: number) => 'م'.repeat(length);

const REFUSED: [string, object, string][] = [
	['content of 2001 characters', { content: long(2001) }, 'content'],
	['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }, 'embeds'],
	['an embed title of 257', embed({ title: long(257) }), 'title'],
	['an embed description of 4097', embed({ description: long(4097) }), 'description'],
	['26 embed fields', embed(fields(26)), 'fields'],
	['a field name of 257', embed(fields(1, { name: long(257) })), 'name'],
	['a field value of 1025', embed(fields(1, { value: long(1025) })), 'value'],
	['an empty field value', embed(fields(1, { value: ' ' })), 'value'],
	['a footer of 2049', embed({ footer: { text: long(2049) } }), 'footer'],
	['an author of 257', embed({ author: { name: long(257) } }), 'author'],
	['an embed with nothing in it', { embeds: [{}] }, 'BASE_TYPE_REQUIRED'],
	['a bad embed url', embed({ url: 'javascript:alert(1)' }), 'URL_TYPE_INVALID_URL'],
	[
		'6001 characters in two embeds together',
		{ embeds: [{ description: long(3000) }, { description: long(3001) }] },
		'MAX_EMBED_SIZE_EXCEEDED',
	],
	['6 rows', { components: Array.from({ length: 6 }, () => buttons(1)) }, 'components'],
	['6 buttons in a row', { components: [buttons(6)] }, 'components'],
	['a custom_id of 101', { components: [row(button({ custom_id: long(101) }))] }, 'custom_id'],
	['an empty custom_id', { components: [row(button({ custom_id: '' }))] }, 'custom_id'],
	['one custom_id twice', { components: [row(button(), button())] }, 'COMPONENT_CUSTOM_ID_DUPLICATED'],
	['a label of 81', { components: [row(button({ label: long(81) }))] }, 'label'],
	['a button style of 9', { components: [row(button({ style: 9 }))] }, 'BASE_TYPE_CHOICES'],
	[
		'a link button with a custom_id',
		{ components: [row(button({ style: 5, url: 'https://a.b' }))] },
		'EXCLUSIVE',
	],
	['26 select options', { components: [select({ options: options(26) })] }, 'options'],
	['no select option', { components: [select({ options: [] })] }, 'options'],
	['a placeholder of 151', { components: [select({ placeholder: long(151) })] }, 'placeholder'],
	['a select next to a button', { components: [row(...select().components, button())] }, 'WIDTH_EXCEEDED'],
	['parse and a list of users', { allowed_mentions: { parse: ['users'], users: ['1'] } }, 'EXCLUSIVE'],
];

const ACCEPTED: [string, object][] = [
	['content of 2000 characters', { content: long(2000) }],
	['content of 2000 emoji, which count once each', { content: '🪶'.repeat(2000) }],
	['an embed of 4096 and 1904 characters', embed({ description: long(4096), footer: { text: long(1904) } })],
	['25 embed fields', embed(fields(25))],
	['5 rows of 5 buttons', { components: Array.from({ length: 5 }, () => buttons(5)) }],
	['25 select options', { components: [select({ options: options(25), placeholder: long(150) })] }],
];

/** Sends a body as the response to a command, and returns the refusal if there was one. */
async function respond(data: object): Promise<DiscordAPIError | undefined> {
	let refusal: DiscordAPIError | undefined;
	stage.onInteraction(async (interaction) => {
		const callback = `/interactions/${interaction.id}/token/callback`.replace('token', interaction.token);
		const post = async (body: object) =>
			await stage.client.rest.post(callback as `/${string}`, { auth: false, body: { type: 4, data: body } });
		const sent = post(data);
		const refused = await sent.then(
			() => false,
			() => true,
		);
		if (!refused) return;
		refusal = await catchRefusal(sent);
		await post({ content: 'sorry' });
	});
	await stage.discord.person({ name: 'Amal' }).command('ask');
	return refusal;
}

describe.each([
	['a response to an interaction', respond],
	[
		'a message in a channel',
		async (body: object) => {
			const sent = stage.client.rest.post(`/channels/${channel}/messages`, { body });
			const refused = await sent.then(
				() => false,
				() => true,
			);
			return refused ? await catchRefusal(sent) : undefined;
		},
	],
])('%s', (_place, send) => {
	it.each(REFUSED)('is refused with %s', async (_, data, mark) => {
		const refusal = await send({ content: 'x', ...data });
		expect([refusal?.status, refusal?.code]).toEqual([400, 50_035]);
		expect(JSON.stringify(refusal?.rawError)).toContain(mark);
	});

	it.each(ACCEPTED)('is accepted with %s', async (_, data) => {
		expect(await send({ content: 'x', ...data })).toBeUndefined();
	});

	it.each([{}, { content: '' }, { content: '  \n' }, { embeds: [], components: [] }])(
		'is refused when it shows nothing: %j',
		async (data) => {
			const refusal = await send(data);
			expect([refusal?.status, refusal?.code]).toEqual([400, 50_006]);
		},
	);
});

it('names every wrong field at its place, as Discord does', async () => {
	const refusal = await respond({ content: long(2001), embeds: [{ title: long(257) }] });
	expect(refusal?.rawError).toEqual({
		message: 'Invalid Form Body',
		code: 50_035,
		errors: {
			data: {
				content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
				embeds: {
					0: {
						title: {
							_errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }],
						},
					},
				},
			},
		},
	});
});
