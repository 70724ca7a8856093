import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './sqlite-errors.ts';

/**
 * How long a statement waits for the lock of another process: whoever asked for it must hear within Discord's 3 seconds
 * that it could not be done, and what an answer looks up before may take a third of that.
 */
export const LOCK_LIMIT_MS = 1_200;
/** The same at the start, where nobody waits for an answer and other processes may be making the tables. */
export const PATIENT_LIMIT_MS = 8_000;

const FIRST_PAUSE_MS = 2;
const LAST_PAUSE_MS = 40;

/**
 * Does something that may find the database locked, again and again until it is not, and lets others work between.
 * SQLite's own waiting (`busy_timeout`) would hold up the whole process, so it is not used.
 */
export async function waitForLock<T>(
	work: () => T | Promise<T>,
	limitMs: number = PATIENT_LIMIT_MS,
): Promise<T> {
	const end = performance.now() + limitMs;
	for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LAST_PAUSE_MS)) {
		try {
			return await work();
		} catch (error) {
			if (!isBusy(error) || performance.now() > end) throw error;
			// By chance, so that two who wait do not meet again.
			await wait(Math.random() * pauseMs);
		}
	}
}
