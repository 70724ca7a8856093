/** Whole steps of an axis of counts. */
export interface Ticks {
	readonly step: number;
	/** The end of the axis: a multiple of the step, never below the highest count. */
	readonly top: number;
}

const MOST_STEPS = 3;
const MULTIPLES: readonly number[] = [1, 2, 5, 10];

/** Divides an axis that begins at 0 into at most three steps of 1, 2 or 5 times a power of ten. */
export function chooseTicks(highest: number): Ticks {
	const wanted = Math.max(1, highest / MOST_STEPS);
	const magnitude = 10 ** Math.floor(Math.log10(wanted));
	const step = (MULTIPLES.find((multiple) => multiple * magnitude >= wanted) ?? 10) * magnitude;
	return { step, top: Math.max(1, Math.ceil(highest / step)) * step };
}

/** Which of `count` bars get a label so that at most `most` stand side by side, none at an edge of a long row. */
export function chooseLabelled(count: number, most: number): ReadonlySet<number> {
	const step = Math.ceil(count / most);
	return new Set(
		Array.from({ length: count }, (_, index) => index).filter((index) => index % step === step >> 1),
	);
}
