import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, mean } from '../../src/evaluation/statistics.ts';

describe('the area under the curve', () => {
	it.each([
		['all positives above', [3, 4], [1, 2], 1],
		['all positives below', [1, 2], [3, 4], 0],
		['no difference', [1, 1], [1, 1], 0.5],
		['one of two pairs the wrong way', [1, 3], [2], 0.5],
		['a tie counts half', [2, 3], [2], 0.75],
	])('%s', (_, positives, negatives, area) => {
		expect(areaUnderCurve(positives, negatives)).toBeCloseTo(area, 10);
	});

	it('is the share of pairs in the right order', () => {
		const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(scores, scores, (positives, negatives) => {
				const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
				expect(areaUnderCurve(positives, negatives)).toBeCloseTo(mean(pairs), 10);
			}),
		);
	});
});
