import type { EChartsOption } from 'echarts';
import { CATALOGUES } from '../discord/catalogue.ts';
import type { Catalogue } from '../discord/catalogue/en.ts';
import type { Language } from '../factbase/fact-base.ts';
import { makeDayChart } from './chart-by-day.ts';
import { makeFactChart } from './chart-facts.ts';
import { chooseTicks } from './choose-ticks.ts';
import { countQuestions } from './guild-stats.ts';
import type { GuildStats } from './guild-stats.ts';
import { COLOURS, PICTURE } from './picture-style.ts';
import { createPen } from './pen.ts';
import type { Pen, Shape } from './pen.ts';
import { FACT_ROW, FACT_WIDTH, planPicture } from './plan-picture.ts';
import type { PicturePlan } from './plan-picture.ts';
import type { Look, Renderer } from './render-svg.ts';
import { measureCounts, writeCounts, writeDays } from './write-axes.ts';
import { writeFacts } from './write-facts.ts';
import { writeLegend } from './write-legend.ts';

const TITLE: Look = { size: 27, weight: 600 };
const NOTICE: Look = { size: 24, weight: 400, colour: COLOURS.muted };

/** Both charts and all texts of the picture, mirrored for a language that runs from the right. */
export function makeOption(
	stats: GuildStats,
	language: Language,
	renderer: Pick<Renderer, 'measure'>,
): EChartsOption {
	const say = CATALOGUES[language];
	const pen = createPen(language, renderer);
	const plan = planPicture(stats.topFacts.length);
	const ticks = chooseTicks(Math.max(0, ...stats.days.map(countQuestions)));
	const { isRightToLeft } = pen;
	const byDay = makeDayChart(stats, ticks, isRightToLeft);
	const facts = makeFactChart(stats, isRightToLeft);
	const start = measureCounts(ticks, say, pen);
	return {
		animation: false,
		backgroundColor: COLOURS.background,
		grid: [
			makeGrid(start, PICTURE.padding, plan.plotTop, plan.plotBottom - plan.plotTop, isRightToLeft),
			makeGrid(
				PICTURE.padding,
				PICTURE.width - PICTURE.padding - FACT_WIDTH,
				plan.factsTop,
				Math.max(1, stats.topFacts.length) * FACT_ROW,
				isRightToLeft,
			),
		],
		xAxis: [byDay.xAxis, facts.xAxis],
		yAxis: [byDay.yAxis, facts.yAxis],
		series: [...byDay.series, ...facts.series],
		graphic: {
			elements: [
				...writeTexts(stats, say, pen, plan),
				...writeCounts(ticks, say, pen, plan),
				...writeDays(stats.days, start, say, pen, plan),
			],
		},
	};
}

function writeTexts(stats: GuildStats, say: Catalogue, pen: Pen, plan: PicturePlan): readonly Shape[] {
	const start = PICTURE.padding;
	const width = PICTURE.width - 2 * PICTURE.padding;
	const title = say.statsTitle(new Date(stats.from), new Date(stats.to));
	const middle = (plan.plotTop + plan.plotBottom) / 2;
	return [
		pen.write(title, { start, y: plan.title, width, align: 'start' }, TITLE),
		...writeLegend(stats, say, pen, plan.legend),
		...(countQuestions(stats.totals) === 0
			? [pen.write(say.statsNone, { start, y: middle, width, align: 'middle' }, NOTICE)]
			: []),
		...writeFacts(stats.topFacts, say, pen, plan),
	];
}

function makeGrid(start: number, end: number, top: number, height: number, isRightToLeft: boolean) {
	const [left, right] = isRightToLeft ? [end, start] : [start, end];
	// The room for labels is measured here: echarts would guess it from Latin letters.
	return { left, right, top, height, outerBoundsMode: 'none' as const };
}
