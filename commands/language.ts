import { ApplicationCommandOptionType } from 'discord.js';
import { LANGUAGE_CHOICES, LANGUAGE_OPTION, readLanguageChoice } from '../src/discord/asker-language.ts';
import { CATALOGUES } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';

/** `/language`: the language the bot speaks to a member in, everywhere, until they choose another. */
export const language = {
	data: {
		name: 'language',
		description: 'The language I answer you in · اللغة التي أجيبك بها',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: LANGUAGE_OPTION,
				description: 'Auto: the language of your question · تلقائي: لغة سؤالك',
				required: true,
				choices: [...LANGUAGE_CHOICES],
			},
		],
	},

	async execute(interaction, { asker, memory }) {
		const chosen = readLanguageChoice(interaction);
		if (!asker.wasForgotten(asker.member)) await memory.writeLanguage(asker.member, chosen);
		const say = CATALOGUES[chosen ?? asker.fallback];
		const line = chosen === undefined ? say.languageAuto : say.languageSet;
		await interaction.reply(toReply(makeMessage([line]), 'asker'));
	},
} satisfies SlashCommand;
