import { PermissionFlagsBits } from 'discord.js';
import type { ActionHandler, ActionInteraction } from './actions/action.ts';
import * as answers from './actions/answer-actions.ts';
import { forget } from './actions/privacy-actions.ts';
import * as search from './actions/search-actions.ts';
import { stopNotes } from './actions/settings-actions.ts';
import * as topics from './actions/topic-actions.ts';
import * as desk from './actions/unanswered-actions.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Turn } from './command.ts';
import { decodeCustomId } from './custom-id.ts';
import type { Action, ActionName } from './custom-id.ts';
import { makeMessage, toReply } from './message.ts';
import { holds } from './permissions.ts';
import { refusalOf } from './refusal.ts';

/** Every action with what it does: one that is missing does not compile. */
export const ACTIONS: { readonly [N in ActionName]: ActionHandler<N> } = {
	quote: answers.quote,
	other: answers.other,
	fact: answers.fact,
	helpful: answers.helpful,
	unhelpful: answers.unhelpful,
	topics: topics.topics,
	questions: topics.questions,
	'choose-topic': topics.chooseTopic,
	'choose-fact': answers.chooseFact,
	forget,
	unanswered: desk.unanswered,
	link: desk.link,
	'find-fact': search.findFact,
	'search-fact': search.searchFact,
	'search-form': search.searchForm,
	'choose-link': desk.chooseLink,
	unanswerable: desk.unanswerable,
	dismiss: desk.dismiss,
	unteach: desk.unteach,
	'stop-notes': stopNotes,
};

/** Does what a button, a menu or a form is for. False when whoever used it may not. */
export async function answerComponent(interaction: ActionInteraction, turn: Turn): Promise<boolean> {
	const action = decodeCustomId(interaction.customId);
	if (action === undefined) {
		const say = CATALOGUES[turn.asker.language ?? turn.asker.fallback];
		await interaction.reply(toReply(makeMessage([say.oldButton]), 'asker'));
		return true;
	}
	turn.logger.info({ action: action.name }, 'component');
	const { permission, run } = handlerOf(action);
	if (!holds(interaction.memberPermissions, permission)) {
		turn.logger.warn({ action: action.name }, 'not permitted');
		const line = refusalOf(permission ?? PermissionFlagsBits.Administrator, CATALOGUES[action.language]);
		await interaction.reply(toReply(makeMessage([line]), 'asker'));
		return false;
	}
	await run(interaction, action, turn);
	if (!interaction.replied && !interaction.deferred) {
		// Forged, such as a form's id on a button: no action answers what it is not used by.
		await interaction.reply(toReply(makeMessage([CATALOGUES[action.language].oldButton]), 'asker'));
	}
	return true;
}

/** The table pairs each action with its own handler, which the compiler cannot follow through a variable. */
function handlerOf(action: Action): ActionHandler<ActionName> {
	return ACTIONS[action.name] as unknown as ActionHandler<ActionName>;
}
