import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Turn } from '../command.ts';
import type { ActionName, ActionOf } from '../custom-id.ts';

/** Whatever carries a `custom_id` of ours: a button, a menu, or a form. */
export type ActionInteraction = ButtonInteraction | ModalSubmitInteraction | StringSelectMenuInteraction;

/** What an action does, and who may. */
export interface ActionHandler<N extends ActionName> {
	/** Checked before `run`, whoever the message was shown to; left out for what everybody may do. */
	readonly permission?: bigint;
	/** All it knows is in its `custom_id`, in what was chosen or written, and in the message it hangs on. */
	readonly run: (interaction: ActionInteraction, action: ActionOf<N>, turn: Turn) => Promise<void>;
}

/** What was chosen in a menu; empty for buttons and forms. */
export function chosenIn(interaction: ActionInteraction): string {
	return interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
}
