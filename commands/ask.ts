import { ApplicationCommandOptionType } from 'discord.js';
import { detectScriptLanguage } from '../src/answering/detect-language.ts';
import {
	LANGUAGE_CHOICES,
	LANGUAGE_OPTION,
	QUESTION_OPTION,
	findAskerLanguage,
	readLanguageChoice,
} from '../src/discord/asker-language.ts';
import { answerQuestion } from '../src/discord/answer-question.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { cutText } from '../src/text/cut-text.ts';
import { AUTOCOMPLETE, QUESTION } from '../src/discord/limits.ts';
import { takeAnswering } from '../src/discord/guild-answering.ts';
import { toReply } from '../src/discord/message.ts';

const PRIVATE_OPTION = 'private';

/** `/ask`: one question, one answer, or an honest "I don't know". */
export const ask = {
	data: {
		name: 'ask',
		description: 'Ask a question about the news articles · اسأل عن المقالات الإخبارية',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: QUESTION_OPTION,
				description: 'Your question, in Arabic or English · سؤالك بالعربية أو بالإنجليزية',
				required: true,
				max_length: QUESTION,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: LANGUAGE_OPTION,
				description: 'The language of the answer · لغة الجواب',
				choices: [...LANGUAGE_CHOICES],
			},
			{
				type: ApplicationCommandOptionType.Boolean,
				name: PRIVATE_OPTION,
				description: 'Show the answer only to me · أظهر الجواب لي وحدي',
			},
		],
	},

	async execute(interaction, turn) {
		const { message, isForAsker, remember } = await answerQuestion(
			{
				text: interaction.options.getString(QUESTION_OPTION, true),
				chosen: readLanguageChoice(interaction),
				isAuto: interaction.options.getString(LANGUAGE_OPTION) === 'auto',
				speak: findAskerLanguage(interaction, turn.asker),
			},
			turn,
		);
		const isPrivate =
			interaction.options.getBoolean(PRIVATE_OPTION) ?? turn.asker.settings.isPrivateByDefault;
		await interaction.reply(toReply(message, isPrivate || isForAsker ? 'asker' : 'everybody'));
		remember();
	},

	async autocomplete(interaction, turn) {
		const { fallback, guild, language: saved } = turn.asker;
		const { answering } = await takeAnswering(guild, turn);
		const typed = cutText(interaction.options.getFocused(), QUESTION);
		// Where the letters typed tell the language, the core goes by them: Latin ones may be Arabizi.
		const language =
			detectScriptLanguage(typed) === undefined
				? (readLanguageChoice(interaction) ?? saved ?? fallback)
				: undefined;
		const found = answering.complete(typed, AUTOCOMPLETE.choices, language);
		// The question itself is the value: it is what stands in the option once chosen, and whoever types it by
		// hand sends the same.
		const questions = new Set(found.map(({ question }) => cutText(question, AUTOCOMPLETE.value)));
		const choices = [...questions].filter((question) => question.trim() !== '');
		await interaction.respond(
			choices.slice(0, AUTOCOMPLETE.choices).map((question) => ({ name: question, value: question })),
		);
	},
} satisfies SlashCommand;
