import type { Catalogue } from '../discord/catalogue/en.ts';
import { chooseLabelled } from './choose-ticks.ts';
import type { Ticks } from './choose-ticks.ts';
import type { DayStats } from './guild-stats.ts';
import { COLOURS, PICTURE } from './picture-style.ts';
import type { Pen, Shape } from './pen.ts';
import { DAY_LABELS } from './plan-picture.ts';
import type { PicturePlan } from './plan-picture.ts';
import type { Look } from './render-svg.ts';

const LOOK: Look = { size: 18, weight: 400, colour: COLOURS.muted };
const GAP = 10;
const MOST_DAYS = 7;

/** How far the plot begins from the edge: behind the widest label of its counts. */
export function measureCounts({ top }: Ticks, say: Catalogue, pen: Pen): number {
	return PICTURE.padding + Math.ceil(pen.measure(say.statsNumber(top), LOOK)) + GAP;
}

/** The counts beside the plot. echarts would place labels by the widths of Latin letters, and drop Arabic ones. */
export function writeCounts(
	{ step, top }: Ticks,
	say: Catalogue,
	pen: Pen,
	plan: PicturePlan,
): readonly Shape[] {
	const start = PICTURE.padding;
	const width = measureCounts({ step, top }, say, pen) - GAP - start + 1;
	const height = plan.plotBottom - plan.plotTop;
	return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => {
		const y = plan.plotBottom - (height * index * step) / top;
		return pen.write(say.statsNumber(index * step), { start, y, width, align: 'end' }, LOOK);
	});
}

/** The days below their bars: as many as there is room for. */
export function writeDays(
	days: readonly DayStats[],
	start: number,
	say: Catalogue,
	pen: Pen,
	plan: PicturePlan,
): readonly Shape[] {
	const labelled = chooseLabelled(days.length, MOST_DAYS);
	const band = (PICTURE.width - PICTURE.padding - start) / days.length;
	const room = (PICTURE.width - PICTURE.padding - start) / Math.min(days.length, MOST_DAYS);
	const y = plan.plotBottom + DAY_LABELS / 2;
	return days.flatMap(({ day }, index) => {
		if (!labelled.has(index)) return [];
		const middle = start + (index + 0.5) * band;
		const place = { start: middle - room / 2, y, width: room, align: 'middle' } as const;
		return [pen.write(say.statsDay(new Date(day)), place, LOOK)];
	});
}
