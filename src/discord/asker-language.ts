import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { detectScriptLanguage } from '../answering/detect-language.ts';
import type { Language } from '../factbase/fact-base.ts';
import { decodeCustomId } from './custom-id.ts';

/** The names of the options that tell a language, wherever a command has them. */
export const QUESTION_OPTION = 'question';
export const LANGUAGE_OPTION = 'language';

/** What somebody chose in the option `language`, if that is a language and not "auto". */
export function readLanguageChoice(interaction: {
	readonly options: Pick<AutocompleteInteraction['options'], 'getString'>;
}): Language | undefined {
	const chosen = interaction.options.getString(LANGUAGE_OPTION);
	return chosen === 'ar' || chosen === 'en' ? chosen : undefined;
}

/**
 * The language to speak to whoever sent an interaction: the one they chose, else that of their question or of
 * the button they pressed. Never that of their client: Discord has no Arabic one. Total.
 */
export function findAskerLanguage(interaction: Interaction, defaultLanguage: Language): Language {
	if (interaction.isMessageComponent()) {
		return decodeCustomId(interaction.customId)?.language ?? defaultLanguage;
	}
	if (!interaction.isChatInputCommand()) return defaultLanguage;
	const question = interaction.options.getString(QUESTION_OPTION) ?? '';
	return readLanguageChoice(interaction) ?? detectScriptLanguage(question) ?? defaultLanguage;
}
