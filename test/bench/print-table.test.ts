import { describe, expect, it } from 'vitest';
import { printTable } from './print-table.ts';
import { readArguments } from './read-arguments.ts';
import { figure, median, quantile, type Row } from './row.ts';

const ROWS: readonly Row[] = [
	{
		part: 'Speed',
		what: 'core',
		figures: [figure('median', 0.123_45, 'ms'), figure('p99', 2, 'ms', { sign: '<', limit: 2 })],
	},
	{ part: 'Speed', what: 'other', figures: [figure('median', 1234.5, 'ms')] },
	{
		part: 'Size',
		what: 'core',
		figures: [
			figure('memory', null, 'MiB', { sign: '<', limit: 120 }),
			figure('times', 5, '×', { sign: '≥', limit: 5 }),
		],
		note: 'not measured: no system',
	},
];

describe('the table', () => {
	it('shows each part with its figures, bars and notes, and counts the bars met', () => {
		expect(printTable(ROWS)).toEqual([
			'',
			'Speed    median   p99  bar',
			'core   0.123 ms  2 ms  p99 < 2 ms: MISSED',
			'other  1,235 ms',
			'',
			'Size  memory  times  bar',
			'core       -    5 ×  memory < 120 MiB: MISSED, times ≥ 5 ×: met; not measured: no system',
			'',
			'1 of 3 bars met',
		]);
	});
});

describe('quantiles', () => {
	it('are values that occur, and none of nothing', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(quantile([4, 1, 3, 2], 0.99)).toBe(4);
		expect(quantile([5], 0.01)).toBe(5);
		expect(median([])).toBeNull();
	});
});

describe('the arguments', () => {
	it('are all optional', () => {
		expect(readArguments([])).toMatchObject({
			json: false,
			quick: false,
			facts: 'facts',
			perFact: 10,
			seed: 1,
		});
	});

	it.each([
		[['--only', 'x'], 'There is no part "x"'],
		[['--per-fact', '0'], '--per-fact is a whole number from 1 on'],
		[['--seed', 'one'], '--seed is a whole number from 0 on'],
	])('%j is refused in one sentence', (args, sentence) => {
		expect(() => readArguments(args)).toThrow(sentence);
	});

	it('choose parts, which run in their own order', () => {
		expect(readArguments(['--only', 'reload,engines']).only).toEqual(['engines', 'reload']);
	});
});
