/**
 * Slips of the keyboard between two words: letters left out, put in, changed, or two neighbours swapped (optimal
 * string alignment). Gives up beyond `most` and returns `most + 1`, so that far words cost little.
 */
export function countSlips(from: string, to: string, most: number): number {
	if (Math.abs(from.length - to.length) > most) return most + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			let slips = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
			const swapped =
				row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			if (swapped) slips = Math.min(slips, beforeLast[column - 2]! + 1);
			current.push(slips);
			least = Math.min(least, slips);
		}
		if (least > most) return most + 1;
		beforeLast = last;
		last = current;
	}
	return Math.min(last[to.length]!, most + 1);
}
