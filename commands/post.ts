import { ApplicationCommandOptionType } from 'discord.js';
import { LANGUAGE_NAMES, LANGUAGE_OPTION, findAskerLanguage } from '../src/discord/asker-language.ts';
import { CATALOGUES, startingWith } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { FACT_OPTION, findFact, offerFacts } from '../src/discord/fact-option.ts';
import { takeAnswering } from '../src/discord/guild-answering.ts';
import { AUTOCOMPLETE } from '../src/discord/limits.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';
import { renderFact, renderInBoth } from '../src/discord/reply.ts';
import { MODERATORS, onlyFor } from '../src/discord/permissions.ts';

/** `/post`: a fact for everybody in the channel, without anybody having asked. */
export const post = {
	data: {
		name: 'post',
		description: 'Post a fact for everybody to see · انشر معلومة ليراها الجميع',
		...onlyFor(MODERATORS),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: FACT_OPTION,
				description: 'The fact · المعلومة',
				required: true,
				max_length: AUTOCOMPLETE.value,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: LANGUAGE_OPTION,
				description: 'The language of the post · لغة المنشور',
				choices: [...LANGUAGE_NAMES, { name: 'كلتاهما · Both', value: 'both' }],
			},
		],
	},

	async execute(interaction, turn) {
		const { asker } = turn;
		const { answering, base } = await takeAnswering(asker.guild, turn);
		const text = interaction.options.getString(FACT_OPTION, true);
		const fact = findFact(text, base, answering);
		const language = findAskerLanguage(interaction, asker);
		if (fact === undefined) {
			await interaction.reply(toReply(makeMessage([CATALOGUES[language].noSuchFact]), 'asker'));
			return;
		}
		const inBoth = interaction.options.getString(LANGUAGE_OPTION) === 'both';
		const message = inBoth
			? renderInBoth(fact, base, startingWith(asker.fallback))
			: renderFact(fact, base, language);
		await interaction.reply(toReply(message, 'everybody'));
	},

	async autocomplete(interaction, turn) {
		await offerFacts(interaction, turn);
	},
} satisfies SlashCommand;
