import type { Client, Message } from 'discord.js';
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

/**
 * Answers a message that names the bot, or any in direct messages; leaves all others alone. Discord hands out the
 * text of just these to a bot without the privileged intent. Never rejects.
 */
export async function answerMention(
	message: Message,
	client: Client<true>,
	services: Services,
): Promise<void> {
	const text = readQuestion(message, client.user.id);
	if (text === undefined) return;
	const { author, guildId, member } = message;
	const memberPermissions = member?.permissions ?? null;
	try {
		const asker = await findAsker({ user: author, guildId, memberPermissions }, services);
		const turn: Turn = { ...services, asker };
		const speak = asker.language ?? detectScriptLanguage(text) ?? asker.fallback;
		if (normalise(text) === '') {
			await send(
				message,
				makeMessage([CATALOGUES[speak].mentionHint, ...showExample(services.store.current().base, speak)]),
			);
		} else {
			const { message: reply, remember } = await answerQuestion({ text, speak }, turn);
			await send(message, reply);
			remember();
		}
		services.metrics.interaction(NAME, 'done');
	} catch (error) {
		services.metrics.interaction(NAME, 'failed');
		services.logger.error({ command: NAME, error }, 'a mention was not answered');
	}
}

/** The words beside the mention; undefined for a message that is none of the bot's business. */
function readQuestion({ author, content, guildId, system }: Message, botId: string): string | undefined {
	if (author.bot || system) return undefined;
	// "<@!id>" is what old clients write.
	const own = [`<@${botId}>`, `<@!${botId}>`];
	if (guildId !== null && !own.some((mention) => content.includes(mention))) return undefined;
	// A reply to the bot mentions it without these: only who writes the mention asks.
	return own.reduce((text, mention) => text.replaceAll(mention, ' '), content).trim();
}

async function send(message: Message, reply: OutgoingMessage): Promise<void> {
	await message.reply({ ...reply });
}
