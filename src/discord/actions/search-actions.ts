import { ComponentType, TextInputStyle } from 'discord.js';
import type { Answering } from '../../answering/answer.ts';
import { detectScriptLanguage } from '../../answering/detect-language.ts';
import type { Fact } from '../../factbase/fact-base.ts';
import { CATALOGUES } from '../catalogue.ts';
import { encodeCustomId } from '../custom-id.ts';
import { cutText } from '../../text/cut-text.ts';
import { AUTOCOMPLETE, MODAL } from '../limits.ts';
import { makeMessage } from '../message.ts';
import { MODERATORS } from '../permissions.ts';
import { readUnanswered } from '../read-unanswered.ts';
import type { Wording } from '../unanswered-groups.ts';
import { renderFactChoice } from '../unanswered-page.ts';
import type { ActionHandler } from './action.ts';
import { showPage } from './show-page.ts';

const permission = MODERATORS;
/** The one field of the form. */
const QUERY = 'query';

/** The facts that come nearest to the group. */
export const findFact: ActionHandler<'find-fact'> = {
	permission,
	run: async (interaction, action, turn) => {
		const { answering, find } = await readUnanswered(turn);
		const wording = find(action.row)?.wordings[0];
		if (wording === undefined) {
			await showPage(interaction, makeMessage([CATALOGUES[action.language].groupGone]));
			return;
		}
		await showPage(interaction, renderFactChoice(action, listNearest(wording, answering), wording.question));
	},
};

export const searchFact: ActionHandler<'search-fact'> = {
	permission,
	run: async (interaction, action) => {
		if (interaction.isModalSubmit()) return;
		const say = CATALOGUES[action.language];
		await interaction.showModal({
			title: cutText(say.searchTitle, MODAL.title),
			customId: encodeCustomId({ ...action, name: 'search-form' }),
			components: [
				{
					type: ComponentType.ActionRow,
					components: [
						{
							type: ComponentType.TextInput,
							customId: QUERY,
							label: cutText(say.searchLabel, MODAL.label),
							style: TextInputStyle.Short,
							required: true,
							maxLength: AUTOCOMPLETE.name,
						},
					],
				},
			],
		});
	},
};

/** The facts that go with what a moderator wrote in the form. */
export const searchForm: ActionHandler<'search-form'> = {
	permission,
	run: async (interaction, action, turn) => {
		if (!interaction.isModalSubmit()) return;
		const query = cutText(interaction.fields.getTextInputValue(QUERY), AUTOCOMPLETE.name);
		const { answering, find } = await readUnanswered(turn);
		const found = answering.complete(query, AUTOCOMPLETE.choices, detectScriptLanguage(query));
		const facts = found.map(({ fact }) => fact);
		await showPage(
			interaction,
			renderFactChoice(action, facts, find(action.row)?.wordings[0]?.question ?? ''),
		);
	},
};

/** The candidates of the verdict, then whatever shares words with the question. */
function listNearest({ language, question }: Wording, answering: Answering): readonly Fact[] {
	const answer = answering.answer(question);
	const suggested = answer.kind === 'answer' ? [] : answer.suggestions;
	const completed = answering.complete(question, AUTOCOMPLETE.choices, language);
	return [...(answer.best === undefined ? [] : [answer.best]), ...suggested, ...completed].map(
		({ fact }) => fact,
	);
}
