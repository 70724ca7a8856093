/** So many neighbouring phrasings of one class are passed over together. */
const BLOCK = 64;

/** Phrasings one after the other that are of one class. */
export interface PhrasingBlocks {
	/** Where each begins; one more at the end. */
	readonly starts: Uint32Array;
	readonly labels: Uint32Array;
	/** The largest scale, and the longest frequent part, in each. */
	readonly scales: Float32Array;
	readonly heldLengths: Float32Array;
}

interface Phrasings {
	readonly labels: Int32Array;
	readonly scales: Float32Array;
	readonly heldLengths: Float32Array;
}

export function cutBlocks({ labels, scales, heldLengths }: Phrasings): PhrasingBlocks {
	const count = labels.length;
	const starts: number[] = [];
	const largestScales: number[] = [];
	const longestHeld: number[] = [];
	let block = -1;
	let start = -BLOCK;
	for (let owner = 0; owner < count; owner++) {
		if (owner - start >= BLOCK || labels[owner] !== labels[start]) {
			block++;
			start = owner;
			starts.push(owner);
			largestScales.push(0);
			longestHeld.push(0);
		}
		if (scales[owner]! > largestScales[block]!) largestScales[block] = scales[owner]!;
		if (heldLengths[owner]! > longestHeld[block]!) longestHeld[block] = heldLengths[owner]!;
	}
	return {
		starts: Uint32Array.from([...starts, count]),
		labels: Uint32Array.from(starts, (first) => labels[first]!),
		scales: Float32Array.from(largestScales),
		heldLengths: Float32Array.from(longestHeld),
	};
}

/**
 * The largest of some numbers from 0 to 2³¹ − 1. All phrasings pass through here, and which is larger cannot be
 * foretold: so there is no branch to be foretold wrongly (`x >> 31` is 0, or all ones below 0), and four at a time.
 */
export function largestOf(values: Int32Array, from: number, to: number): number {
	let one = 0;
	let two = 0;
	let three = 0;
	let four = 0;
	let at = from;
	for (; at + 4 <= to; at += 4) {
		const first = values[at]! - one;
		const second = values[at + 1]! - two;
		const third = values[at + 2]! - three;
		const fourth = values[at + 3]! - four;
		one += first & ~(first >> 31);
		two += second & ~(second >> 31);
		three += third & ~(third >> 31);
		four += fourth & ~(fourth >> 31);
	}
	for (; at < to; at++) one = Math.max(one, values[at]!);
	return Math.max(one, two, three, four);
}
