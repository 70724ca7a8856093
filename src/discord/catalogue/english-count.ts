const NUMBER = new Intl.NumberFormat('en-GB');

/** A number with its noun. */
export function count(n: number, one: string, many: string): string {
	return `${NUMBER.format(n)} ${n === 1 ? one : many}`;
}
