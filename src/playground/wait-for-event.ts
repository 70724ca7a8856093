import { once } from 'node:events';

import type { StandInEmitter, StandInEvents } from './stand-in-options.ts';

/** Waits for the next event of a kind; says which one never came. */
export async function waitForEvent(
	events: StandInEmitter,
	name: keyof StandInEvents,
	deadlineMs: number,
): Promise<void> {
	const signal = AbortSignal.timeout(deadlineMs);
	await once(events, name, { signal }).catch((cause: unknown) => {
		throw new Error(`Waited ${deadlineMs} ms for the event "${name}" of the stand-in Discord.`, { cause });
	});
}

/** Waits until something can be found, looking now and after each event of a kind. */
export async function waitUntil<Found>(
	events: StandInEmitter,
	name: keyof StandInEvents,
	deadlineMs: number,
	find: () => Found | undefined,
): Promise<Found> {
	// Not the wall clock: a test may set that one forwards or back.
	const end = performance.now() + deadlineMs;
	for (;;) {
		const found = find();
		if (found !== undefined) return found;
		await waitForEvent(events, name, Math.max(0, Math.ceil(end - performance.now())));
	}
}
