/** Both databases limit how many values one statement holds: 32,766 in SQLite; a row here has at most 9. */
const MAX_ROWS = 2_000;

/** Cuts a list into parts that fit one statement. */
export function* inChunks<T>(list: readonly T[]): Generator<readonly T[]> {
	for (let start = 0; start < list.length; start += MAX_ROWS) yield list.slice(start, start + MAX_ROWS);
}

/** A text as both databases hold it: PostgreSQL refuses the character NUL. */
export function storable(text: string): string {
	return text.replaceAll('\0', '');
}

/** One of each key, the last one, in the order of the keys: two writers of the same rows cannot block each other. */
export function uniqueByKey<T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
	const byKey = new Map(list.map((item) => [keyOf(item), item]));
	return [...byKey.keys()].sort().map((key) => byKey.get(key) as T);
}
