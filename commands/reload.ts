import { InteractionContextType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { SlashCommand, Turn } from '../src/discord/command.ts';
import { renderReload } from '../src/discord/reload-report.ts';

/** `/reload`: read the fact base anew, all or nothing. For admins: it shows names of files, and costs time. */
export const reload = {
	data: {
		name: 'reload',
		description: 'Reload the fact files · إعادة تحميل ملفات المعلومات',
		default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
		contexts: [InteractionContextType.Guild],
	},

	async execute(interaction, turn) {
		const { asker, logger, store } = turn;
		// Reading and training can take longer than the 3 seconds Discord waits.
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const result = await store.reload();
		logger.info({ ok: result.ok, problems: result.problems.length, by: asker.member }, 'reload asked for');
		if (result.ok) await tellOthers(result.snapshot.base.version, turn);
		await interaction.editReply({ ...renderReload(result, asker.language ?? asker.fallback) });
	},
} satisfies SlashCommand;

/** Other processes of the bot have files of their own to reload. That they cannot be told is no failure of this reload. */
async function tellOthers(version: string, { logger, memory }: Turn): Promise<void> {
	try {
		await memory.announce({ kind: 'reload', version });
	} catch (error) {
		logger.warn({ error }, 'other processes could not be told of the reload');
	}
}
