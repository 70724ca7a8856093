import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type {
	AutocompleteInteraction,
	ButtonInteraction,
	ChatInputCommandInteraction,
	Interaction,
	StringSelectMenuInteraction,
} from 'discord.js';
import { findAskerLanguage } from './asker-language.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Command, Services } from './command.ts';
import { answerComponent } from './components.ts';
import { makeMessage, toReply } from './message.ts';
import { mayRun } from './permissions.ts';

/** Handles one interaction. Never rejects: whatever fails is logged, and the asker gets a short apology. */
export type Dispatch = (interaction: Interaction) => Promise<void>;

type Answerable = ButtonInteraction | ChatInputCommandInteraction | StringSelectMenuInteraction;

/** Makes the one place where interactions are handed out and errors are caught. */
export function createDispatch(commands: readonly Command[], services: Services): Dispatch {
	const byName = new Map(commands.map((command) => [command.data.name, command]));
	return async (interaction) => {
		if (interaction.isAutocomplete()) {
			await complete(byName.get(interaction.commandName), interaction, services);
		} else if (interaction.isChatInputCommand()) {
			const command = byName.get(interaction.commandName);
			const name = interaction.commandName;
			await withApology(interaction, name, services, () => run(command, interaction, services));
		} else if (interaction.isButton() || interaction.isStringSelectMenu()) {
			const name = interaction.customId;
			await withApology(interaction, name, services, () => answerComponent(interaction, services));
		} else {
			services.logger.warn({ type: interaction.type }, 'an interaction that nothing handles');
		}
	};
}

async function run(
	command: Command | undefined,
	interaction: ChatInputCommandInteraction,
	services: Services,
): Promise<void> {
	const say = CATALOGUES[findAskerLanguage(interaction, services.defaultLanguage)];
	if (command === undefined) {
		await interaction.reply(toReply(makeMessage([say.oldCommand]), 'asker'));
	} else if (!mayRun(command.data, interaction.memberPermissions)) {
		services.logger.warn({ command: command.data.name, user: interaction.user.id }, 'not permitted');
		await interaction.reply(toReply(makeMessage([say.notAllowed]), 'asker'));
	} else {
		await command.execute(interaction, services);
	}
}

/** What somebody types is offered completions or nothing: an error message has no place there. */
async function complete(
	command: Command | undefined,
	interaction: AutocompleteInteraction,
	services: Services,
): Promise<void> {
	try {
		if (command?.autocomplete !== undefined && mayRun(command.data, interaction.memberPermissions)) {
			await command.autocomplete(interaction, services);
		} else {
			await interaction.respond([]);
		}
	} catch (error) {
		logFailure(error, `${interaction.commandName} (autocomplete)`, services);
		if (interaction.responded) return;
		await interaction.respond([]).catch((second: unknown) => {
			services.logger.debug({ error: second }, 'could not offer nothing either');
		});
	}
}

async function withApology(
	interaction: Answerable,
	name: string,
	services: Services,
	work: () => Promise<void>,
): Promise<void> {
	try {
		await work();
	} catch (error) {
		logFailure(error, name, services);
		if (isTooLate(error)) return;
		try {
			await apologise(interaction, services);
		} catch (second) {
			services.logger.warn({ command: name, error: second }, 'could not apologise');
		}
	}
}

async function apologise(interaction: Answerable, services: Services): Promise<void> {
	const say = CATALOGUES[findAskerLanguage(interaction, services.defaultLanguage)];
	if (interaction.isChatInputCommand() && interaction.deferred && !interaction.replied) {
		// "Thinking..." would else stay for ever.
		await interaction.editReply({ content: say.apology });
	} else if (interaction.replied || interaction.deferred) {
		await interaction.followUp({ content: say.apology, flags: MessageFlags.Ephemeral });
	} else {
		await interaction.reply(toReply(makeMessage([say.apology]), 'asker'));
	}
}

function logFailure(error: unknown, command: string, { logger }: Services): void {
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
