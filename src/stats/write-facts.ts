import type { Catalogue } from '../discord/catalogue/en.ts';
import { cleanText } from './direct-text.ts';
import type { FactStats } from './guild-stats.ts';
import { COLOURS, PICTURE } from './picture-style.ts';
import type { Pen, Shape } from './pen.ts';
import { FACT_ROW, FACT_WIDTH, NUMBER_COLUMN } from './plan-picture.ts';
import type { PicturePlan } from './plan-picture.ts';
import type { Look } from './render-svg.ts';

const HEADING: Look = { size: 22, weight: 600 };
const COLUMN_HEADING: Look = { size: 18, weight: 400, colour: COLOURS.muted };
const QUESTION: Look = { size: 20, weight: 400 };
const NUMBER: Look = { size: 20, weight: 600 };
const INSET = 10;
const COLUMN_GAP = 8;

/** The most asked facts as a table; the bars behind the questions are drawn by the chart. */
export function writeFacts(
	facts: readonly FactStats[],
	say: Catalogue,
	pen: Pen,
	{ factsHeading, factsTop }: PicturePlan,
): readonly Shape[] {
	if (facts.length === 0) return [];
	// Digits run to the right in both languages: on that side units stand below units.
	const align = pen.isRightToLeft ? 'start' : 'end';
	const writeColumns = (texts: readonly string[], y: number, look: Look) =>
		texts.map((text, column) => {
			const start = PICTURE.padding + FACT_WIDTH + column * NUMBER_COLUMN;
			return pen.write(
				text,
				{ start: start + COLUMN_GAP, y, width: NUMBER_COLUMN - COLUMN_GAP, align },
				look,
			);
		});
	const rows = facts.flatMap(({ question, count, helpful, unhelpful }, index) => {
		const y = factsTop + (index + 0.5) * FACT_ROW;
		const place = {
			start: PICTURE.padding + INSET,
			y,
			width: FACT_WIDTH - 2 * INSET,
			align: 'start',
		} as const;
		const numbers = [count, helpful, unhelpful].map((n) => say.statsNumber(n));
		return [pen.write(cleanText(question), place, QUESTION), ...writeColumns(numbers, y, NUMBER)];
	});
	const headingPlace = {
		start: PICTURE.padding,
		y: factsHeading,
		width: FACT_WIDTH,
		align: 'start',
	} as const;
	return [
		pen.write(say.statsMostAsked, headingPlace, HEADING),
		...writeColumns([say.statsTimes, say.statsHelpful, say.statsUnhelpful], factsHeading, COLUMN_HEADING),
		...rows,
	];
}
