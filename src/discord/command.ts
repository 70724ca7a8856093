import type {
	AutocompleteInteraction,
	ChatInputCommandInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answering } from '../answering/answer.ts';
import type { Language } from '../factbase/fact-base.ts';
import type { FactBaseStore } from '../factbase/store.ts';
import type { Logger } from '../logger.ts';

/** What a command may use besides its interaction: handed in, so that tests can hand in their own. */
export interface Services {
	/** Take `current()` once an interaction: a reload may come in between. */
	readonly store: FactBaseStore<Answering>;
	readonly defaultLanguage: Language;
	readonly logger: Logger;
}

/** A slash command: what Discord is told of it, and what it does. Errors are dispatch.ts's business. */
export interface Command {
	/**
	 * As Discord's API wants it. `default_member_permissions` is checked a second time before `execute` runs:
	 * for Discord it is only a default that a server can loosen.
	 */
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	readonly execute: (interaction: ChatInputCommandInteraction, services: Services) => Promise<void>;
	/** Answers what is offered while someone types. */
	readonly autocomplete?: (interaction: AutocompleteInteraction, services: Services) => Promise<void>;
}

/** The same command under a second name. */
export function renameCommand(command: Command, name: string): Command {
	return { ...command, data: { ...command.data, name: name.normalize('NFC') } };
}
