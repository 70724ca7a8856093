type Numbers = Int32Array | Uint32Array | Uint8Array | Float64Array;

/** Copies numbers to the beginning of a longer array. */
export function lengthen<T extends Numbers>(values: T, longer: T): T {
	longer.set(values);
	return longer;
}

/** A list of numbers that grows: one array of bytes, not an object a number. Places never set are 0. */
export interface Growing<T extends Numbers> {
	readonly length: () => number;
	readonly set: (at: number, value: number) => void;
	readonly push: (value: number) => void;
	/** A copy of the right length. */
	readonly take: () => T;
}

export function createGrowing<T extends Numbers>(make: new (length: number) => T): Growing<T> {
	let values = new make(1024);
	let used = 0;
	function set(at: number, value: number): void {
		if (at >= values.length) {
			values = lengthen(values, new make(Math.max(at + 1, 2 * values.length)));
		}
		if (at >= used) used = at + 1;
		values[at] = value;
	}
	return {
		length: () => used,
		set,
		push: (value) => set(used, value),
		take: () => values.slice(0, used) as T,
	};
}
