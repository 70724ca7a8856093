import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { detectScriptLanguage } from '../answering/detect-language.ts';
import type { Language } from '../factbase/fact-base.ts';
import type { Asker } from './asker.ts';
import { decodeCustomId } from './custom-id.ts';

/** The names of the options that tell a language, wherever a command has them. */
export const QUESTION_OPTION = 'question';
export const LANGUAGE_OPTION = 'language';

/** The choices of an option that names a language. */
export const LANGUAGE_NAMES = [
	{ name: 'العربية · Arabic', value: 'ar' },
	{ name: 'الإنجليزية · English', value: 'en' },
] as const;

/** The choices of one that may leave it to the question. */
export const LANGUAGE_CHOICES = [{ name: 'تلقائي · Auto', value: 'auto' }, ...LANGUAGE_NAMES] as const;

/** What somebody chose in the option `language`, if that is a language and not "auto" or "both". */
export function readLanguageChoice(interaction: {
	readonly options: Pick<AutocompleteInteraction['options'], 'getString'>;
}): Language | undefined {
	const chosen = interaction.options.getString(LANGUAGE_OPTION);
	return chosen === 'ar' || chosen === 'en' ? chosen : undefined;
}

/**
 * The language to speak to whoever sent an interaction: that of the message whose button they pressed or the one
 * they chose, for this time or for good, else that of their question, else the guild's. Never that of their client:
 * Discord has no Arabic one. Total.
 */
export function findAskerLanguage(
	interaction: Interaction,
	{ fallback, language }: Pick<Asker, 'fallback' | 'language'>,
): Language {
	if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
		return decodeCustomId(interaction.customId)?.language ?? language ?? fallback;
	}
	if (interaction.isMessageContextMenuCommand()) {
		return language ?? detectScriptLanguage(interaction.targetMessage.content) ?? fallback;
	}
	if (!interaction.isChatInputCommand()) return language ?? fallback;
	// Some commands have an option of that name that is no text.
	const question = interaction.options.get(QUESTION_OPTION)?.value;
	const detected = typeof question === 'string' ? detectScriptLanguage(question) : undefined;
	const option = interaction.options.get(LANGUAGE_OPTION)?.value;
	const chosen = option === 'ar' || option === 'en' ? option : undefined;
	return chosen ?? language ?? detected ?? fallback;
}
