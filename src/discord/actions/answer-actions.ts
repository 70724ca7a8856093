import { MessageFlags } from 'discord.js';
import type { Fact, FactBase } from '../../factbase/fact-base.ts';
import { CATALOGUES } from '../catalogue.ts';
import { makeMessage, toReply } from '../message.ts';
import type { OutgoingMessage } from '../message.ts';
import { renderFact, renderInLanguage, renderQuote } from '../reply.ts';
import { chosenIn } from './action.ts';
import type { ActionHandler, ActionInteraction } from './action.ts';
import type { Language } from '../../factbase/fact-base.ts';

type Render = (fact: Fact, base: FactBase, language: Language) => OutgoingMessage;

/** The article's words, for whoever pressed. */
export const quote: ActionHandler<'quote'> = {
	run: async (interaction, { fact, language }, { store }) => {
		const { base } = store.current();
		await interaction.reply(toReply(renderIfThere(fact, base, language, renderQuote), 'asker'));
	},
};

/** The answer in the other language, for whoever pressed. */
export const other: ActionHandler<'other'> = {
	run: async (interaction, { fact, language }, { store }) => {
		const { base } = store.current();
		await interaction.reply(toReply(renderIfThere(fact, base, language, renderInLanguage), 'asker'));
	},
};

/**
 * A suggestion stands for the question that was asked: who asked in public gets the answer in public. Somebody
 * else's curiosity is theirs alone.
 */
export const fact: ActionHandler<'fact'> = {
	run: async (interaction, action, { store }) => {
		const { base } = store.current();
		const message = renderIfThere(action.fact, base, action.language, renderFact);
		await interaction.reply(toReply(message, askedInPublic(interaction) ? 'everybody' : 'asker'));
	},
};

/** A question chosen from a list. */
export const chooseFact: ActionHandler<'choose-fact'> = {
	run: async (interaction, { language }, { store }) => {
		const { base } = store.current();
		const message = renderIfThere(chosenIn(interaction), base, language, renderFact);
		await interaction.reply(toReply(message, 'asker'));
	},
};

export const helpful: ActionHandler<'helpful'> = { run: makeVote(true) };
export const unhelpful: ActionHandler<'unhelpful'> = { run: makeVote(false) };

function makeVote(isHelpful: boolean): ActionHandler<'helpful' | 'unhelpful'>['run'] {
	return async (interaction, action, { asker, memory, store }) => {
		const say = CATALOGUES[action.language];
		const { base } = store.current();
		if (!base.facts.some(({ id }) => id === action.fact)) {
			await interaction.reply(toReply(makeMessage([say.factGone]), 'asker'));
			return;
		}
		const { guild = '', member } = asker;
		if (!asker.wasForgotten(member)) await memory.castVote({ guild, member, fact: action.fact, isHelpful });
		const thanks = isHelpful ? say.votedHelpful : say.votedUnhelpful;
		await interaction.reply(toReply(makeMessage([thanks]), 'asker'));
	};
}

function renderIfThere(id: string, base: FactBase, language: Language, render: Render): OutgoingMessage {
	const found = base.facts.find((candidate) => candidate.id === id);
	return found === undefined ? makeMessage([CATALOGUES[language].factGone]) : render(found, base, language);
}

/** Discord keeps who asked. */
function askedInPublic({ message, user }: ActionInteraction): boolean {
	if (message === null || message.flags.has(MessageFlags.Ephemeral)) return false;
	return message.interactionMetadata?.user.id === user.id;
}
