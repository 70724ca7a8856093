import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './sqlite-errors.ts';

/**
 * How long SQLite itself waits for the lock of another process. The whole process stands still meanwhile, so this
 * is short, about what a write takes; whoever needs longer waits here.
 */
export const BUSY_TIMEOUT_MS = 20;

const MAX_PAUSE_MS = 40;
/** About 8 seconds in all: Discord has long given up by then. */
const ATTEMPTS = 200;

/** Does something that may find the database locked, again and again until it is not, and lets others work between. */
export async function waitForLock<T>(work: () => T | Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (attempt === ATTEMPTS || !isBusy(error)) throw error;
			// By chance, so that two who wait do not meet again.
			await wait(Math.random() * MAX_PAUSE_MS);
		}
	}
}
