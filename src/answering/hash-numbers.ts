/** Numbers hashes in the order in which they are first asked for. */
export interface HashNumbers {
	(hash: number): number;
	/** All hashes, by number. */
	readonly hashes: () => Float64Array;
}

/**
 * A table of hashes with open addressing. A Map of doubles would hold an object for each, and a large base has
 * millions.
 */
export function createHashNumbers(): HashNumbers {
	let capacity = 1 << 16;
	let slots = new Int32Array(capacity).fill(-1);
	let hashes = new Float64Array(capacity / 2);
	let count = 0;

	/** The slot where a hash stands, or where it is to go. */
	function slotOf(hash: number): number {
		let slot = hash & (capacity - 1);
		while (slots[slot]! >= 0 && hashes[slots[slot]!] !== hash) slot = (slot + 1) & (capacity - 1);
		return slot;
	}

	function grow(): void {
		capacity *= 2;
		slots = new Int32Array(capacity).fill(-1);
		const longer = new Float64Array(capacity / 2);
		longer.set(hashes);
		hashes = longer;
		for (let number = 0; number < count; number++) slots[slotOf(hashes[number]!)] = number;
	}

	const numberOf = (hash: number): number => {
		const slot = slotOf(hash);
		if (slots[slot]! >= 0) return slots[slot]!;
		if (count === hashes.length) {
			grow();
			return numberOf(hash);
		}
		hashes[count] = hash;
		slots[slot] = count;
		return count++;
	};
	return Object.assign(numberOf, { hashes: () => hashes.slice(0, count) });
}
