import { ApplicationCommandOptionType } from 'discord.js';
import { detectScriptLanguage } from '../src/answering/detect-language.ts';
import { guildOf } from '../src/discord/asker.ts';
import { QUESTION_OPTION, findAskerLanguage } from '../src/discord/asker-language.ts';
import { CATALOGUES } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { FACT_OPTION, findFact, offerFacts } from '../src/discord/fact-option.ts';
import { takeAnswering } from '../src/discord/guild-answering.ts';
import { AUTOCOMPLETE, TAUGHT_QUESTION } from '../src/discord/limits.ts';
import { makeButton, makeButtonRow, makeMessage, toReply } from '../src/discord/message.ts';
import { pickQuestion } from '../src/discord/reply.ts';
import { findObjection, teach as teachGuild } from '../src/discord/teach.ts';
import { cutText } from '../src/text/cut-text.ts';
import { MODERATORS, onlyFor } from '../src/discord/permissions.ts';

/** `/teach`: one more way to ask for a fact, live at once in this guild. */
export const teach = {
	data: {
		name: 'teach',
		description: 'Teach me another way to ask about a fact · علّمني صيغة أخرى للسؤال عن معلومة',
		...onlyFor(MODERATORS),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: QUESTION_OPTION,
				description: 'The question, as people ask it · السؤال كما يطرحه الناس',
				required: true,
				max_length: TAUGHT_QUESTION,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: FACT_OPTION,
				description: 'The fact it asks about · المعلومة التي يسأل عنها',
				required: true,
				max_length: AUTOCOMPLETE.value,
				autocomplete: true,
			},
		],
	},

	async execute(interaction, turn) {
		const guild = guildOf(turn.asker);
		const language = findAskerLanguage(interaction, turn.asker);
		const say = CATALOGUES[language];
		const question = cutText(interaction.options.getString(QUESTION_OPTION, true), TAUGHT_QUESTION);
		const { answering, base } = await takeAnswering(guild, turn);
		const fact = findFact(interaction.options.getString(FACT_OPTION, true), base, answering);
		const refuse = async (...lines: readonly string[]) => {
			await interaction.reply(toReply(makeMessage(lines), 'asker'));
		};
		if (fact === undefined) return await refuse(say.noSuchFact);
		const objection = findObjection(question, fact.id, answering);
		if (objection?.kind === 'no-words') return await refuse(say.teachNoWords);
		if (objection?.kind === 'same') return await refuse(say.teachSame);
		if (objection?.kind === 'declined') return await refuse(say.teachDeclined);
		if (objection?.kind === 'taken') {
			const owner = base.facts.find(({ id }) => id === objection.fact);
			return await refuse(
				say.teachTaken,
				`> ${owner === undefined ? objection.fact : pickQuestion(owner, language)}`,
			);
		}
		const questions = [{ question, language: detectScriptLanguage(question) ?? turn.asker.fallback }];
		const lesson = await teachGuild({ guild, questions, fact: fact.id, settles: [] }, turn.memory);
		const undo = makeButton(say.undo, { name: 'unteach', row: lesson, language });
		const lines = [say.taught, `> ${pickQuestion(fact, language)}`];
		await interaction.reply(toReply(makeMessage(lines, [makeButtonRow([undo])]), 'asker'));
	},

	async autocomplete(interaction, turn) {
		await offerFacts(interaction, turn);
	},
} satisfies SlashCommand;
