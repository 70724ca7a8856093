import type { Change } from './memory.ts';

/** Carries changes between the processes that share a database. */
export interface Announcer {
	/** Tells all other processes. Resolves once it is on its way; carries no text of a question and no user id. */
	readonly announce: (change: Change) => Promise<void>;
	/** Hears of the changes of other processes, never of this one's own. Returns the end of it. */
	readonly listen: (listener: (change: Change) => void) => () => void;
	readonly close: () => Promise<void>;
}

/** For a process that has its database to itself. */
export const NO_OTHERS: Announcer = {
	announce: async () => {},
	listen: () => () => {},
	close: async () => {},
};
