import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, splitWords } from '../../src/answering/normalise.ts';
import { anyOf } from './any-of.ts';

const cases = (title: string, rows: readonly (readonly [written: string, normal: string])[]): void => {
	describe(title, () => {
		it.each(rows)('%j becomes %j', (written, normal) => {
			expect(normalise(written)).toBe(normal);
		});
	});
};

cases('Arabic letters have one form', [
	['مَتَى يَبْدَأُ؟', 'متي يبدا'],
	['شدّةٌ وتنوينًا', 'شده وتنوينا'],
	['الرحمٰن', 'الرحمن'],
	['مـــتـــى', 'متي'],
	['أحمد إبراهيم آمال', 'احمد ابراهيم امال'],
	['رئيس مؤتمر', 'رييس موتمر'],
	['أ', 'ا'], // alef and a hamza above it
	['مساء', 'مسا'],
	['زيارة', 'زياره'],
	['على', 'علي'],
	['ٱلصين', 'الصين'],
	['کی', 'كي'],
	['گاز', 'كاز'],
	['پوتین', 'بوتين'],
	['چين', 'جين'],
	['ڤيتو', 'فيتو'],
	['ژاپن', 'زابن'],
	['ﻻ', 'لا'],
	['ﺍﻟﺼﻴﻦ', 'الصين'],
	['ﷲ', 'الله'],
]);

cases('digits have one form', [
	['١٢٣٤٥٦٧٨٩٠', '1234567890'],
	['۱۲۳۴۵۶۷۸۹۰', '1234567890'],
	['１８', '18'],
	['²', '2'],
	['الـ18', 'ال 18'],
	['و٢١', 'و 21'],
	['18سبتمبر', '18 سبتمبر'],
	['18th', '18 th'],
	['200km', '200 km'],
	['the 21st, 3 days', 'the 21 st 3 days'],
	['4days', '4 days'],
	['1,700', '1 700'],
]);

cases('Latin letters have one form', [
	['WANG Yi', 'wang yi'],
	['café Zürich', 'cafe zurich'],
	['ＷＡＮＧ', 'wang'],
	['İstanbul', 'istanbul'],
	['ISTANBUL', 'istanbul'],
	['ıslak', 'islak'],
	['Straße', 'strasse'],
	['STRAẞE', 'strasse'],
	['ﬁnal', 'final'],
	['Łódź', 'lodz'],
	['Æsir', 'aesir'],
]);

cases('emphasis is no spelling', [
	['ميييين', 'مين'],
	['whennnn', 'when'],
	['heeeey', 'hey'],
	['meeting', 'meeting'],
	['الله', 'الله'],
	['1000', '1000'],
	['WHEN???!!!', 'when'],
]);

cases('apostrophes', [
	["what's", 'whats'],
	['what’s', 'whats'],
	["China's minister", 'chinas minister'],
	["'quoted'", 'quoted'],
	["don't", 'dont'],
	['fifteen` past', 'fifteen past'],
	["ا'ʼا", 'اا'],
	["d''accord", 'daccord'],
	['abcʼ', 'abc'],
]);

cases('Arabizi stays one word', [
	["3'areeb", 'ghareeb'],
	["7'asan", 'khasan'],
	["6'alam", 'zalam'],
	["9'aher", 'daher'],
	['7arb', '7arb'],
	['ra2es', 'ra2es'],
	['el sa3a 5', 'el sa3a 5'],
]);

cases('what has no shape cuts no word', [
	['\u202Bمتى\u202C', 'متي'],
	['\u2067when\u2069', 'when'],
	['مت\u200Cى', 'متي'],
	['wh\u200Ben', 'when'],
	['\uFEFFwhen', 'when'],
	['so\u00ADft', 'soft'],
	['when\u00A0is', 'when is'],
	['when\tis\nit', 'when is it'],
]);

cases('nothing to read is empty', [
	['', ''],
	[' \n\t', ''],
	['😀', ''],
	['👩🏽‍🚀🇨🇳', ''],
	['؟!؟', ''],
	['\uD800', ''],
	['\uD801\u200C\uDC00', ''], // two halves of a letter that something parts
	['ـــ', ''],
]);

it('mentions and markup leave words and numbers only', () => {
	expect(normalise('<@123> **when** `is` it?')).toBe('123 when is it');
});

describe('words', () => {
	it('an empty normal form has none', () => expect(splitWords(normalise('...'))).toEqual([]));
	it('come in order', () => expect(splitWords(normalise('متى، يا Wang؟'))).toEqual(['متي', 'يا', 'wang']));
});

/** Whatever the normaliser treats in a special way, to be mixed at random. */
const TRICKY = [
	...Array.from("اأإآٱءئؤةىيیکگپچـ٠٣٧۶09376abkAKİıßẞΣſKst'’ʼ`´ .,-؟\n"),
	...Array.from('\u064B\u0651\u0670\u0301\u0307\u200B\u200C\u200D\u202B\u2069\uFEFF\u034F\u3164'),
	'18th',
	'km',
	'ﻻ',
	'ﷺ',
	'½',
	'Ⅷ',
	'😀',
	'한',
	'\uD800',
	'\uD83D',
	'\uDE00',
	'\uD801',
	'\uDC00',
];
const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.nat({ max: 0xff_ff }).map((code) => String.fromCharCode(code)) }),
	fc.string({ unit: fc.constantFrom(...TRICKY) }),
);

describe('any text', () => {
	it('is the same when normalised twice', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = normalise(text);
				expect(normalise(once)).toBe(once);
			}),
			{ numRuns: 2000 },
		);
	});

	it('comes to letters, digits and single spaces', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(normalise(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
			}),
			{ numRuns: 2000 },
		);
	});

	it('of plain letters alone is the same as with a mark that goes', () => {
		// A word of nothing but plain letters is passed through as it is; with a mark, every rule is applied to it.
		const letter = anyOf('abstzابتوىيهكلمنءأ');
		fc.assert(
			fc.property(fc.string({ unit: letter, maxLength: 8 }), (word) => {
				expect(normalise(word)).toBe(normalise(`${word}!`));
			}),
			{ numRuns: 2000 },
		);
	});

	it('is the same in any Unicode composition', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(normalise(text.normalize('NFC'))).toBe(normalise(text.normalize('NFD')));
			}),
		);
	});
});
