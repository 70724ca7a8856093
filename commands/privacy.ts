import { ButtonStyle } from 'discord.js';
import { CATALOGUES, startingWith } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { makeButton, makeButtonRow, makeMessage, toReply } from '../src/discord/message.ts';
import { describeKept } from '../src/discord/privacy-text.ts';

/** `/privacy`: what is kept of whoever asks, and a button that deletes it; in both languages unless they chose one. */
export const privacy = {
	data: {
		name: 'privacy',
		description: 'What I keep about you, and how to delete it · ما أحتفظ به عنك، وكيف تحذفه',
	},

	async execute(interaction, { asker, memory, retentionDays }) {
		const kept = await memory.countKept(asker.member);
		const languages = asker.language === undefined ? startingWith(asker.fallback) : [asker.language];
		const texts = languages.map((language) => describeKept(language, kept, retentionDays).join('\n'));
		const buttons = languages.map((language) =>
			makeButton(CATALOGUES[language].deleteMine, { name: 'forget', language }, ButtonStyle.Danger),
		);
		await interaction.reply(toReply(makeMessage([texts.join('\n\n')], [makeButtonRow(buttons)]), 'asker'));
	},
} satisfies SlashCommand;
