import { PermissionFlagsBits } from 'discord.js';
import { CATALOGUES } from '../catalogue.ts';
import { makeMessage } from '../message.ts';
import { renderSettings } from '../settings-page.ts';
import type { ActionHandler } from './action.ts';
import { showPage } from './show-page.ts';

/** An option of a command cannot be set to nothing, so the channel for notes is taken away by a button. */
export const stopNotes: ActionHandler<'stop-notes'> = {
	permission: PermissionFlagsBits.ManageGuild,
	run: async (interaction, { language }, { asker, defaultLanguage, memory }) => {
		// The permission is for guilds alone.
		if (asker.guild === undefined) return;
		const settings = await memory.writeSettings(asker.guild, { noteChannel: undefined });
		const page = renderSettings(settings, language, defaultLanguage);
		await showPage(
			interaction,
			makeMessage([CATALOGUES[language].settingsSaved, page.content], page.components),
		);
	},
};
