import type { GuildStats } from './guild-stats.ts';
import { COLOURS } from './picture-style.ts';
import { FACT_ROW } from './plan-picture.ts';

/** Axes and series of the bars behind the most asked questions; they grow from where the language begins. */
export function makeFactChart({ topFacts }: GuildStats, isRightToLeft: boolean) {
	const counts = topFacts.map(({ count }) => count);
	return {
		xAxis: {
			type: 'value' as const,
			gridIndex: 1,
			show: false,
			inverse: isRightToLeft,
			min: 0,
			max: Math.max(1, ...counts),
		},
		yAxis: {
			type: 'category' as const,
			gridIndex: 1,
			show: false,
			inverse: true,
			data: counts.map((_, index) => String(index)),
		},
		series: [
			{
				type: 'bar' as const,
				silent: true,
				xAxisIndex: 1,
				yAxisIndex: 1,
				barWidth: FACT_ROW - 6,
				itemStyle: { color: COLOURS.factBar, borderRadius: 5 },
				data: counts,
			},
		],
	};
}
