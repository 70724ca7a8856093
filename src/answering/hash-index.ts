const RANGE = 2 ** 53;

/** The place of a hash among sorted ones, or -1. */
export type FindHash = (hash: number) => number;

/**
 * Looks hashes up in a sorted list. Hashes are spread evenly, so the upper bits of one say where it stands, but for
 * a step or two: no tree, no buckets of objects, and the list itself can come straight from a file.
 */
export function createHashIndex(sorted: Float64Array): FindHash {
	const slots = Math.max(1, sorted.length);
	const slotOf = (hash: number): number => Math.floor((hash / RANGE) * slots);
	const firsts = new Uint32Array(slots + 1);
	for (const hash of sorted) firsts[slotOf(hash) + 1]!++;
	for (let slot = 0; slot < slots; slot++) firsts[slot + 1]! += firsts[slot]!;
	return (hash) => {
		const slot = slotOf(hash);
		const end = firsts[slot + 1]!;
		for (let at = firsts[slot]!; at < end; at++) if (sorted[at] === hash) return at;
		return -1;
	};
}

/** Hashes in order, each once, with the place each had; of equal ones the first stays. */
export function sortHashes(hashes: readonly number[] | Float64Array): {
	readonly sorted: Float64Array;
	readonly places: Uint32Array;
} {
	const sorted = Float64Array.from(new Set(hashes)).sort();
	const find = createHashIndex(sorted);
	const places = new Uint32Array(sorted.length);
	for (let at = hashes.length - 1; at >= 0; at--) places[find(hashes[at]!)] = at;
	return { sorted, places };
}
