import { toReply } from '../message.ts';
import type { OutgoingMessage } from '../message.ts';
import type { ActionInteraction } from './action.ts';

/** Puts a page in the place of the one that the button hangs on; a form that no button opened has none. */
export async function showPage(interaction: ActionInteraction, page: OutgoingMessage): Promise<void> {
	if (interaction.isModalSubmit() && !interaction.isFromMessage()) {
		await interaction.reply(toReply(page, 'asker'));
	} else {
		await interaction.update({ ...page });
	}
}
