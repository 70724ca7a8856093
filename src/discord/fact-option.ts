import type { AutocompleteInteraction } from 'discord.js';
import { detectScriptLanguage } from '../answering/detect-language.ts';
import type { Answering } from '../answering/answer.ts';
import type { Fact, FactBase } from '../factbase/fact-base.ts';
import { QUESTION_OPTION } from './asker-language.ts';
import type { Turn } from './command.ts';
import { cutText } from '../text/cut-text.ts';
import { takeAnswering } from './guild-answering.ts';
import { AUTOCOMPLETE, QUESTION } from './limits.ts';
import { pickQuestion } from './reply.ts';

/** The option that names a fact, by its id or by a question. */
export const FACT_OPTION = 'fact';

/**
 * Offers facts under their questions; the id is the value. While nothing is typed, those come first that are nearest
 * to the command's question.
 */
export async function offerFacts(interaction: AutocompleteInteraction, turn: Turn): Promise<void> {
	const { asker } = turn;
	const { answering } = await takeAnswering(asker.guild, turn);
	const focused = interaction.options.getFocused();
	const typed = cutText(focused.trim() === '' ? readQuestion(interaction) : focused, QUESTION);
	const language = detectScriptLanguage(typed) ?? asker.language ?? asker.fallback;
	const found = answering.complete(typed, AUTOCOMPLETE.choices, language);
	const facts = new Map(found.map(({ fact }) => [fact.id, fact]));
	await interaction.respond(
		[...facts.values()].map((fact) => ({
			name: cutText(pickQuestion(fact, language), AUTOCOMPLETE.name),
			value: fact.id,
		})),
	);
}

/** Somebody may send what was not offered: an id, or the question itself. */
export function findFact(text: string, base: FactBase, answering: Answering): Fact | undefined {
	const wanted = text.trim();
	const owner = answering.ownerOf(wanted);
	const id = owner === undefined || owner === 'declined' ? wanted : owner.fact;
	return base.facts.find((fact) => fact.id === wanted) ?? base.facts.find((fact) => fact.id === id);
}

function readQuestion(interaction: AutocompleteInteraction): string {
	const value = interaction.options.get(QUESTION_OPTION)?.value;
	return typeof value === 'string' ? value : '';
}
