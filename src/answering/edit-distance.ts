/** Rows of the table of slips, by the letter of the word they end at; words are cut to this length before. */
const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)];

/**
 * Slips of the keyboard between two words: letters left out, put in, changed, or two neighbours swapped (optimal
 * string alignment). Gives up beyond `most` and returns `most + 1`, so that far words cost little.
 */
export function countSlips(from: string, to: string, most: number): number {
	if (Math.abs(from.length - to.length) > most) return most + 1;
	if (from.length > LONGEST || to.length > LONGEST) return from === to ? 0 : most + 1;
	let [beforeLast, last, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
	for (let column = 0; column <= to.length; column++) last[column] = column;
	for (let row = 1; row <= from.length; row++) {
		const letter = from.charCodeAt(row - 1);
		const letterBefore = row > 1 ? from.charCodeAt(row - 2) : -1;
		current[0] = row;
		let least = row;
		for (let column = 1; column <= to.length; column++) {
			const other = to.charCodeAt(column - 1);
			let slips = last[column - 1]! + (letter === other ? 0 : 1);
			if (last[column]! + 1 < slips) slips = last[column]! + 1;
			if (current[column - 1]! + 1 < slips) slips = current[column - 1]! + 1;
			if (column > 1 && letter === to.charCodeAt(column - 2) && letterBefore === other) {
				if (beforeLast[column - 2]! + 1 < slips) slips = beforeLast[column - 2]! + 1;
			}
			current[column] = slips;
			if (slips < least) least = slips;
		}
		if (least > most) return most + 1;
		[beforeLast, last, current] = [last, current, beforeLast];
	}
	return Math.min(last[to.length]!, most + 1);
}
