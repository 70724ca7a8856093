import { PICTURE } from './picture-style.ts';

/** Heights in pixels, from above; middles of lines where not said otherwise. */
export interface PicturePlan {
	readonly title: number;
	readonly legend: number;
	readonly plotTop: number;
	readonly plotBottom: number;
	readonly factsHeading: number;
	/** Upper edge of the first row. */
	readonly factsTop: number;
}

export const FACT_ROW = 40;
/** Columns of numbers behind each question: asked, helpful, not helpful. */
export const NUMBER_COLUMN = 118;
export const FACT_WIDTH = PICTURE.width - 2 * PICTURE.padding - 3 * NUMBER_COLUMN;

/** Room for the labels of the days. */
export const DAY_LABELS = 34;
const FACTS_HEADING = 48;

/** Divides the picture's height: the bars by day get what the most asked facts leave. */
export function planPicture(facts: number): PicturePlan {
	const bottom = PICTURE.height - PICTURE.padding + 4;
	const factsTop = bottom - facts * FACT_ROW;
	const factsHeading = factsTop - FACTS_HEADING / 2;
	const plotBottom = (facts === 0 ? bottom : factsTop - FACTS_HEADING) - DAY_LABELS;
	return { title: 42, legend: 86, plotTop: 118, plotBottom, factsHeading, factsTop };
}
