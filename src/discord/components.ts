import { MessageFlags } from 'discord.js';
import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { FactBase } from '../factbase/fact-base.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Services } from './command.ts';
import { decodeCustomId } from './custom-id.ts';
import type { Action } from './custom-id.ts';
import { makeMessage, toReply } from './message.ts';
import type { OutgoingMessage } from './message.ts';
import { renderFact, renderInLanguage, renderQuote } from './reply.ts';
import { renderQuestions, renderTopics } from './topic-pages.ts';

type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** Does what a button or a menu is for, from its `custom_id` and the message it hangs on alone. */
export async function answerComponent(interaction: ComponentInteraction, services: Services): Promise<void> {
	const action = decodeCustomId(interaction.customId);
	if (action === undefined) {
		const say = CATALOGUES[services.defaultLanguage];
		await interaction.reply(toReply(makeMessage([say.oldButton]), 'asker'));
		return;
	}
	services.logger.info({ action: action.name }, 'component');
	const { base } = services.store.current();
	const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
	const page = turnPage(action, base, chosen);
	if (page === undefined) {
		const audience = isAnswerForAll(action, interaction) ? 'everybody' : 'asker';
		await interaction.reply(toReply(renderAction(action, base, chosen), audience));
	} else {
		await interaction.update({ ...page });
	}
}

/** The page of /topics that takes the place of the one shown; undefined when the action is not about pages. */
function turnPage(action: Action, base: FactBase, chosen: string): OutgoingMessage | undefined {
	const { language } = action;
	if (action.name === 'topics') return renderTopics(base, language, action.page);
	if (action.name === 'questions') return renderQuestions(base, language, action.topic, action.page);
	return action.name === 'choose-topic' ? renderQuestions(base, language, chosen, 0) : undefined;
}

function renderAction(action: Action, base: FactBase, chosen: string): OutgoingMessage {
	const id = 'fact' in action ? action.fact : chosen;
	const fact = base.facts.find((candidate) => candidate.id === id);
	if (fact === undefined) return makeMessage([CATALOGUES[action.language].factGone]);
	if (action.name === 'quote') return renderQuote(fact, base, action.language);
	if (action.name === 'other') return renderInLanguage(fact, base, action.language);
	return renderFact(fact, base, action.language);
}

/**
 * A suggestion stands for the question that was asked: who asked in public gets the answer in public. Somebody
 * else's curiosity is theirs alone, and so is every quote and translation. Discord keeps who asked.
 */
function isAnswerForAll(action: Action, { message, user }: ComponentInteraction): boolean {
	if (action.name !== 'fact') return false;
	const isPublic = !message.flags.has(MessageFlags.Ephemeral);
	return isPublic && message.interactionMetadata?.user.id === user.id;
}
