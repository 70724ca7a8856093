/**
 * The stand-in Discord: a server on loopback that an unmodified discord.js client takes for Discord. The
 * end-to-end tests run against it, and so does `npm start` without a token.
 *
 *   const discord = await startStandInDiscord({ token: 'a.b.c' });
 *   const client = new Client({ intents: [...], rest: { api: discord.apiUrl } });
 *   await client.login('a.b.c');          // and register commands as usual
 *
 *   const amal = discord.person({ name: 'Amal' });                    // permissions: PermissionFlagsBits...
 *   const answer = await amal.command('ask', { question: '...' });    // waits through a deferral
 *   answer.message.content; answer.ephemeral; answer.pings; answer.followUps;
 *   await amal.autocomplete('ask', 'question', 'typed');              // -> choices
 *   await amal.press(answer.message, 'custom-id');
 *   await amal.select(answer.message, 'custom-id', ['value']);
 *   await amal.contextMenu('Answer', amal.say('general', 'a text'));
 *   await amal.submitModal(await amal.command('form'), { input: 'text' });
 *   await amal.command('reload', {}, { forge: true });                // past default_member_permissions
 *   amal.inDirectMessages(); amal.in('staff'); amal.speaking(Locale.French);
 *
 *   discord.registeredCommands(); discord.requests; discord.messagesIn('general');
 *   await discord.waitForMessage(({ message, pings }) => true); await discord.waitFor('resumed');
 *   discord.gateway.dropConnections(); discord.failNext({ path: /messages/u, status: 500 });
 *   await discord.close();
 *
 * What Discord's client would not send throws a ClientRefusal; what the bot must not send is answered with
 * Discord's status, code and `errors`, and stands in `discord.requests`.
 */
import { EventEmitter } from 'node:events';

import { closeServer, createHttpServer, listen } from '../http/http-server.ts';
import { buildBackstage } from './build-backstage.ts';
import { describeUse } from './describe-use.ts';
import { enterPerson } from './enter-person.ts';
import { createHttpFront } from './http-front.ts';
import { LOOPBACK } from './loopback.ts';
import { createRequestLog } from './request-log.ts';
import { makeApplicationRoutes } from './routes-application.ts';
import { makeChannelRoutes } from './routes-channels.ts';
import { makeCommandRoutes } from './routes-commands.ts';
import { makeInteractionRoutes } from './routes-interactions.ts';
import { makeWebhookRoutes } from './routes-webhooks.ts';
import { waitForEvent, waitUntil } from './wait-for-event.ts';

import type { UsedCommand } from './describe-use.ts';
import type { PersonOptions } from './enter-person.ts';
import type { Gateway } from './gateway.ts';
import type { MessageRecord } from './message-store.ts';
import type { Person } from './person.ts';
import type { LoggedRequest, RestFault } from './request-log.ts';
import type { StandInEmitter, StandInEvents, StandInOptions } from './stand-in-options.ts';
import type { World } from './world.ts';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';

/** A running stand-in. */
export interface StandInDiscord {
	/** `http://127.0.0.1:PORT`, where also the page is served. */
	readonly url: string;
	/** What discord.js takes as `rest.api`. */
	readonly apiUrl: string;
	readonly world: World;
	readonly gateway: Gateway;
	/** The REST requests of the bot with their answers, oldest first; the newest `keptRequests` of them. */
	readonly requests: readonly LoggedRequest[];
	readonly events: StandInEmitter;
	person(options: PersonOptions): Person;
	/** The commands of a guild, by name or id, or the global ones. */
	registeredCommands(guild?: string): readonly APIApplicationCommand[];
	/** Every message that is there, ephemeral ones too, oldest first. */
	allMessages(): readonly MessageRecord[];
	/** The command whose response a message is, with the options as they were filled in. */
	usedCommand(message: APIMessage): UsedCommand | undefined;
	/** The messages everybody sees in a channel, by name or id, oldest first. */
	messagesIn(channel: string): readonly APIMessage[];
	/** Waits for a message, past or future, that fits. */
	waitForMessage(fits: (record: MessageRecord) => boolean, deadlineMs?: number): Promise<MessageRecord>;
	/** Waits for a REST request of the bot, past or future, that fits. */
	waitForRequest(fits: (request: LoggedRequest) => boolean, deadlineMs?: number): Promise<LoggedRequest>;
	/** Waits for the next event of the kind. */
	waitFor(event: keyof StandInEvents, deadlineMs?: number): Promise<void>;
	/** Waits until a client is logged in. */
	waitUntilReady(deadlineMs?: number): Promise<void>;
	/** Answers the next fitting request with a fault. */
	failNext(fault: RestFault): void;
	close(): Promise<void>;
}

const DEADLINE_MS = 5_000;
const KEPT_REQUESTS = 20_000;

/** Starts a stand-in Discord on a port of 127.0.0.1. */
export async function startStandInDiscord(options: StandInOptions): Promise<StandInDiscord> {
	const events: StandInEmitter = new EventEmitter();
	const backstage = buildBackstage(options, events, () => url);
	const { commands, gateway, interactions, messages, world } = backstage;
	const log = createRequestLog(interactions, options.keptRequests ?? KEPT_REQUESTS, (request) => {
		events.emit('request', request);
	});
	const front = createHttpFront({
		token: options.token,
		log,
		files: backstage.files,
		checkBody: options.checkBody,
		isTokenKnown: (token) => interactions.findByToken(token) !== undefined,
		handleHttp: options.handleHttp,
		routes: [
			...makeApplicationRoutes(backstage),
			...makeCommandRoutes(backstage),
			...makeInteractionRoutes(backstage),
			...makeWebhookRoutes(backstage),
			...makeChannelRoutes(backstage),
		],
	});
	const server = createHttpServer(front);
	server.on('upgrade', (request, socket, head) => gateway.acceptUpgrade(request, socket, head));
	const url = `http://${LOOPBACK}:${await listen(server, LOOPBACK, options.port ?? 0)}`;
	for (const member of options.members ?? []) enterPerson(backstage, member);

	return {
		url,
		apiUrl: `${url}/api`,
		world,
		gateway,
		requests: log.requests,
		events,
		person: (person) => enterPerson(backstage, person),
		registeredCommands: (guild) =>
			commands.list(guild === undefined ? undefined : world.findGuild(guild)?.guild.id),
		allMessages: () => messages.all().filter(({ deleted }) => !deleted),
		usedCommand: (message) => describeUse(interactions, message),
		messagesIn: (name) => {
			const channels = [...world.guilds.values()].flatMap((guild) => guild.channels);
			const channel = channels.find((candidate) => candidate.name === name);
			return messages.inChannel(channel?.id ?? name);
		},
		waitForMessage: async (fits, deadlineMs = DEADLINE_MS) =>
			await waitUntil(events, 'message', deadlineMs, () =>
				messages.all().find((record) => !record.deleted && fits(record)),
			),
		waitForRequest: async (fits, deadlineMs = DEADLINE_MS) =>
			await waitUntil(events, 'request', deadlineMs, () => log.requests.find((request) => fits(request))),
		waitFor: async (event, deadlineMs = DEADLINE_MS) => await waitForEvent(events, event, deadlineMs),
		waitUntilReady: async (deadlineMs = DEADLINE_MS) => {
			if (gateway.connectedCount() === 0) await waitForEvent(events, 'ready', deadlineMs);
		},
		failNext: (fault) => log.failNext(fault),
		close: async () => {
			interactions.close();
			gateway.close();
			await closeServer(server);
		},
	};
}
