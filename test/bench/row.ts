/** What a number must be to be good enough: DESIGN.md and the table's last column name it. */
export interface Bar {
	readonly sign: '<' | '≤' | '≥';
	readonly limit: number;
}

export interface Figure {
	readonly name: string;
	/** Null where it could not be measured: the row's note says why. */
	readonly value: number | null;
	readonly unit: string;
	readonly bar?: Bar;
	/** Whether the bar is met; absent without one. What could not be measured meets none. */
	readonly met?: boolean;
}

/** One line of the table: what was measured, and what came of it. */
export interface Row {
	readonly part: string;
	readonly what: string;
	readonly figures: readonly Figure[];
	readonly note?: string;
}

function meets(value: number | null, { sign, limit }: Bar): boolean {
	if (value === null) return false;
	if (sign === '<') return value < limit;
	return sign === '≤' ? value <= limit : value >= limit;
}

/** A number with its unit and, where there is one, its bar. */
export function figure(name: string, value: number | null, unit: string, bar?: Bar): Figure {
	return bar === undefined ? { name, value, unit } : { name, value, unit, bar, met: meets(value, bar) };
}

/** The value below which a share of the values lies (nearest rank). Null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5);
