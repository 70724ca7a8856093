import type { Tables } from './tables.ts';

/** Whom a column tells about. */
export type Subject = 'member' | 'guild' | 'process';

export interface KeptColumn {
	readonly about: Subject;
	readonly holds: string;
}

type Kept = { readonly [Table in keyof Tables]: Readonly<Record<keyof Tables[Table], KeptColumn>> };

const about = (subject: Subject) => (holds: string) => ({ about: subject, holds });
const member = about('member');
const guild = about('guild');
const ofProcess = about('process');

/**
 * All that the bot keeps: every column of every table. What `/privacy` says is checked against it, and it is
 * checked against the databases themselves.
 */
export const KEPT: Kept = {
	member_languages: {
		member: member('keyed hash of the user id'),
		language: member('the language the member chose'),
	},
	votes: {
		guild: member('where the member voted'),
		member: member('keyed hash of the user id'),
		fact: member('the fact voted on'),
		is_helpful: member('whether it helped'),
	},
	unanswered_questions: {
		id: member('number of the row, made of the time and chance'),
		guild: member('where it was asked'),
		member: member('keyed hash of the user id of whoever wrote it'),
		question: member('the question, at most 200 characters'),
		language: member('the language of the question'),
		fact: member('the best candidate there was'),
		confidence: member('how likely that candidate was'),
		asked_at: member('when it was asked'),
		is_noted: member('whether the note channel has heard of it'),
	},
	taught_phrasings: {
		guild: guild('the guild that was taught'),
		normal: guild('normal form of the phrasing'),
		question: guild('the phrasing'),
		language: guild('language of the phrasing'),
		fact: guild('the fact it asks for, if any'),
		lesson: guild('number of what was taught in one go, made of the time and chance'),
	},
	day_counts: {
		guild: guild('the guild that is counted for'),
		day: guild('the day'),
		kind: guild('answered, suggested or declined'),
		language: guild('language of the questions'),
		fact: guild('the fact answered with'),
		count: guild('how often'),
	},
	count_batches: {
		id: ofProcess('number of a batch of counts that was added, so that it is not added twice'),
	},
	guild_settings: {
		guild: guild('the guild'),
		language: guild('its language'),
		is_private_by_default: guild('whether answers are shown to the asker alone'),
		note_channel: guild('the channel that hears of questions asked in vain'),
		cooldown_seconds: guild('seconds between two questions of a member'),
	},
	member_hash_key: {
		id: ofProcess('always 1'),
		key: ofProcess('the secret key of the hashes of user ids'),
	},
};

/** The tables that hold rows of members: all of which `forget` empties of one. */
export const MEMBER_TABLES = [
	'member_languages',
	'votes',
	'unanswered_questions',
] as const satisfies readonly (keyof Tables)[];
