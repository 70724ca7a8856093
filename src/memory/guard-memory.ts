import { MemoryError } from './memory-error.ts';
import type { Memory } from './memory.ts';

/** What only looks; everything else writes. */
const READS: ReadonlySet<keyof Memory> = new Set([
	'countKept',
	'listTaught',
	'listUnanswered',
	'readCounts',
	'readLanguage',
	'readSettings',
	'tallyVotes',
]);

/**
 * The same memory, whose promises reject with a `MemoryError` alone: whoever calls it can tell a database that is
 * away from a fault of their own.
 */
export function guardMemory(memory: Memory): Memory {
	const guarded = Object.entries(memory).map(([name, method]: [string, (...input: unknown[]) => unknown]) => {
		const operation = READS.has(name as keyof Memory) ? 'read' : 'write';
		const call = (...input: unknown[]): unknown => {
			const result = method(...input);
			if (!(result instanceof Promise)) return result;
			return result.catch((error: unknown) => {
				throw new MemoryError(operation, error);
			});
		};
		return [name, call] as const;
	});
	return Object.fromEntries(guarded) as unknown as Memory;
}
