import * as fc from 'fast-check';
import { createSeededRandom } from '../../src/answering/seeded-random.ts';
import { makeTypo } from '../bench/make-typo.ts';

/** Discord lets a text option hold so many UTF-16 units, and no more. */
export const LONGEST_QUESTION = 6000;

/** Controls of direction, joiners, marks of order and other characters without a shape. */
const INVISIBLE =
	'\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\u00AD\u034F\u115F\u3164';
const ARABIC = 'اأإآءؤئبتةثجحخدذرزسشصضطظعغفقكلمنهويىپچگکیـ';
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ARABIZI = "aeiouhkmnrstwy2356789'";
const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹½²Ⅷ';
const MARKS = '\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0301\u0308\u0323\u20DD';
/** A letter that becomes 18 when it is taken apart, ligatures, letters that grow when their case changes, symbols, emoji. */
const GROWING = 'ﷺﷻﷲﻻﬃŒßİŉǰΐΰﬗ㋿㍿🙂👨‍👩‍👧🇪🇬𝔸𝒜';
const PUNCTUATION = ' \t\n.,;:!?؟،؛()[]{}<>@#&*_~`|\\/"\'«»…—-+=%$^';
const SEPARATORS = [' ', '  ', '\n', ' ؟ ', ', ', '\u200F ', '-', '/', ''] as const;
/** Most questions are as short as people's. */
const SHORT = 12;

const unitOf = (characters: string) => fc.constantFrom(...Array.from(characters));
const cut = (text: string): string => text.slice(0, LONGEST_QUESTION);

/** Many words that no base holds: each has to be looked for. */
function mashWords(count: number, seed: number): string {
	const random = createSeededRandom(seed);
	const word = (): string => {
		const alphabet = Array.from(random() < 0.5 ? ARABIC : LATIN);
		const length = 2 + Math.floor(random() * 12);
		return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
	};
	return Array.from({ length: count }, word).join(' ');
}

function slipIn(words: readonly string[], count: number, seed: number): string {
	const random = createSeededRandom(seed);
	const pick = (): string => words[Math.floor(random() * words.length)]!;
	return Array.from({ length: count }, () => (random() < 0.5 ? makeTypo(pick(), random) : pick())).join(' ');
}

/**
 * Questions of every kind that a person, a machine or an attacker may send, at most as long as Discord allows.
 * @param phrasings texts whose words are taken for real ones
 */
export function createQuestionArbitrary(phrasings: readonly string[]): fc.Arbitrary<string> {
	const words = [...new Set(phrasings.flatMap((phrasing) => phrasing.split(' ')))];
	const seed = fc.nat();
	const realWords = (most: number) =>
		fc.tuple(fc.nat({ max: most }), seed).map(([count, from]) => slipIn(words, count, from));
	const anyUnicode = fc.string({ unit: 'binary', maxLength: 300, size: 'max' });
	const anyUnits = fc
		.array(fc.nat({ max: 0xff_ff }), { maxLength: 300, size: 'max' })
		.map((codes) => String.fromCharCode(...codes));
	const drawnFrom = (characters: string, maxLength: number) =>
		fc.string({ unit: unitOf(characters), maxLength, size: 'max' });
	const bidi = drawnFrom(INVISIBLE + ARABIC + LATIN + DIGITS + PUNCTUATION, 200);
	const arabizi = drawnFrom(`${ARABIZI} `, 200);
	const marked = drawnFrom(ARABIC + MARKS.repeat(3) + GROWING, 200);
	const numbers = drawnFrom(DIGITS + PUNCTUATION, 60);
	const piece = fc.oneof(realWords(SHORT), anyUnits, bidi, arabizi, marked, numbers);
	const mixture = fc
		.array(fc.tuple(piece, fc.constantFrom(...SEPARATORS)), { maxLength: 6 })
		.map((pieces) => pieces.flat().join(''));
	const repeated = fc
		.tuple(
			fc.oneof(unitOf(ARABIC + LATIN + GROWING + MARKS + INVISIBLE + PUNCTUATION), realWords(2), anyUnits),
			fc.nat({ max: LONGEST_QUESTION }),
		)
		.map(([unit, count]) =>
			unit.repeat(Math.min(count, Math.ceil(LONGEST_QUESTION / Math.max(1, unit.length)))),
		);
	const mashed = fc.tuple(fc.nat({ max: 900 }), seed).map(([count, from]) => mashWords(count, from));
	return fc
		.oneof(
			{ weight: 30, arbitrary: realWords(SHORT) },
			{ weight: 10, arbitrary: fc.constantFrom(...phrasings) },
			{ weight: 10, arbitrary: anyUnicode },
			{ weight: 10, arbitrary: anyUnits },
			{ weight: 10, arbitrary: bidi },
			{ weight: 8, arbitrary: arabizi },
			{ weight: 8, arbitrary: marked },
			{ weight: 3, arbitrary: numbers },
			{ weight: 8, arbitrary: mixture },
			{ weight: 1, arbitrary: realWords(900) },
			{ weight: 1, arbitrary: repeated },
			{ weight: 1, arbitrary: mashed },
		)
		.map(cut);
}
