import { ApplicationCommandOptionType } from 'discord.js';
import { detectScriptLanguage } from '../src/answering/detect-language.ts';
import { normalise } from '../src/answering/normalise.ts';
import {
	LANGUAGE_OPTION,
	QUESTION_OPTION,
	findAskerLanguage,
	readLanguageChoice,
} from '../src/discord/asker-language.ts';
import { CATALOGUES } from '../src/discord/catalogue.ts';
import type { Command } from '../src/discord/command.ts';
import { cutText } from '../src/text/cut-text.ts';
import { AUTOCOMPLETE, QUESTION } from '../src/discord/limits.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';
import { pickQuestion, renderAnswer } from '../src/discord/reply.ts';
import type { FactBase, Language } from '../src/factbase/fact-base.ts';

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
				choices: [
					{ name: 'تلقائي · Auto', value: 'auto' },
					{ name: 'العربية · Arabic', value: 'ar' },
					{ name: 'الإنجليزية · English', value: 'en' },
				],
			},
			{
				type: ApplicationCommandOptionType.Boolean,
				name: PRIVATE_OPTION,
				description: 'Show the answer to me alone · أظهر الجواب لي وحدي',
			},
		],
	},

	async execute(interaction, { defaultLanguage, logger, store }) {
		const question = cutText(interaction.options.getString(QUESTION_OPTION, true), QUESTION);
		const { base, prepared } = store.current();
		if (normalise(question) === '') {
			const language = findAskerLanguage(interaction, defaultLanguage);
			await interaction.reply(toReply(askInWords(base, language), 'asker'));
			return;
		}
		const chosen = readLanguageChoice(interaction) ?? 'auto';
		const answer = prepared.answer(question, { language: chosen, defaultLanguage });
		const { best, kind, language } = answer;
		logger.info({ kind, language, fact: best?.fact.id, confidence: best?.confidence }, 'asked');
		logger.debug({ question, kind, fact: best?.fact.id }, 'question');
		const isPrivate = interaction.options.getBoolean(PRIVATE_OPTION) ?? false;
		await interaction.reply(toReply(renderAnswer(answer, base), isPrivate ? 'asker' : 'everybody'));
	},

	async autocomplete(interaction, { defaultLanguage, store }) {
		const typed = cutText(interaction.options.getFocused(), QUESTION);
		// Where the letters typed tell the language, the core goes by them: Latin ones may be Arabizi.
		const language =
			detectScriptLanguage(typed) === undefined
				? (readLanguageChoice(interaction) ?? defaultLanguage)
				: undefined;
		const found = store.current().prepared.complete(typed, AUTOCOMPLETE.choices, language);
		// The question itself is the value: it is what stands in the option once chosen, and whoever types it by
		// hand sends the same.
		const questions = new Set(found.map(({ question }) => cutText(question, AUTOCOMPLETE.value)));
		const choices = [...questions].filter((question) => question.trim() !== '');
		await interaction.respond(
			choices.slice(0, AUTOCOMPLETE.choices).map((question) => ({ name: question, value: question })),
		);
	},
} satisfies Command;

function askInWords(base: FactBase, language: Language) {
	const say = CATALOGUES[language];
	const example = base.facts.find((fact) => fact.ask[language] !== undefined);
	if (example === undefined) return makeMessage([say.askInWordsPlain]);
	return makeMessage([say.askInWords, `> ${pickQuestion(example, language)}`]);
}
