import { LRUCache } from 'lru-cache';
import { unrefTimer, waitAtMost } from './timer.ts';
import type { Timer } from './timer.ts';

export interface RecalledOptions<Key extends string, Value> {
	readonly read: (key: Key) => Promise<Value>;
	/** What is said of a key that was never read. */
	readonly fallback: Value;
	/** How many keys are kept; the one that was asked for the longest ago goes first. */
	readonly max: number;
	readonly limitMs: number;
	/** Hears of each read that failed, or that took longer than the limit. */
	readonly onFailure: (error: unknown) => void;
	readonly timer?: Timer;
}

/** Values of one kind, from memory at once when they are known. */
export interface Recalled<Key extends string, Value> {
	/** Never rejects: past the limit it is the last value known. */
	readonly ask: (key: Key) => Promise<Value>;
	/** The next one who asks reads anew. */
	readonly invalidate: (key: Key) => void;
	readonly invalidateAll: () => void;
}

/** The database took longer than an answer can wait. */
export class LateReadError extends Error {
	constructor(limitMs: number) {
		super(`the database did not answer within ${limitMs} ms`);
		this.name = 'LateReadError';
	}
}

interface Entry<Value> {
	value: Value;
	isFresh: boolean;
	/** The read under way, which all who ask meanwhile share. */
	reading: Promise<void> | undefined;
}

/** Keeps what was read, and reads again what has changed since. */
export function createRecalled<Key extends string, Value>(
	options: RecalledOptions<Key, Value>,
): Recalled<Key, Value> {
	const { read, fallback, max, limitMs, onFailure, timer = unrefTimer } = options;
	const entries = new LRUCache<Key, Entry<Value>>({ max });

	const entryOf = (key: Key): Entry<Value> => {
		const known = entries.get(key);
		if (known !== undefined) return known;
		const entry: Entry<Value> = { value: fallback, isFresh: false, reading: undefined };
		entries.set(key, entry);
		return entry;
	};

	const startReading = (key: Key, entry: Entry<Value>): Promise<void> => {
		const handle = timer.set(() => onFailure(new LateReadError(limitMs)), limitMs);
		const work = async () => {
			try {
				const value = await read(key);
				// What was read before a change may be what it was before: better than nothing, but to be read again.
				if (entry.reading === reading) entry.isFresh = true;
				else if (entry.isFresh) return;
				entry.value = value;
			} catch (error) {
				onFailure(error);
			} finally {
				timer.clear(handle);
				if (entry.reading === reading) entry.reading = undefined;
			}
		};
		const reading: Promise<void> = Promise.resolve().then(work);
		return reading;
	};

	const forget = (entry: Entry<Value>) => {
		entry.isFresh = false;
		entry.reading = undefined;
	};

	return {
		ask: async (key) => {
			const entry = entryOf(key);
			if (entry.isFresh) return entry.value;
			entry.reading ??= startReading(key, entry);
			await waitAtMost(entry.reading, limitMs, timer);
			return entry.value;
		},
		invalidate: (key) => {
			const entry = entries.peek(key);
			if (entry !== undefined) forget(entry);
		},
		invalidateAll: () => {
			for (const entry of entries.values()) forget(entry);
		},
	};
}
