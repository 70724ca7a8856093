import type { Memory } from './memory.ts';
import { unrefTimer } from './timer.ts';
import type { Timer } from './timer.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface RetentionOptions {
	/** How many days questions are kept. */
	readonly days: number;
	/** Hears of a purge that failed; the next one does its work. */
	readonly onError: (error: unknown) => void;
	readonly timer?: Timer;
	readonly now?: () => Date;
}

/** Deletes old questions at once, and then once a day. Returns the end of it, which waits for a purge under way. */
export function keepRetention(memory: Memory, options: RetentionOptions): () => Promise<void> {
	const { days, onError, timer = unrefTimer, now = () => new Date() } = options;
	let handle: unknown;
	let purging: Promise<unknown> | undefined;
	const purge = () => {
		handle = timer.set(purge, DAY_MS);
		purging = memory.purge(new Date(now().getTime() - days * DAY_MS)).catch(onError);
	};
	purge();
	return async () => {
		timer.clear(handle);
		await purging;
	};
}
