import { guildOf } from '../asker.ts';
import { ADMINS } from '../permissions.ts';
import { renderSettings } from '../settings-page.ts';
import type { ActionHandler } from './action.ts';
import { showPage } from './show-page.ts';

/** An option of a command cannot be set to nothing, so the channel for notes is taken away by a button. */
export const stopNotes: ActionHandler<'stop-notes'> = {
	permission: ADMINS,
	run: async (interaction, { language }, { asker, defaultLanguage, memory }) => {
		const settings = await memory.writeSettings(guildOf(asker), { noteChannel: undefined });
		await showPage(interaction, renderSettings(settings, language, defaultLanguage, { isSaved: true }));
	},
};
