import type { Language } from '../factbase/fact-base.ts';

/**
 * What the bot remembers, whatever database keeps it. Types only. Every promise rejects when the database cannot
 * be reached: answers must not depend on any of them.
 */

/**
 * Stands for a member in every table: a keyed hash of the user id (HMAC-SHA-256), so that rows tell neither who it
 * is nor, without the key, whether it is a given person.
 */
export type MemberKey = string & { readonly brand: 'MemberKey' };

/** What an admin set for a guild. */
export interface GuildSettings {
	/** For texts whose letters tell no language; undefined: the bot's own default. */
	readonly language: Language | undefined;
	/** Answers are shown to the asker alone unless they choose otherwise. */
	readonly isPrivateByDefault: boolean;
	/** The channel that hears of questions asked three times in vain. */
	readonly noteChannel: string | undefined;
	/** Seconds a member waits between two questions; 0: none. */
	readonly cooldownSeconds: number;
}

export const DEFAULT_SETTINGS: GuildSettings = {
	language: undefined,
	isPrivateByDefault: false,
	noteChannel: undefined,
	cooldownSeconds: 0,
};

/** What is kept of one member, over all guilds. */
export interface KeptOfMember {
	readonly language: Language | undefined;
	readonly votes: number;
	readonly questions: number;
}

export interface Vote {
	/** Empty in direct messages. */
	readonly guild: string;
	readonly member: MemberKey;
	readonly fact: string;
	readonly isHelpful: boolean;
}

export interface VoteTally {
	readonly fact: string;
	readonly helpful: number;
	readonly unhelpful: number;
}

/** A question that got no answer, as it was asked once. */
export interface UnansweredQuestion {
	/**
	 * 19 digits that grow with time, made by `makeRowId`: the same question stored twice (a retry) is one row, and
	 * nothing in it comes from Discord.
	 */
	readonly id: string;
	readonly guild: string;
	readonly member: MemberKey;
	/** At most 200 characters; longer ones are cut when they are stored. */
	readonly question: string;
	readonly language: Language;
	/** The best candidate there was. */
	readonly fact: string | undefined;
	readonly confidence: number;
	readonly askedAt: Date;
	/** The note channel has heard of its group. */
	readonly isNoted: boolean;
}

export interface TaughtPhrasing {
	readonly question: string;
	/** The same words give the same form; a guild has each form once. */
	readonly normal: string;
	readonly language: Language;
	/** The fact it asks for; undefined: it is not to be answered. */
	readonly fact: string | undefined;
	/** What was taught in one go has the same one (of `makeRowId`), by which it can be taken back. */
	readonly lesson: string;
}

export interface Teaching {
	readonly guild: string;
	/** Takes the place of what the guild was taught for the same normal form. */
	readonly phrasings: readonly TaughtPhrasing[];
	/** Unanswered questions that this settles: removed in the same transaction. */
	readonly settles: readonly string[];
}

export type AnswerKind = 'answer' | 'suggest' | 'decline';

/** How often something was said on one day; holds no member. */
export interface DayCount {
	readonly guild: string;
	/** ISO date, UTC. */
	readonly day: string;
	readonly kind: AnswerKind;
	readonly language: Language;
	/** The fact answered with; empty for other kinds. */
	readonly fact: string;
	readonly count: number;
}

/** Something that other parts, or other processes, have to know. */
export type Change =
	| { readonly kind: 'settings' | 'taught'; readonly guild: string }
	| { readonly kind: 'language'; readonly member: MemberKey }
	/** A member had everything deleted: no process may store what it still holds of them. */
	| { readonly kind: 'forgotten'; readonly member: MemberKey }
	/** A process reloaded its facts: all others do. */
	| { readonly kind: 'reload'; readonly version: string }
	/** A process told to reload did not come to that version: its own files have errors, or (0) hold other facts. */
	| { readonly kind: 'reload-refused'; readonly errors: number }
	/** The connection was away: anything may have changed meanwhile. */
	| { readonly kind: 'everything' };

export interface Memory {
	/** What is stored in place of a Discord user id. */
	readonly hashMember: (userId: string) => MemberKey;

	readonly readLanguage: (member: MemberKey) => Promise<Language | undefined>;
	/** Undefined goes back to the language of the question, and leaves nothing kept. */
	readonly writeLanguage: (member: MemberKey, language: Language | undefined) => Promise<void>;
	readonly countKept: (member: MemberKey) => Promise<KeptOfMember>;
	/** Deletes every row of a member in one transaction, and returns what there was. */
	readonly forget: (member: MemberKey) => Promise<KeptOfMember>;

	/** Deletes the questions of a member that were asked before then: those that another process stored meanwhile. */
	readonly forgetAsked: (member: MemberKey, before: Date) => Promise<void>;

	/** One vote a member and fact (in a guild): a second one takes the place of the first. */
	readonly castVote: (vote: Vote) => Promise<void>;
	readonly tallyVotes: (guild: string) => Promise<readonly VoteTally[]>;

	/** All or none. Storing the same id again changes nothing. */
	readonly addUnanswered: (...questions: readonly UnansweredQuestion[]) => Promise<void>;
	/** The newest first, at most 2,000. */
	readonly listUnanswered: (guild: string) => Promise<readonly UnansweredQuestion[]>;
	/** Returns how many there were. */
	readonly removeUnanswered: (guild: string, ids: readonly string[]) => Promise<number>;
	/** True, once, when none of them was noted before; they are then. */
	readonly markNoted: (guild: string, ids: readonly string[]) => Promise<boolean>;
	/** They were not noted after all. */
	readonly unmarkNoted: (guild: string, ids: readonly string[]) => Promise<void>;

	readonly teach: (teaching: Teaching) => Promise<void>;
	/** By normal form. */
	readonly listTaught: (guild: string) => Promise<readonly TaughtPhrasing[]>;
	/** Takes a lesson back, and returns how many phrasings of it there (still) were. */
	readonly unteach: (guild: string, lesson: string) => Promise<number>;

	/**
	 * Adds to what is counted already. A batch, named by an id of `makeRowId`, is added once, however often it is
	 * sent: one whose acknowledgement was lost can be sent again. It is known for a day.
	 */
	readonly addCounts: (counts: readonly DayCount[], batch?: string) => Promise<void>;
	/** The counts of a guild from a day on (ISO date). */
	readonly readCounts: (guild: string, since: string) => Promise<readonly DayCount[]>;

	/** The defaults where nothing was set. */
	readonly readSettings: (guild: string) => Promise<GuildSettings>;
	/** Changes what `changes` names, and returns all. */
	readonly writeSettings: (guild: string, changes: Partial<GuildSettings>) => Promise<GuildSettings>;

	/** Deletes the questions asked before then, and returns how many there were. */
	readonly purge: (before: Date) => Promise<number>;

	/** Tells all processes, this one included. */
	readonly announce: (change: Change) => Promise<void>;
	/** Hears of every change, of this process and of others. Returns the end of it. */
	readonly onChange: (listener: (change: Change) => void) => () => void;

	readonly close: () => Promise<void>;
}
