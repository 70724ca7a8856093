/** The work that has begun and not ended, so that a shutdown can wait for it. */
export interface InFlight {
	readonly add: (work: Promise<void>) => void;
	/** Resolves once all work has ended, true, or when the time is up, false. */
	readonly settle: (limitMs: number) => Promise<boolean>;
}

/** Makes an empty set of work. What rejects is told to `onFault`, and has ended. */
export function createInFlight(onFault: (error: unknown) => void): InFlight {
	const running = new Set<Promise<void>>();
	return {
		add: (work) => {
			const tracked = work.catch(onFault).finally(() => running.delete(tracked));
			running.add(tracked);
		},
		settle: async (limitMs) => {
			let timer: NodeJS.Timeout | undefined;
			const timeUp = new Promise<boolean>((resolve) => {
				timer = setTimeout(() => resolve(false), limitMs);
			});
			const allDone = Promise.all(running).then(() => true);
			const settled = await Promise.race([allDone, timeUp]);
			clearTimeout(timer);
			return settled;
		},
	};
}
