const MICROSECONDS = 1000;

/**
 * Milliseconds that a piece of work takes in this thread: the lesser of clock and processor, since a busy machine
 * stretches the one, and the threads of the garbage collector the other. On an idle machine it is the clock.
 */
export function timeWork<T>(work: () => T): { readonly ms: number; readonly value: T } {
	const cost = process.cpuUsage();
	const start = performance.now();
	const value = work();
	const elapsed = performance.now() - start;
	const { user, system } = process.cpuUsage(cost);
	return { ms: Math.min(elapsed, (user + system) / MICROSECONDS), value };
}
