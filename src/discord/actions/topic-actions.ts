import { renderQuestions, renderTopics } from '../topic-pages.ts';
import { showPage } from './show-page.ts';
import { chosenIn } from './action.ts';
import type { ActionHandler } from './action.ts';

export const topics: ActionHandler<'topics'> = {
	run: async (interaction, { language, page }, { store }) =>
		await showPage(interaction, renderTopics(store.current().base, language, page)),
};

export const questions: ActionHandler<'questions'> = {
	run: async (interaction, { language, page, topic }, { store }) =>
		await showPage(interaction, renderQuestions(store.current().base, language, topic, page)),
};

export const chooseTopic: ActionHandler<'choose-topic'> = {
	run: async (interaction, { language }, { store }) =>
		await showPage(interaction, renderQuestions(store.current().base, language, chosenIn(interaction), 0)),
};
