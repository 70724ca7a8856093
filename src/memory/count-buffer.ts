import { keyOfCount } from './count-rows.ts';
import type { DayCount } from './memory.ts';
import type { Timer } from './timer.ts';

/** Counts wait for company: so long, or until so many answers are counted. */
const PAUSE_MS = 1_000;
const BATCH = 100;

export interface CountBufferOptions {
	/** How many different counts it holds; of those that it holds already, any number. */
	readonly capacity: number;
	readonly onDropped: (howMany: number) => void;
	/** Takes a batch, and says when it is done with it: until then no other one is sent. */
	readonly send: (batch: readonly DayCount[], onDone: () => void) => void;
	readonly timer: Timer;
}

export interface CountBuffer {
	readonly add: (count: DayCount) => void;
	/** Sends what is there, unless a batch is under way. */
	readonly sendNow: () => void;
	/** How many answers it holds. */
	readonly size: () => number;
}

/** Gathers counts, so that a hundred answers are one write. */
export function createCountBuffer({ capacity, onDropped, send, timer }: CountBufferOptions): CountBuffer {
	const counts = new Map<string, DayCount>();
	let size = 0;
	let isSending = false;
	let handle: unknown;

	const sendNow = () => {
		if (isSending || counts.size === 0) return;
		timer.clear(handle);
		handle = undefined;
		isSending = true;
		const batch = [...counts.values()];
		counts.clear();
		size = 0;
		send(batch, () => {
			isSending = false;
			schedule();
		});
	};
	const schedule = () => {
		if (isSending) return;
		if (size >= BATCH) sendNow();
		else if (size > 0) handle ??= timer.set(sendNow, PAUSE_MS);
	};

	return {
		add: (count) => {
			const key = keyOfCount(count);
			const known = counts.get(key);
			if (known === undefined && counts.size >= capacity) {
				onDropped(count.count);
				return;
			}
			counts.set(key, { ...count, count: count.count + (known?.count ?? 0) });
			size += count.count;
			schedule();
		},
		sendNow,
		size: () => size,
	};
}

/** How many answers are counted in all. */
export function sumCounts(counts: readonly DayCount[]): number {
	return counts.reduce((sum, { count }) => sum + count, 0);
}
