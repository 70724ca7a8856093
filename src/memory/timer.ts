/** The part of a timer that waiting needs; tests hand in one that they fire themselves. */
export interface Timer {
	readonly set: (callback: () => void, milliseconds: number) => unknown;
	readonly clear: (handle: unknown) => void;
}

/** None of them keeps the process from ending. */
export const unrefTimer: Timer = {
	set: (callback, milliseconds) => setTimeout(callback, milliseconds).unref(),
	clear: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/** How long writes of a member that are under way are waited for before a delete: whoever asked for it waits, too. */
export const UNDER_WAY_MS = 300;

/** Resolves when the work is done, or at the limit, whichever comes first. Rejects only if the work does, in time. */
export async function waitAtMost(work: Promise<unknown>, limitMs: number, timer = unrefTimer): Promise<void> {
	let handle: unknown;
	const limit = new Promise<void>((resolve) => {
		handle = timer.set(resolve, limitMs);
	});
	try {
		await Promise.race([work, limit]);
	} finally {
		timer.clear(handle);
	}
}
