import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { unrefTimer } from './timer.ts';
import type { Timer } from './timer.ts';

const PAUSE_MS = 500;

export interface Scrubber {
	/** Called after something was deleted. Rejects never: what was deleted is deleted. */
	readonly scrub: () => Promise<void>;
	readonly stop: () => void;
}

/** Where what is deleted leaves nothing that this program could reach. */
export const NO_SCRUBBER: Scrubber = { scrub: async () => {}, stop: () => {} };

/**
 * Empties the log beside an SQLite file, in which former states of its pages stand: what was deleted, too. Where
 * somebody reads an older state at the moment, it is tried again until they do not.
 */
export function createScrubber(db: Kysely<Tables>, timer: Timer = unrefTimer): Scrubber {
	let handle: unknown;
	let isStopped = false;
	const scrub = async () => {
		timer.clear(handle);
		const isEmpty = await emptyLog(db);
		if (!isEmpty && !isStopped) handle = timer.set(() => void scrub(), PAUSE_MS);
	};
	return {
		scrub,
		stop: () => {
			isStopped = true;
			timer.clear(handle);
		},
	};
}

async function emptyLog(db: Kysely<Tables>): Promise<boolean> {
	try {
		const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
		return rows[0]?.busy === 0;
	} catch {
		return false;
	}
}
