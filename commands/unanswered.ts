import { MessageFlags } from 'discord.js';
import { findAskerLanguage } from '../src/discord/asker-language.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { renderUnanswered } from '../src/discord/unanswered-page.ts';
import { MODERATORS, onlyFor } from '../src/discord/permissions.ts';

/** `/unanswered`: what found no answer in this guild, grouped, with buttons to teach or to dismiss. */
export const unanswered = {
	data: {
		name: 'unanswered',
		description: 'Questions I could not answer, for you to teach · أسئلة لم أجد لها جوابًا، لتعلّمني أجوبتها',
		...onlyFor(MODERATORS),
	},

	async execute(interaction, turn) {
		// Reading and grouping may take longer than the 3 seconds Discord waits, where the database is far.
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const language = findAskerLanguage(interaction, turn.asker);
		await interaction.editReply({ ...(await renderUnanswered(turn, language, 0)) });
	},
} satisfies SlashCommand;
