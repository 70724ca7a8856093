import { InteractionContextType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderReload } from '../src/discord/reload-report.ts';

/** `/reload`: read the fact base anew, all or nothing. For admins: it shows names of files, and costs time. */
export const reload = {
	data: {
		name: 'reload',
		description: 'Reload the fact files · إعادة تحميل ملفات المعلومات',
		default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
		contexts: [InteractionContextType.Guild],
	},

	async execute(interaction, { defaultLanguage, logger, store }) {
		// Reading and training can take longer than the 3 seconds Discord waits.
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const result = await store.reload();
		logger.info(
			{ ok: result.ok, problems: result.problems.length, by: interaction.user.id },
			'reload asked for',
		);
		await interaction.editReply({ ...renderReload(result, defaultLanguage) });
	},
} satisfies Command;
