import { setTimeout as wait } from 'node:timers/promises';
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Partials, Status } from 'discord.js';
import type { Config } from '../config.ts';
import { forgetDirectChannel, makeBoundedCache } from './cache.ts';
import { isChannelOf } from './guild-channel.ts';
import type { Command, Services } from './command.ts';
import { createCooldowns } from './cooldowns.ts';
import { createDispatch } from './dispatch.ts';
import { GatewayClosed } from './explain-login.ts';
import { guardGateway } from './guard-gateway.ts';
import { createInFlight } from './in-flight.ts';
import { createMentions } from './mention.ts';
import type { OutgoingMessage } from './message.ts';
import { createOwedNotes } from './owed-notes.ts';
import { areRegistered, explainRefusal, registerCommands, removeCopies } from './register-commands.ts';
import { makeRestOptions } from './rest-options.ts';

export interface BotOptions {
	readonly config: Pick<Config, 'discordApiUrl' | 'discordGuildId'> & {
		readonly discordToken: string;
		/** The shards of this process; left out, there is one, or a manager has told discord.js which. */
		readonly shards?: { readonly ids: readonly number[]; readonly count: number } | undefined;
	};
	/** What the bot cannot make itself. */
	readonly services: Omit<Services, 'cooldowns' | 'owedNotes' | 'post'>;
	readonly commands: readonly Command[];
}

export interface Bot {
	readonly client: Client;
	/** Logs in, waits for the gateway and registers the commands. Rejects when Discord refuses the token. */
	readonly start: () => Promise<void>;
	/** Lets the interactions under way end (5 seconds at most), disconnects, and takes no more. Once. */
	readonly stop: () => Promise<void>;
	/** Whether it hears of interactions: not before the gateway is ready, nor while it reconnects. */
	readonly isReady: () => boolean;
	/** Resolves once what has come in so far is handled, true, or when the time is up, false. */
	readonly settle: (limitMs: number) => Promise<boolean>;
	/**
	 * Resolves to the gateway's close code once Discord has closed a connection for good, as for a token that is no
	 * longer valid: discord.js tries no more, so only a new process can go on.
	 */
	readonly lost: Promise<number>;
}

/** How long interactions under way may take to end when the bot stops. */
const STOP_LIMIT_MS = 5_000;

/** How long closing the connection may take, and what came in while it closed. */
const CLOSE_LIMIT_MS = 1_000;

/** Puts a bot together. Nothing connects before `start()`. */
export function createBot({ config, services, commands }: BotOptions): Bot {
	const { logger } = services;
	const client = new Client({
		// For slash commands and buttons `Guilds` is enough; the other two bring messages, whose text Discord leaves
		// out unless they mention the bot or are sent to it alone: reading others would take a privileged intent.
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		// A channel of direct messages is not told of beforehand.
		partials: [Partials.Channel],
		allowedMentions: { parse: [], repliedUser: false },
		makeCache: makeBoundedCache(),
		rest: makeRestOptions(config.discordApiUrl),
		...(config.shards === undefined
			? {}
			: { shards: [...config.shards.ids], shardCount: config.shards.count }),
	});
	const whole: Services = { ...services, cooldowns: createCooldowns(), owedNotes: createOwedNotes(), post };
	const dispatch = createDispatch(commands, whole);
	const mentions = createMentions(whole);
	const onFault = (error: unknown) => logger.error({ error }, 'an event of Discord could not be read');
	const inFlight = createInFlight(onFault);
	let stopping: Promise<void> | undefined;
	let tidied = Promise.resolve();
	let closeCode: number | undefined;
	let lose: (code: number) => void = () => undefined;
	const lost = new Promise<number>((resolve) => {
		lose = resolve;
	});

	guardGateway(client, onFault);
	client.on(Events.InteractionCreate, (interaction) => {
		// Also while the bot stops: whoever asks before the connection is closed cannot know of it.
		inFlight.add(dispatch(interaction).finally(() => forgetDirectChannel(interaction)));
	});
	client.on(Events.MessageCreate, (message) => {
		if (client.isReady()) {
			inFlight.add(mentions.answer(message, client).finally(() => forgetDirectChannel(message)));
		}
	});
	client.ws.on(GatewayDispatchEvents.MessageUpdate, (data: unknown) => {
		if (client.isReady()) inFlight.add(mentions.followEdit(data, client));
	});
	client.on(Events.Error, (error) => logger.error({ error }, 'discord client error'));
	client.on(Events.Warn, (warning) => logger.warn({ warning }, 'discord client warning'));
	client.on(Events.ShardDisconnect, ({ code }, shard) => {
		logger.error({ code, shard }, 'disconnected from Discord for good');
		closeCode = code;
		lose(code);
	});
	client.on(Events.ShardReconnecting, (shard) => {
		// discord.js says so of the connection that `stop` closes, too.
		if (stopping === undefined) logger.warn({ shard }, 'reconnecting to Discord');
	});

	async function post(guild: string, channelId: string, message: OutgoingMessage): Promise<void> {
		if (!(await isChannelOf(guild, channelId, client))) {
			throw new Error(`channel ${channelId} is none of the guild ${guild}`);
		}
		const channel = await client.channels.fetch(channelId);
		if (channel?.isSendable() !== true) throw new Error(`channel ${channelId} takes no messages`);
		await channel.send({ ...message });
	}

	async function start(): Promise<void> {
		const ready = new Promise<Client<true>>((resolve) => {
			client.once(Events.ClientReady, resolve);
		});
		try {
			await client.login(config.discordToken);
		} catch (error) {
			// discord.js rejects with a bare sentence then; the close code says which.
			throw closeCode === undefined ? error : new GatewayClosed(closeCode);
		}
		const { application, guilds, user } = await ready;
		logger.info({ user: user.id, guilds: guilds.cache.size }, 'logged in');
		const place = { rest: client.rest, applicationId: application.id, commands, logger };
		const guildId = config.discordGuildId;
		try {
			// One process for all: each would find the same, but two that find them missing would both send them.
			if (client.ws.shards.has(0)) await registerCommands({ ...place, guildId });
			else if (!(await areRegistered({ ...place, guildId }))) return;
		} catch (error) {
			// The commands of an earlier start may still be there, and a bot that answers those beats none.
			const reason = explainRefusal(error, guildId) ?? 'The commands could not be registered.';
			logger.error({ error, reason }, 'commands not registered');
			return;
		}
		const isStopping = () => stopping !== undefined;
		// Nobody waits for it, nor does a stop.
		tidied = removeCopies({ ...place, guildId, guilds: [...guilds.cache.keys()], isStopping }).catch(
			(error: unknown) =>
				logger.warn({ error }, 'copies of commands elsewhere are looked for at the next start'),
		);
	}

	async function stopNow(): Promise<void> {
		const settled = await inFlight.settle(STOP_LIMIT_MS);
		if (!settled) logger.warn({ limitMs: STOP_LIMIT_MS }, 'stopped with interactions under way');
		// discord.js can wait for ever when it is told to go in the middle of a login.
		await Promise.race([client.destroy(), wait(CLOSE_LIMIT_MS, undefined, { ref: false })]);
		await inFlight.settle(CLOSE_LIMIT_MS);
	}

	return {
		client,
		start,
		stop: () => (stopping ??= stopNow()),
		// A client counts as ready for ever once it has been; its shards tell how they are now.
		isReady: () =>
			stopping === undefined &&
			client.isReady() &&
			client.ws.shards.every(({ status }) => status === Status.Ready),
		settle: async (limitMs) => {
			await tidied;
			return await inFlight.settle(limitMs);
		},
		lost,
	};
}
