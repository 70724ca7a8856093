import { MessageFlags } from 'discord.js';
import type { ChatInputCommandInteraction } from 'discord.js';
import { CATALOGUES, startingWith } from '../src/discord/catalogue.ts';
import type { SlashCommand, Turn } from '../src/discord/command.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';
import { renderReload } from '../src/discord/reload-report.ts';
import { ADMINS, onlyFor } from '../src/discord/permissions.ts';

/** `/reload`: read the fact base anew, all or nothing. For admins: it shows names of files, and costs time. */
export const reload = {
	data: {
		name: 'reload',
		description: 'Reload the fact files · إعادة تحميل ملفات المعلومات',
		...onlyFor(ADMINS),
	},

	async execute(interaction, turn) {
		const { asker, logger, store } = turn;
		// Reading and training can take longer than the 3 seconds Discord waits.
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const result = await store.reload();
		logger.info({ ok: result.ok, problems: result.problems.length, by: asker.member }, 'reload asked for');
		await interaction.editReply({ ...renderReload(result, asker.language ?? asker.fallback) });
		if (!result.ok) return;
		passOnRefusals(interaction, turn);
		await tellOthers(result.snapshot.base.version, turn);
	},
} satisfies SlashCommand;

/** Other processes may have to train the base first, as this one had. */
const REFUSALS_MS = 60_000;

/** Tells who reloaded of each process that did not come to the same version, as long as any may still say so. */
function passOnRefusals(
	interaction: ChatInputCommandInteraction,
	{ asker, logger, memory }: Pick<Turn, 'asker' | 'logger' | 'memory'>,
): void {
	const end = memory.onChange((change) => {
		if (change.kind !== 'reload-refused') return;
		const lines = startingWith(asker.language ?? asker.fallback).map((language) =>
			CATALOGUES[language].reloadRefusedElsewhere(change.errors),
		);
		interaction
			.followUp(toReply(makeMessage(lines), 'asker'))
			.catch((error: unknown) => logger.warn({ error }, 'a refused reload could not be told'));
	});
	setTimeout(end, REFUSALS_MS).unref();
}

/** Other processes of the bot have files of their own to reload. That they cannot be told is no failure of this reload. */
async function tellOthers(version: string, { logger, memory }: Turn): Promise<void> {
	try {
		await memory.announce({ kind: 'reload', version });
	} catch (error) {
		logger.warn({ error }, 'other processes could not be told of the reload');
	}
}
