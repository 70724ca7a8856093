import { ApplicationCommandOptionType } from 'discord.js';
import { QUESTION_OPTION, findAskerLanguage } from '../src/discord/asker-language.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { cutText } from '../src/text/cut-text.ts';
import { renderExplanation } from '../src/discord/explanation-text.ts';
import { takeAnswering } from '../src/discord/guild-answering.ts';
import { QUESTION } from '../src/discord/limits.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';
import { MODERATORS, onlyFor } from '../src/discord/permissions.ts';

/** `/explain`: why a question is answered as it is, for whoever mends the base. */
export const explain = {
	data: {
		name: 'explain',
		description: 'Why I answer a question the way I do · لماذا أجيب عن السؤال بهذه الطريقة',
		...onlyFor(MODERATORS),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: QUESTION_OPTION,
				description: 'The question · السؤال',
				required: true,
				max_length: QUESTION,
			},
		],
	},

	async execute(interaction, turn) {
		const question = cutText(interaction.options.getString(QUESTION_OPTION, true), QUESTION);
		const language = findAskerLanguage(interaction, turn.asker);
		const { answering } = await takeAnswering(turn.asker.guild, turn);
		const lines = renderExplanation(answering.explain(question), language);
		await interaction.reply(toReply(makeMessage(lines), 'asker'));
	},
} satisfies SlashCommand;
