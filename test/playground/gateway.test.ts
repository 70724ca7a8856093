import { once } from 'node:events';

import { Client, Events, GatewayIntentBits, SlashCommandBuilder } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { setStage, TOKEN } from './log-in.ts';

import type { Stage } from './log-in.ts';

let stage: Stage;
afterEach(async () => await stage.close());

const ASK = new SlashCommandBuilder().setName('ask').setDescription('Ask').toJSON();

async function letBotAnswer(): Promise<void> {
	await stage.client.application.commands.set([ASK]);
	stage.onInteraction(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply('here');
	});
}

/** Sends payloads over a bare socket and returns the code the gateway closes it with. */
async function closeCodeOf(payloads: readonly unknown[], query = 'v=10&encoding=json'): Promise<number> {
	const socket = new WebSocket(`${stage.discord.url.replace('http', 'ws')}/?${query}`);
	socket.on('open', () => {
		for (const payload of payloads)
			socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
	});
	const [code] = (await once(socket, 'close')) as [number];
	return code;
}

const identify = (d: object) => ({ op: 2, d: { token: TOKEN, intents: 1, properties: {}, ...d } });

describe('logging in', () => {
	it('refuses a bad token over REST, as discord.js meets it first', async () => {
		stage = await setStage();
		const client = new Client({ intents: [], rest: { api: stage.discord.apiUrl } });
		await expect(client.login('wrong.token.here')).rejects.toThrow('An invalid token was provided.');
		await client.destroy();
	});

	it("closes with Discord's codes on a bad token, no login, rubbish, two logins and bad intents", async () => {
		stage = await setStage({ allowedIntents: GatewayIntentBits.Guilds });
		expect(await closeCodeOf([identify({ token: 'wrong' })])).toBe(4004);
		expect(await closeCodeOf([{ op: 3, d: {} }])).toBe(4003);
		expect(await closeCodeOf(['{'])).toBe(4002);
		expect(await closeCodeOf([identify({}), identify({})])).toBe(4005);
		expect(await closeCodeOf([identify({ intents: GatewayIntentBits.MessageContent })])).toBe(4014);
		expect(await closeCodeOf([identify({}), { op: 99, d: {} }])).toBe(4001);
		expect(await closeCodeOf([], 'v=5&encoding=json')).toBe(4012);
	});
});

describe('a broken connection', () => {
	it('is resumed, and the command sent meanwhile is replayed', async () => {
		stage = await setStage();
		await letBotAnswer();
		const gone = stage.discord.waitFor('disconnected');
		const back = stage.discord.waitFor('resumed');
		stage.discord.gateway.dropConnections();
		await gone;
		const answer = await stage.discord.person({ name: 'Amal' }).command('ask');
		await back;
		expect(answer.message.content).toBe('here');
	});

	it('is resumed when the gateway asks for a reconnect', async () => {
		stage = await setStage();
		await letBotAnswer();
		const back = stage.discord.waitFor('resumed');
		stage.discord.gateway.requestReconnect();
		await back;
		expect((await stage.discord.person({ name: 'Amal' }).command('ask')).message.content).toBe('here');
	});

	it('is given up for dead, and resumed, when heartbeats go unanswered', async () => {
		stage = await setStage({ heartbeatInterval: 50 });
		await letBotAnswer();
		const back = stage.discord.waitFor('resumed');
		stage.discord.gateway.acknowledgeHeartbeats(false);
		await back;
		stage.discord.gateway.acknowledgeHeartbeats(true);
		expect((await stage.discord.person({ name: 'Amal' }).command('ask')).message.content).toBe('here');
	});

	it('ends in a new login when the session is invalidated', async () => {
		// Left to itself, discord.js waits five seconds between two logins.
		const buildIdentifyThrottler = () => Promise.resolve({ waitForIdentify: () => Promise.resolve() });
		stage = await setStage({}, { ws: { buildIdentifyThrottler } });
		await letBotAnswer();
		const again = stage.discord.waitFor('ready');
		stage.discord.gateway.invalidateSessions();
		await again;
		expect((await stage.discord.person({ name: 'Amal' }).command('ask')).message.content).toBe('here');
	});

	it('leaves nobody to answer when no bot is logged in', async () => {
		stage = await setStage();
		await letBotAnswer();
		const gone = stage.discord.waitFor('disconnected');
		await stage.client.destroy();
		await gone;
		const amal = stage.discord.person({ name: 'Amal' });
		await expect(amal.command('ask')).rejects.toThrow('no bot is logged in');
	});
});

describe('messages over the gateway', () => {
	const { GuildMessages, Guilds, MessageContent } = GatewayIntentBits;

	it('come without their text when the bot lacks the MessageContent intent and is not mentioned', async () => {
		stage = await setStage({}, { intents: [Guilds, GuildMessages] });
		const seen: string[] = [];
		stage.client.on(Events.MessageCreate, (message) => void seen.push(message.content));
		const amal = stage.discord.person({ name: 'Amal' });
		amal.say('general', 'a secret');
		const mention = `hello <@${stage.client.user.id}>`;
		const last = once(stage.client, Events.MessageCreate);
		await last;
		const next = once(stage.client, Events.MessageCreate);
		amal.say('general', mention);
		await next;
		expect(seen).toEqual(['', mention]);
	});

	it('come with it under the intent', async () => {
		stage = await setStage({}, { intents: [Guilds, GuildMessages, MessageContent] });
		const next = once(stage.client, Events.MessageCreate);
		stage.discord.person({ name: 'Amal' }).say('general', 'a text');
		const [message] = (await next) as [{ content: string; member: { displayName: string } }];
		expect(message.content).toBe('a text');
		expect(message.member.displayName).toBe('Amal');
	});
});
