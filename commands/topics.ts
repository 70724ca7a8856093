import { ApplicationCommandOptionType } from 'discord.js';
import { LANGUAGE_NAMES, LANGUAGE_OPTION, findAskerLanguage } from '../src/discord/asker-language.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { toReply } from '../src/discord/message.ts';
import { renderTopics } from '../src/discord/topic-pages.ts';

/** `/topics`: leaf through all that can be asked. Only the reader sees it, so a channel is not filled with menus. */
export const topics = {
	data: {
		name: 'topics',
		description: 'See everything you can ask about · كل ما يمكنك السؤال عنه',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: LANGUAGE_OPTION,
				description: 'The language of the list · لغة القائمة',
				choices: [...LANGUAGE_NAMES],
			},
		],
	},

	async execute(interaction, { asker, store }) {
		const language = findAskerLanguage(interaction, asker);
		await interaction.reply(toReply(renderTopics(store.current().base, language, 0), 'asker'));
	},
} satisfies SlashCommand;
