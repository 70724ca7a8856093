import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLabelled, chooseTicks } from '../../src/stats/choose-ticks.ts';
import { cleanText, directionOf, isolateText } from '../../src/stats/direct-text.ts';
import { fitText } from '../../src/stats/fit-text.ts';

describe('the ticks of an axis', () => {
	it.each([
		[0, { step: 1, top: 1 }],
		[1, { step: 1, top: 1 }],
		[3, { step: 1, top: 3 }],
		[4, { step: 2, top: 4 }],
		[10, { step: 5, top: 10 }],
		[31, { step: 20, top: 40 }],
		[2_500_000, { step: 1_000_000, top: 3_000_000 }],
	])('for up to %i', (highest, ticks) => {
		expect(chooseTicks(highest)).toEqual(ticks);
	});

	it('are whole, at most three steps, and reach the highest count', () => {
		fc.assert(
			fc.property(fc.nat(1e9), (highest) => {
				const { step, top } = chooseTicks(highest);
				expect(Number.isInteger(step)).toBe(true);
				expect(top % step).toBe(0);
				expect(top / step).toBeLessThanOrEqual(3);
				expect(top).toBeGreaterThanOrEqual(highest);
			}),
		);
	});
});

describe('the bars that get a label', () => {
	it('are all of a week', () => expect([...chooseLabelled(7, 7)]).toEqual([0, 1, 2, 3, 4, 5, 6]));
	it('are some of a month', () => expect([...chooseLabelled(30, 7)]).toEqual([2, 7, 12, 17, 22, 27]));
	it('is the one of a day', () => expect([...chooseLabelled(1, 7)]).toEqual([0]));

	it('are never more than asked for, nor none', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
				const { size } = chooseLabelled(count, 7);
				expect(size).toBeGreaterThan(0);
				expect(size).toBeLessThanOrEqual(7);
			}),
		);
	});
});

describe('the direction of a text', () => {
	it.each([
		['متى وصل Kim؟', 'ar', 'ar'],
		['Kim: متى وصل؟', 'ar', 'ar'],
		['Who is Kim?', 'ar', 'en'],
		['What does كيم mean?', 'en', 'en'],
		['من هو كيم؟', 'en', 'ar'],
		['2026', 'ar', 'ar'],
		['2026', 'en', 'en'],
	] as const)('%s in a picture in %s: %s', (text, language, direction) => {
		expect(directionOf(text, language)).toBe(direction);
	});

	it('is given by an isolate, the letters stay in the order they are read', () => {
		expect(isolateText('متى وصل Kim؟', 'ar')).toBe('\u2067متى وصل Kim؟\u2069');
		expect(isolateText('Kim?', 'en')).toBe('\u2066Kim?\u2069');
	});
});

describe('a clean text', () => {
	it.each([
		['two\nlines\tand  spaces ', 'two lines and spaces'],
		['an \u202Eoverride\u202C, an \u2067isolate\u2069', 'an override , an isolate'],
		['a mark\u200F\u200E', 'a mark'],
		['glad 👍🏽 heart ❤️', 'glad heart'],
		['مُحَمَّد', 'مُحَمَّد'],
	])('%j', (text, cleaned) => expect(cleanText(text)).toBe(cleaned));
});

describe('a text that is too wide', () => {
	/** Every UTF-16 unit is one pixel wide. */
	const measure = (text: string) => text.length;

	it('stays whole when it fits', () => expect(fitText('question', 8, measure)).toBe('question'));
	it('is cut with an ellipsis', () => expect(fitText('question', 7, measure)).toBe('questi…'));
	it('leaves no space before it', () => expect(fitText('to be or', 4, measure)).toBe('to…'));

	it('keeps tashkeel with its letter', () => {
		expect(fitText('مُحَمَّد', 6, measure)).toBe('مُحَ…');
	});

	it('is as wide as it may be, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
				expect(measure(fitText(text, width, measure))).toBeLessThanOrEqual(width);
			}),
		);
	});
});
