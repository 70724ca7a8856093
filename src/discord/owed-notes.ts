import { LRUCache } from 'lru-cache';

/** The notes that could not be sent: held in this process alone, while the database knows that they were not. */
export interface OwedNotes {
	/** Remembers groups by a row of each. */
	readonly owe: (guild: string, rows: readonly string[]) => void;
	/** The rows of groups that a guild should still hear of; asking takes them. */
	readonly take: (guild: string) => readonly string[];
	/** Whether it was not known yet that this channel takes no notes. */
	readonly isNews: (guild: string, channel: string) => boolean;
	/** A note went out: what goes wrong from now on is news again. */
	readonly sent: (guild: string) => void;
}

const MOST_GUILDS = 1_000;
/** Whoever mends a channel after weeks wants no flood. */
const MOST_OWED = 10;

export function createOwedNotes(): OwedNotes {
	const owed = new LRUCache<string, readonly string[]>({ max: MOST_GUILDS });
	/** The channel of each guild that is known not to take notes. */
	const closed = new LRUCache<string, string>({ max: MOST_GUILDS });
	return {
		owe: (guild, rows) => {
			const all = new Set([...(owed.get(guild) ?? []), ...rows]);
			owed.set(guild, [...all].slice(-MOST_OWED));
		},
		isNews: (guild, channel) => {
			const isNews = closed.get(guild) !== channel;
			closed.set(guild, channel);
			return isNews;
		},
		take: (guild) => {
			const rows = owed.get(guild) ?? [];
			owed.delete(guild);
			return rows;
		},
		sent: (guild) => void closed.delete(guild),
	};
}
