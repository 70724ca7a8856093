import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../../src/discord/catalogue/ar.ts';
import { en } from '../../../src/discord/catalogue/en.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from '../../desk/guilds.ts';
import { setStage } from '../../support/set-stage.ts';
import type { Stage } from '../../support/set-stage.ts';

let stage: Stage;
beforeEach(async () => void (stage = await setStage({ discord: { guilds: GUILDS } })));
afterEach(async () => await stage.close());

const QUESTION = 'When does the museum open?';
const OTHER = 'How much is a museum ticket?';
const ANSWER = 'The museum opens on Saturday.';
const OTHER_ANSWER = 'A ticket costs five dinars.';
const member = () => gatherPeople(stage).member('Amal');
const mention = () => `<@${stage.discord.world.bot.id}>`;
const ofBot = () =>
	stage.discord.messagesIn('general').filter(({ author }) => author.id === stage.discord.world.bot.id);

describe('a mention that cannot be replied to is answered with a plain message', () => {
	it.each([
		[
			'as it was deleted',
			400,
			{
				code: 50_035,
				message: 'Invalid Form Body',
				errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown' }] } },
			},
		],
		['as it is unknown', 404, { code: 10_008, message: 'Unknown Message' }],
		[
			'without Read Message History',
			400,
			{ code: 160_002, message: 'Cannot reply without permission to read message history' },
		],
	])('%s', async (_, status, body) => {
		stage.discord.failNext({ method: 'POST', path: /\/messages$/u, status, body });
		const asked = member().say('general', `${mention()} ${QUESTION}`);
		const sent = await stage.discord.waitForMessage(({ message }) => message.content.startsWith(ANSWER));
		expect(sent.message.message_reference?.message_id).not.toBe(asked.id);
		expect(sent.pings).toEqual({ everyone: false, users: [], roles: [] });
		expect(ofBot()).toHaveLength(1);
	});

	it('and Discord is told beforehand not to mind a deleted one', async () => {
		member().say('general', `${mention()} ${QUESTION}`);
		const { body } = await stage.discord.waitForRequest(({ path }) => path.endsWith('/messages'));
		expect(body).toMatchObject({ message_reference: { fail_if_not_exists: false } });
	});

	it('but where the bot may not write at all, nothing is tried again', async () => {
		stage.discord.failNext({ path: /\/messages$/u, status: 403, body: { code: 50_013, message: 'No' } });
		member().say('general', `${mention()} ${QUESTION}`);
		await stage.settle();
		await stage.discord.waitForRequest(({ status }) => status === 403);
		await stage.settle();
		expect(stage.discord.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
	});
});

/** Tells the bot of an edit, so many milliseconds after the message. */
function edit(message: APIMessage, content: string, afterMs: number): void {
	const edited_timestamp = new Date(Date.parse(message.timestamp) + afterMs).toISOString();
	stage.discord.gateway.dispatch({
		t: GatewayDispatchEvents.MessageUpdate,
		d: { ...message, content, edited_timestamp, guild_id: MUSEUM_GUILD },
	});
}

const waitForEdit = async () =>
	await stage.discord.waitForRequest(({ method, path }) => method === 'PATCH' && path.includes('/messages/'));

describe('a mention that its author edits', () => {
	async function ask(text = QUESTION): Promise<APIMessage> {
		const asked = member().say('general', `${mention()} ${text}`);
		await stage.discord.waitForMessage(({ message }) => message.message_reference?.message_id === asked.id);
		return asked;
	}

	it('within a minute has its answer edited', async () => {
		const asked = await ask();
		edit(asked, `${mention()} ${OTHER}`, 59_000);
		await waitForEdit();
		await stage.settle();
		expect(ofBot()).toHaveLength(1);
		expect(ofBot()[0]?.content).toContain(OTHER_ANSWER);
	});

	it('from no question to one, and twice, has its answer edited each time', async () => {
		const asked = await ask('');
		edit(asked, `${mention()} ${OTHER}`, 1_000);
		await waitForEdit();
		edit(asked, `${mention()} متى يفتح المتحف؟`, 2_000);
		await stage.discord.waitFor('messageEdited');
		await stage.settle();
		expect(ofBot()).toHaveLength(1);
		expect(ofBot()[0]?.content).toContain('يفتح المتحف أبوابه يوم السبت.');
	});

	it('before its answer is out has that answer edited', async () => {
		stage.discord.failNext({
			path: /\/messages$/u,
			status: 429,
			body: { message: 'busy', retry_after: 0.2, global: false },
			headers: { 'retry-after': '0.2' },
		});
		const asked = member().say('general', `${mention()} ${QUESTION}`);
		await stage.discord.waitForRequest(({ status }) => status === 429);
		edit(asked, `${mention()} ${OTHER}`, 500);
		await waitForEdit();
		expect(ofBot()).toHaveLength(1);
		expect(ofBot()[0]?.content).toContain(OTHER_ANSWER);
	});

	it.each([
		['later than a minute', (asked: APIMessage) => edit(asked, `${mention()} ${OTHER}`, 61_000)],
		['to the same words', (asked: APIMessage) => edit(asked, `${mention()}  ${QUESTION}`, 1_000)],
		['so that it names the bot no more', (asked: APIMessage) => edit(asked, OTHER, 1_000)],
		[
			'by Discord alone, for a preview',
			(asked: APIMessage) =>
				stage.discord.gateway.dispatch({
					t: GatewayDispatchEvents.MessageUpdate,
					d: { ...asked, content: OTHER, edited_timestamp: null, guild_id: MUSEUM_GUILD },
				}),
		],
		['though it is another message', (asked: APIMessage) => edit({ ...asked, id: '1' }, OTHER, 1_000)],
	])('%s keeps its answer', async (_, change) => {
		const asked = await ask();
		change(asked);
		const last = await ask(QUESTION);
		await stage.settle();
		expect(last).toBeDefined();
		expect(ofBot().map(({ content }) => content.startsWith(ANSWER))).toEqual([true, true]);
		expect(stage.discord.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
	});
});

describe('"Answer · أجب" on a message whose author wrote nothing', () => {
	const FORWARD = {
		message_reference: { type: 1, message_id: '2', channel_id: '3', guild_id: MUSEUM_GUILD },
	};
	const embed = { title: QUESTION, type: 'rich' };
	it.each([
		['forwarded', { ...FORWARD, message_snapshots: [{ message: { content: QUESTION, embeds: [] } }] }],
		['forwarded embed', { ...FORWARD, message_snapshots: [{ message: { content: '', embeds: [embed] } }] }],
		['title of an embed', { embeds: [embed] }],
		['text of an embed', { embeds: [{ type: 'rich', description: QUESTION }] }],
		['field of an embed', { embeds: [{ type: 'rich', fields: [{ name: QUESTION, value: '?' }] }] }],
		[
			'question of a poll',
			{
				poll: {
					question: { text: QUESTION },
					answers: [{ answer_id: 1, poll_media: { text: 'today' } }],
					expiry: null,
					allow_multiselect: false,
					layout_type: 1,
				},
			},
		],
		['block of text', { flags: 32_768, components: [{ type: 10, id: 1, content: QUESTION }] }],
		[
			'block of text in a container',
			{
				flags: 32_768,
				components: [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: QUESTION }] }],
			},
		],
	])('answers the %s', async (_, fields) => {
		const said = member().say('general', '🙂');
		const record = stage.discord.allMessages().find(({ message }) => message.id === said.id)!;
		record.message = { ...record.message, ...(fields as object) };
		const { message } = await member().contextMenu('Answer · أجب', record.message);
		expect(message.content).toContain(ANSWER);
	});

	it.each([
		['nothing but a picture', { embeds: [{ type: 'image', url: 'https://example.org/a.png' }] }],
		['an empty forward', { ...FORWARD, message_snapshots: [{ message: { content: '', embeds: [] } }] }],
		['blocks without text', { components: [{ type: 1, id: 1, components: [] }] }],
	])('says so of %s', async (_, fields) => {
		const said = member().say('general', '🙂');
		const record = stage.discord.allMessages().find(({ message }) => message.id === said.id)!;
		record.message = { ...record.message, ...(fields as object) };
		const { message } = await member().contextMenu('Answer · أجب', record.message);
		expect([ar.noTextToAnswer, en.noTextToAnswer]).toContain(message.content);
	});
});
