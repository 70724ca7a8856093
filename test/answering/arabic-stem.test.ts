import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemArabic } from '../../src/answering/arabic-stem.ts';
import { anyOf } from './any-of.ts';

const KNOWN = new Set(['بوتين', 'روسيا', 'زياره', 'يزور', 'وزير', 'وصول', 'صين', 'مدينه', 'زور', 'لقاء']);
const isKnown = (word: string): boolean => KNOWN.has(word);
const stem = (word: string): string => stemArabic(word, isKnown);

describe('two forms of one word have one stem', () => {
	it.each([
		['لبوتين', 'بوتين'],
		['وبوتين', 'بوتين'],
		['بروسيا', 'روسيا'],
		['لروسيا', 'روسيا'],
		['الصينيه', 'الصيني'],
		['الصيني', 'صيني'],
		['والصيني', 'صيني'],
		['بالصين', 'صين'],
		['للصين', 'صين'],
		['عالصين', 'صين'],
		['هالزياره', 'زياره'],
		['الزياره', 'زياره'],
		['زيارته', 'زياره'],
		['زيارات', 'زياره'],
		['بيزور', 'زور'],
		['هيزور', 'زور'],
		['سيزور', 'زور'],
		['مسوولون', 'مسوولين'],
		['مدينتها', 'مدينه'],
	])('%s and %s', (one, other) => {
		expect(stem(one)).toBe(stem(other));
	});
});

describe('a first letter that belongs to the word stays', () => {
	it.each(['بوتين', 'وزير', 'وصول', 'بكين', 'فريق', 'كرملين'])('%s', (word) => {
		expect(stem(word).startsWith(word.slice(0, 3))).toBe(true);
	});
});

describe('two words keep two stems', () => {
	it.each([
		['بوتين', 'روسيا'],
		['بوتين', 'تين'],
		['الصين', 'الصيف'],
		['وزير', 'زير'],
	])('%s and %s', (one, other) => {
		expect(stem(one)).not.toBe(stem(other));
	});
});

describe('nothing comes to fewer than three letters', () => {
	it.each(['الي', 'ات', 'وه', 'له', 'بها', 'هم', 'الان', 'كان', 'ي', ''])('%j stays as it is', (word) => {
		expect(stem(word)).toBe(word);
	});

	it('whatever the word, and whatever is known', () => {
		const letter = anyOf('ابتويهلكفسعحنم');
		fc.assert(
			fc.property(fc.string({ unit: letter, minLength: 3 }), fc.boolean(), (word, known) => {
				expect(stemArabic(word, () => known).length).toBeGreaterThanOrEqual(3);
			}),
		);
	});
});
