/** Milliseconds that Discord waits for the first response to an interaction (Discord docs, "Receiving and Responding"). */
export const RESPONSE_LIMIT_MS = 3_000;
/** Beyond this no interaction waits: somebody has set a clock, and ages are measured anew. */
const SET_CLOCK_MS = 60_000;
/** How long the shortest way is remembered: clocks drift, by some milliseconds an hour. */
const WINDOW_MS = 10 * 60_000;

export interface Lateness {
	/** Milliseconds that an interaction has waited longer than the quickest of late. `createdAt`: by Discord's clock. */
	readonly ageOf: (createdAt: number) => number;
}

/**
 * Tells how long ago Discord sent something. Its clock and ours may be hours apart, and ours may be set, so their
 * difference is taken from the interactions that came quickest, on a clock that nobody sets.
 */
export function createLateness(now: () => number = () => performance.now()): Lateness {
	/** The smallest difference in this window and in the one before it. */
	let current = Number.POSITIVE_INFINITY;
	let former = Number.POSITIVE_INFINITY;
	let windowEnd = now() + WINDOW_MS;
	return {
		ageOf: (createdAt) => {
			const moment = now();
			if (moment > windowEnd) {
				former = current;
				current = Number.POSITIVE_INFINITY;
				windowEnd = moment + WINDOW_MS;
			}
			const difference = moment - createdAt;
			current = Math.min(current, difference);
			const age = difference - Math.min(current, former);
			if (age <= SET_CLOCK_MS) return age;
			current = difference;
			former = Number.POSITIVE_INFINITY;
			return 0;
		},
	};
}
