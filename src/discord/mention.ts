import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Client, Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { detectScriptLanguage } from '../answering/detect-language.ts';
import { normalise } from '../answering/normalise.ts';
import { findAsker } from './asker.ts';
import { answerQuestion } from './answer-question.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Services, Turn } from './command.ts';
import { makeMessage } from './message.ts';
import type { OutgoingMessage } from './message.ts';
import { showExample } from './reply.ts';

/** How a mention counts in the metrics, beside the commands. */
const NAME = 'mention';
/** Milliseconds, by Discord's clock, within which an edit of a mention changes its answer. */
const EDIT_LIMIT_MS = 60_000;
/** Mentions whose edits are waited for; beyond it the oldest are let go. */
const AWAITED = 1_000;

/** A mention that was answered, or is being answered. */
interface Answered {
	readonly message: Message;
	readonly text: string;
	/** Undefined when it could not be sent. */
	readonly reply: Promise<Message | undefined>;
}

/** What is read of MESSAGE_UPDATE (Discord docs, Gateway Events): discord.js passes none on for messages it let go of. */
const UPDATE = z.object({
	id: z.string(),
	content: z.string(),
	edited_timestamp: z.iso.datetime({ offset: true }),
});

export interface Mentions {
	/**
	 * Answers a message that names the bot, or any in direct messages; leaves all others alone. Discord hands out the
	 * text of just these to a bot without the privileged intent. Never rejects.
	 */
	readonly answer: (message: Message, client: Client<true>) => Promise<void>;
	/** Edits the answer to a mention whose author edited it within a minute. Takes MESSAGE_UPDATE as it came. Never rejects. */
	readonly followEdit: (data: unknown, client: Client<true>) => Promise<void>;
}

/** Makes what answers mentions, and follows their edits. */
export function createMentions(services: Services): Mentions {
	const awaited = new LRUCache<string, Answered>({ max: AWAITED, ttl: EDIT_LIMIT_MS });

	async function respond(
		message: Message,
		text: string,
		deliver: (reply: OutgoingMessage, isForAsker: boolean) => Promise<Message | undefined>,
	): Promise<Message | undefined> {
		const { author, guildId, member } = message;
		try {
			const memberPermissions = member?.permissions ?? null;
			const asker = await findAsker({ user: author, guildId, memberPermissions }, services);
			const turn: Turn = { ...services, asker };
			const speak = asker.language ?? detectScriptLanguage(text) ?? asker.fallback;
			let sent: Message | undefined;
			if (normalise(text) === '') {
				const example = showExample(services.store.current().base, speak);
				sent = await deliver(makeMessage([CATALOGUES[speak].mentionHint, ...example]), false);
			} else {
				const { isForAsker, message: reply, remember } = await answerQuestion({ text, speak }, turn);
				sent = await deliver(reply, isForAsker);
				remember();
			}
			services.metrics.interaction(NAME, 'done');
			return sent;
		} catch (error) {
			services.metrics.interaction(NAME, 'failed');
			services.logger.error({ command: NAME, error }, 'a mention was not answered');
			return undefined;
		}
	}

	return {
		answer: async (message, client) => {
			const text = readQuestion(message, client.user.id);
			if (text === undefined) return;
			const reply = respond(message, text, async (outgoing) => await send(message, outgoing));
			awaited.set(message.id, { message, text, reply });
			await reply;
		},
		followEdit: async (data, client) => {
			const update = UPDATE.safeParse(data).data;
			const former = update === undefined ? undefined : awaited.get(update.id);
			if (update === undefined || former === undefined) return;
			const { message } = former;
			if (Date.parse(update.edited_timestamp) - message.createdTimestamp > EDIT_LIMIT_MS) return;
			const { author, guildId, system } = message;
			const text = readQuestion({ author, guildId, system, content: update.content }, client.user.id);
			// Discord also tells of a preview that it has added to a link.
			if (text === undefined || text === former.text) return;
			const reply = former.reply.then(async (sent) => {
				const edited = await respond(message, text, async (outgoing, isForAsker) =>
					// A request to wait is no answer: what stands there is better.
					isForAsker ? sent : await (sent?.edit({ ...outgoing }) ?? send(message, outgoing)),
				);
				return edited ?? sent;
			});
			awaited.set(message.id, { message, text, reply });
			await reply;
		},
	};
}

/** The words beside the mention; undefined for a message that is none of the bot's business. */
function readQuestion(
	{ author, content, guildId, system }: Pick<Message, 'author' | 'content' | 'guildId' | 'system'>,
	botId: string,
): string | undefined {
	if (author.bot || system) return undefined;
	// "<@!id>" is what old clients write.
	const own = [`<@${botId}>`, `<@!${botId}>`];
	if (guildId !== null && !own.some((mention) => content.includes(mention))) return undefined;
	// A reply to the bot mentions it without these: only who writes the mention asks.
	return own.reduce((text, mention) => text.replaceAll(mention, ' '), content).trim();
}

/**
 * What Discord says when a message cannot be replied to, though one can be sent: it is gone, or the bot may not read
 * what was said before (Discord docs, "Create Message").
 */
const NO_REPLY: ReadonlySet<unknown> = new Set([
	RESTJSONErrorCodes.UnknownMessage,
	RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
	RESTJSONErrorCodes.InvalidFormBodyOrContentType,
]);

/** Sends a reply or, where there cannot be one, a plain message. */
async function send(message: Message, outgoing: OutgoingMessage): Promise<Message> {
	try {
		return await message.reply({ ...outgoing, failIfNotExists: false });
	} catch (error) {
		const { channel } = message;
		if (!(error instanceof DiscordAPIError) || !NO_REPLY.has(error.code) || !channel.isSendable())
			throw error;
		return await channel.send({ ...outgoing });
	}
}
