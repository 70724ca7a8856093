import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSurelyArabizi, mayBeArabizi } from '../../src/answering/arabizi.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { tools } from '../support/language.ts';
import { anyOf } from './any-of.ts';

const { arabicKeys, latinKeys, vowelFit } = tools.arabizi;

const meet = (latin: string, arabic: string): boolean => {
	const keys = new Set(arabicKeys(normalise(arabic)));
	return latinKeys(normalise(latin)).some((key) => keys.has(key));
};

describe('an Arabizi spelling meets its word', () => {
	it.each([
		['7arb', 'حرب'],
		['ra2es', 'رئيس'],
		['ra2ees', 'رئيس'],
		['khasan', 'خاسان'],
		['5asan', 'خاسان'],
		["7'asan", 'خاسان'],
		['shams', 'شمس'],
		['chams', 'شمس'],
		['ghareeb', 'غريب'],
		["3'areeb", 'غريب'],
		['sa3a', 'ساعة'],
		['elra2es', 'الرئيس'],
		['elra2es', 'رئيس'],
		['alseen', 'الصين'],
		['elseen', 'صين'],
		['wazir', 'وزير'],
		['wazeer', 'وزير'],
		['kharegeya', 'خارجية'],
		['kharijiya', 'خارجية'],
		['ziyara', 'زيارة'],
		['zeyara', 'زيارة'],
		['botin', 'بوتين'],
		['putin', 'بوتين'],
		['mat7af', 'متحف'],
		['9al', 'قال'],
		['6a2era', 'طائرة'],
		['kreml', 'كرمل'],
	])('%s is %s', (latin, arabic) => {
		expect(meet(latin, arabic)).toBe(true);
	});
});

describe('and no other', () => {
	it.each([
		['7arb', 'غرب'],
		['wazir', 'رئيس'],
		['sa3a', 'سنة'],
		['khasan', 'حسن'],
	])('%s is not %s', (latin, arabic) => {
		expect(meet(latin, arabic)).toBe(false);
	});
});

describe('what may be Arabizi', () => {
	it.each([
		['7arb', true, true],
		['ra2es', true, true],
		['wazir', true, false],
		['when', true, false],
		['2024', false, false],
		['حرب', false, false],
		['', false, false],
	])('%s: perhaps %s, surely %s', (word, perhaps, surely) => {
		expect([mayBeArabizi(word), isSurelyArabizi(word)]).toEqual([perhaps, surely]);
	});
});

describe('long vowels choose among words of one key', () => {
	it.each([
		['katab', 'كاتب', 'كوتب'],
		['botin', 'بوتين', 'باتان'],
		['nour', 'نور', 'نار'],
	])('%s fits %s better than %s', (latin, better, worse) => {
		expect(vowelFit(latin, better)).toBeGreaterThan(vowelFit(latin, worse));
	});

	it('a fit lies between 0 and 1', () => {
		const latin = fc.string({ unit: anyOf('abeiouywkl2357') });
		const arabic = fc.string({ unit: anyOf('ابويهعكل') });
		fc.assert(
			fc.property(latin, arabic, (one, other) => {
				const fit = vowelFit(one, other);
				expect(fit).toBeGreaterThanOrEqual(0);
				expect(fit).toBeLessThanOrEqual(1);
			}),
		);
	});
});

it('a word of vowels alone has no key, so that it matches nothing', () => {
	expect(latinKeys('aeiou')).toEqual([]);
	expect(arabicKeys('اوي')).toEqual([]);
});
