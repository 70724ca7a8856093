import type {
	AutocompleteInteraction,
	ChatInputCommandInteraction,
	MessageContextMenuCommandInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
	RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answering } from '../answering/answer.ts';
import type { Language } from '../factbase/fact-base.ts';
import type { FactBaseStore } from '../factbase/store.ts';
import type { Logger } from '../logger.ts';
import type { Memory } from '../memory/memory.ts';
import type { Recall } from '../memory/recall.ts';
import type { Recorder } from '../memory/recorder.ts';
import type { Metrics } from '../metrics.ts';
import type { DrawStats } from '../stats/draw-stats.ts';
import type { Asker } from './asker.ts';
import type { Cooldowns } from './cooldowns.ts';
import type { OutgoingMessage } from './message.ts';
import type { OwedNotes } from './owed-notes.ts';

/** What a command may use besides its interaction: handed in, so that tests can hand in their own. */
export interface Services {
	/** Take `current()` once an interaction: a reload may come in between. */
	readonly store: FactBaseStore<Answering>;
	readonly defaultLanguage: Language;
	readonly logger: Logger;
	/** For what somebody explicitly asks to keep, show or delete: rejects when the database is away. */
	readonly memory: Memory;
	/** For what every question needs to know: never waits for the database for long, and never rejects. */
	readonly recall: Recall;
	/** For what is noted along the way: kept until it can be stored. */
	readonly recorder: Recorder;
	readonly metrics: Metrics;
	readonly cooldowns: Cooldowns;
	/** The notes that a channel did not take yet. */
	readonly owedNotes: OwedNotes;
	/** Writes in a channel of a guild. Rejects when it is another guild's, gone or closed to the bot. */
	readonly post: (guild: string, channel: string, message: OutgoingMessage) => Promise<void>;
	/** Makes the picture of /stats. */
	readonly drawStats: DrawStats;
	/** Days after which unanswered questions are deleted. */
	readonly retentionDays: number;
}

/** All that a command knows while it handles one interaction. */
export interface Turn extends Services {
	readonly asker: Asker;
}

/** A slash command: what Discord is told of it, and what it does. Errors are dispatch.ts's business. */
export interface SlashCommand {
	/**
	 * As Discord's API wants it. `default_member_permissions` is checked a second time before `execute` runs:
	 * for Discord it is only a default that a server can loosen.
	 */
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	readonly execute: (interaction: ChatInputCommandInteraction, turn: Turn) => Promise<void>;
	/** Answers what is offered while someone types. */
	readonly autocomplete?: (interaction: AutocompleteInteraction, turn: Turn) => Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
	readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
	readonly executeOnMessage: (interaction: MessageContextMenuCommandInteraction, turn: Turn) => Promise<void>;
}

export type Command = SlashCommand | MessageCommand;

/** The same command under a second name. */
export function renameCommand(command: SlashCommand, name: string): SlashCommand {
	return { ...command, data: { ...command.data, name: name.normalize('NFC') } };
}
