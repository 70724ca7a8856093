import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { MemoryError } from '../memory/memory-error.ts';
import type { Outcome } from '../metrics.ts';
import type { ActionInteraction } from './actions/action.ts';
import { findAskerLanguage } from './asker-language.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Services, Turn } from './command.ts';
import { makeMessage, toReply } from './message.ts';

/** What can be answered with a message. */
export type Answerable =
	| ActionInteraction
	| ChatInputCommandInteraction
	| MessageContextMenuCommandInteraction;

/**
 * Does the work of an interaction, which tells whether it was permitted. An error is logged by the name of its
 * command, and the asker gets a sentence without any of it. Never rejects.
 */
export async function runWithApology(
	interaction: Answerable,
	name: string,
	turn: Turn,
	work: () => Promise<boolean>,
): Promise<Outcome> {
	try {
		return (await work()) ? 'done' : 'refused';
	} catch (error) {
		logFailure(error, name, turn);
		if (error instanceof MemoryError) turn.metrics.memoryFailed(error.operation);
		if (isTooLate(error)) return 'too_late';
		try {
			await apologise(interaction, error, turn);
		} catch (second) {
			turn.logger.warn({ command: name, error: second }, 'could not apologise');
		}
		return 'failed';
	}
}

/** A database that is away is no fault of the asker's, and will be back: they are told so. */
async function apologise(interaction: Answerable, error: unknown, { asker }: Turn): Promise<void> {
	const say = CATALOGUES[findAskerLanguage(interaction, asker)];
	const content = error instanceof MemoryError ? say.notStored : say.apology;
	const isThinking = interaction.isChatInputCommand() || interaction.isContextMenuCommand();
	if (isThinking && interaction.deferred && !interaction.replied) {
		// "Thinking..." would else stay for ever.
		await interaction.editReply({ content });
	} else if (interaction.replied || interaction.deferred) {
		await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
	} else {
		await interaction.reply(toReply(makeMessage([content]), 'asker'));
	}
}

export function logFailure(error: unknown, command: string, { logger }: Pick<Services, 'logger'>): void {
	if (isTooLate(error)) logger.warn({ command, error }, 'Discord no longer takes an answer');
	else logger.error({ command, error }, 'an interaction failed');
}

/**
 * More than 3 seconds have passed before the first response or 15 minutes since, or another process of the same bot
 * was faster: nothing more can be said.
 */
const TOO_LATE: ReadonlySet<unknown> = new Set([
	RESTJSONErrorCodes.UnknownInteraction,
	RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
	RESTJSONErrorCodes.InvalidWebhookToken,
]);

function isTooLate(error: unknown): boolean {
	return error instanceof DiscordAPIError && TOO_LATE.has(error.code);
}
