import * as echarts from 'echarts';
import type { CurvePoint } from './calibrate.ts';

const WIDTH = 640;
const HEIGHT = 400;
/** Beyond this share of false answers nobody would set the threshold. */
const MOST_FALSE = 15;

/** Draws what thresholds trade: answered right against false answers, in %, a line a half. Returns an SVG document. */
export function plotCurve(curves: Readonly<Record<string, readonly CurvePoint[]>>): string {
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
	chart.setOption({
		animation: false,
		backgroundColor: '#fff',
		legend: { top: 8 },
		grid: { left: 56, right: 24, top: 44, bottom: 52 },
		xAxis: {
			type: 'value',
			name: 'false answers, % of what must be declined',
			nameLocation: 'middle',
			nameGap: 30,
			max: MOST_FALSE,
		},
		yAxis: { type: 'value', name: 'answered right, %', min: 50, max: 100 },
		series: Object.entries(curves).map(([name, points]) => ({
			name,
			type: 'line',
			symbol: 'none',
			data: points
				.map(({ falseAnswers, right }) => [100 * falseAnswers, 100 * right])
				.filter(([x = 0]) => x <= MOST_FALSE),
		})),
	});
	const svg = chart.renderToSVGString();
	chart.dispose();
	return `${svg}\n`;
}
