import type { Timer } from '../../src/memory/timer.ts';

/** A timer whose time passes when the test says so. */
export interface HandTimer {
	readonly timer: Timer;
	/** Lets time pass, and calls what comes due, in order. */
	readonly pass: (milliseconds: number) => void;
	/** When those that wait come due, from now. */
	readonly waits: () => readonly number[];
}

export function createHandTimer(): HandTimer {
	let now = 0;
	const waiting = new Map<symbol, { readonly at: number; readonly callback: () => void }>();
	const nextDue = (until: number) =>
		[...waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
	return {
		timer: {
			set: (callback, milliseconds) => {
				const handle = Symbol('timer');
				waiting.set(handle, { at: now + milliseconds, callback });
				return handle;
			},
			clear: (handle) => void waiting.delete(handle as symbol),
		},
		pass: (milliseconds) => {
			const until = now + milliseconds;
			for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
				const [handle, { at, callback }] = due;
				waiting.delete(handle);
				now = at;
				callback();
			}
			now = until;
		},
		waits: () => [...waiting.values()].map(({ at }) => at - now).sort((a, b) => a - b),
	};
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
	for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
