import type { Guard, VerdictWeights } from '../answering/verdict-weights.ts';
import type { Calibration } from './calibrate.ts';

/** Weights are kept to a thousandth: more would pretend to more than some hundred questions can tell. */
function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function printWeights({ bias, signals, answerFrom, suggestFrom, replyFrom }: VerdictWeights): string[] {
	const rows = Object.entries(signals).map(([name, weight]) => `\t\t\t${name}: ${round(weight)},`);
	return [
		`\t\tbias: ${round(bias)},`,
		'\t\tsignals: {',
		...rows,
		'\t\t},',
		`\t\tanswerFrom: ${answerFrom},`,
		`\t\tsuggestFrom: ${suggestFrom},`,
		`\t\treplyFrom: ${replyFrom},`,
	];
}

/** The source text that holds the weights. */
export function printWeightsSource(weights: Readonly<Record<Guard, VerdictWeights>>): string {
	return [
		'export const VERDICT_WEIGHTS: Readonly<Record<Guard, VerdictWeights>> = {',
		'\tguarded: {',
		...printWeights(weights.guarded),
		'\t},',
		'\tbare: {',
		...printWeights(weights.bare),
		'\t},',
		'};',
		'',
	].join('\n');
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(8);
const EVERY = 5;

/** Both curves and the reliability of the held-back half as lines. */
export function printCalibration(title: string, { curves, reliability, weights }: Calibration): string[] {
	return [
		`${title}: answered from ${weights.answerFrom}`,
		'threshold   fitted: right, false, near misses   held back: right, false, near misses',
		...curves.fit
			.map((point, at) => ({ point, held: curves.held[at]! }))
			.filter(({ point }, at) => at % EVERY === 0 || point.answerFrom === weights.answerFrom)
			.map(
				({ point, held }) =>
					`${point.answerFrom.toFixed(2).padEnd(12)}${percent(point.right)}${percent(point.falseAnswers)}${percent(point.nearMisses)}` +
					`${percent(held.right).padStart(16)}${percent(held.falseAnswers)}${percent(held.nearMisses)}`,
			),
		'reliability, held back: confidence, share right, questions',
		...reliability.map(
			({ confidence, right, count }) => `${confidence.toFixed(2)}  ${right.toFixed(2)}  ${count}`,
		),
		'',
	];
}
