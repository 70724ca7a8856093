const NUMBER = new Intl.NumberFormat('en-GB');

/** A number with its noun. */
export function count(n: number, one: string, many: string): string {
	return `${NUMBER.format(n)} ${n === 1 ? one : many}`;
}

/** How often: "asked once". */
export function countTimes(n: number): string {
	if (n === 1) return 'once';
	return n === 2 ? 'twice' : `${NUMBER.format(n)} times`;
}
