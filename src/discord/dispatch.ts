import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { findAsker } from './asker.ts';
import { answerComponent } from './components.ts';
import type { Command, Services, SlashCommand, Turn } from './command.ts';
import { decodeCustomId } from './custom-id.ts';
import type { ActionInteraction } from './actions/action.ts';
import { logFailure, runWithApology } from './apology.ts';
import type { Answerable } from './apology.ts';
import { mayRun } from './permissions.ts';
import { runCommand } from './run-command.ts';

/** Handles one interaction. Never rejects: whatever fails is logged, and the asker gets a short apology. */
export type Dispatch = (interaction: Interaction) => Promise<void>;

/** Stands in the metrics for what this version does not know, so that nobody can make up labels. */
const UNKNOWN = 'unknown';

/** Makes the one place where interactions are handed out and errors are caught. */
export function createDispatch(commands: readonly Command[], services: Services): Dispatch {
	const slash = new Map<string, SlashCommand>();
	const menus = new Map<string, Exclude<Command, SlashCommand>>();
	for (const command of commands) {
		if ('execute' in command) slash.set(command.data.name, command);
		else menus.set(command.data.name, command);
	}

	async function handle(interaction: Answerable, name: string, work: (turn: Turn) => Promise<boolean>) {
		const turn: Turn = { ...services, asker: await findAsker(interaction, services) };
		services.metrics.interaction(name, await runWithApology(interaction, name, turn, () => work(turn)));
	}

	async function handOut(interaction: Interaction): Promise<void> {
		if (interaction.isAutocomplete()) {
			await complete(slash.get(interaction.commandName), interaction, services);
		} else if (interaction.isChatInputCommand()) {
			const command = slash.get(interaction.commandName);
			await handle(interaction, command?.data.name ?? UNKNOWN, (turn) =>
				runCommand(command, interaction, turn, (known) => known.execute(interaction, turn)),
			);
		} else if (interaction.isMessageContextMenuCommand()) {
			const command = menus.get(interaction.commandName);
			await handle(interaction, command?.data.name ?? UNKNOWN, (turn) =>
				runCommand(command, interaction, turn, (known) => known.executeOnMessage(interaction, turn)),
			);
		} else if (isAction(interaction)) {
			const name = decodeCustomId(interaction.customId)?.name ?? UNKNOWN;
			await handle(interaction, name, (turn) => answerComponent(interaction, turn));
		} else {
			services.logger.warn({ type: interaction.type }, 'an interaction that nothing handles');
		}
	}

	return async (interaction) => {
		try {
			await handOut(interaction);
		} catch (error) {
			// Whatever Discord, or who poses as it, left out: what it breaks is this interaction alone.
			services.metrics.interaction(UNKNOWN, 'failed');
			services.logger.error({ error }, 'an interaction could not be read');
		}
	};
}

function isAction(interaction: Interaction): interaction is ActionInteraction {
	return interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit();
}

/** What somebody types is offered completions or nothing: an error message has no place there. */
async function complete(
	command: SlashCommand | undefined,
	interaction: AutocompleteInteraction,
	services: Services,
): Promise<void> {
	try {
		if (command?.autocomplete !== undefined && mayRun(command.data, interaction.memberPermissions)) {
			await command.autocomplete(interaction, {
				...services,
				asker: await findAsker(interaction, services),
			});
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
