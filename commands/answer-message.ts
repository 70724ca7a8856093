import { ApplicationCommandType } from 'discord.js';
import { normalise } from '../src/answering/normalise.ts';
import { answerQuestion } from '../src/discord/answer-question.ts';
import { findAskerLanguage } from '../src/discord/asker-language.ts';
import { CATALOGUES } from '../src/discord/catalogue.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { readMessageText } from '../src/discord/message-text.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';

/** "Answer · أجب" in the menu of a message: answers what somebody else wrote, since a slash command cannot reply. */
export const answerMessage = {
	data: { name: 'Answer · أجب', type: ApplicationCommandType.Message },

	async executeOnMessage(interaction, turn) {
		const { targetMessage } = interaction;
		const text = readMessageText(targetMessage);
		const speak = findAskerLanguage(interaction, turn.asker);
		if (normalise(text) === '') {
			await interaction.reply(toReply(makeMessage([CATALOGUES[speak].noTextToAnswer]), 'asker'));
			return;
		}
		const author = turn.memory.hashMember(targetMessage.author.id);
		const { message, isForAsker, remember } = await answerQuestion({ author, text, speak }, turn);
		const isPrivate = isForAsker || turn.asker.settings.isPrivateByDefault;
		await interaction.reply(toReply(message, isPrivate ? 'asker' : 'everybody'));
		remember();
	},
} satisfies MessageCommand;
