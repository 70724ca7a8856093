import type { Ticks } from './choose-ticks.ts';
import type { GuildStats, KindCounts } from './guild-stats.ts';
import { COLOURS, KIND_COLOURS } from './picture-style.ts';

const WIDEST_BAR = 72;
/** From below. */
const STACK: readonly (keyof KindCounts)[] = ['answered', 'suggested', 'declined'];

/** Axes and series of the questions by day, a bar a day, stacked by kind of answer. */
export function makeDayChart({ days }: GuildStats, { step, top }: Ticks, isRightToLeft: boolean) {
	return {
		xAxis: {
			type: 'category' as const,
			inverse: isRightToLeft,
			data: days.map(({ day }) => day),
			axisLine: { lineStyle: { color: COLOURS.muted } },
			axisTick: { show: false },
			axisLabel: { show: false },
		},
		yAxis: {
			type: 'value' as const,
			position: isRightToLeft ? ('right' as const) : ('left' as const),
			min: 0,
			max: top,
			interval: step,
			splitLine: { lineStyle: { color: COLOURS.line } },
			axisLabel: { show: false },
		},
		series: STACK.map((kind) => ({
			type: 'bar' as const,
			stack: 'kinds',
			silent: true,
			barMaxWidth: WIDEST_BAR,
			barCategoryGap: '22%',
			itemStyle: { color: KIND_COLOURS[kind] },
			data: days.map((day) => day[kind]),
		})),
	};
}
