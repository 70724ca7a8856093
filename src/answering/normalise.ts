/**
 * One normal form for every text that is matched: questions and phrasings pass through the same function,
 * so that the two sides can never disagree. Total (any string) and idempotent.
 */

/** Letters that NFKD leaves whole but that people use for one another. Unicode blocks Arabic (0600) and Latin. */
const FOLDED_LETTERS: ReadonlyMap<string, string> = new Map([
	['ٱ', 'ا'], // alef wasla
	['ة', 'ه'], // ta marbuta, typed as ha
	['ى', 'ي'], // alef maksura, typed as ya
	['ی', 'ي'], // Farsi yeh
	['ې', 'ي'],
	['ے', 'ي'],
	['ک', 'ك'], // keheh
	['گ', 'ك'], // gaf
	['پ', 'ب'],
	['چ', 'ج'],
	['ڤ', 'ف'],
	['ڨ', 'ق'],
	['ژ', 'ز'],
	['ہ', 'ه'],
	['ھ', 'ه'],
	['ە', 'ه'],
	['ء', ''], // a hamza on the line is left out as often as it is written
	['ـ', ''], // tatweel
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['ı', 'i'],
]);

const FOLDABLE = new RegExp(`[${[...FOLDED_LETTERS.keys()].join('')}]`, 'gu');
/** Tashkeel, Latin accents, and the hamza that NFKD splits off أ إ ؤ ئ آ. */
const MARKS = /\p{M}+/gu;
/** Controls of direction, joiners and other characters without a shape, which would cut a word in two. */
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u3164]+/gu;
/** Arabic-Indic (0660) and Extended Arabic-Indic (06F0) digits. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
/** «2019’s», «what's»: the apostrophe goes, the letters stay together. */
const INNER_APOSTROPHE = /(?<=[\p{L}\p{N}])['’‘ʼʻ`´]+(?=\p{L})/gu;
/** Apostrophes that Unicode counts as letters, left over at the edges of words. */
const LETTER_APOSTROPHE = /[ʼʻ]/gu;
/** Halves of characters that a cut left behind; removed first, so that two of them never meet and make one. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Arabizi writes غ as 3', خ as 7', ظ as 6' and ض as 9'. */
const ARABIZI_APOSTROPHE = /([3679])['’‘ʼ`´](?=\p{Script=Latin})/gu;
const ARABIZI_DIGRAPHS: Readonly<Record<string, string>> = { 3: 'gh', 6: 'z', 7: 'kh', 9: 'd' };
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/** «يااااسلام», «whennnn»: three or more of a letter are emphasis, not spelling. */
const ELONGATED = /(\p{L})\1{2,}/gu;
/** «الـ18», «و21»: an Arabic particle written onto a number. */
const ARABIC_THEN_DIGIT = /(?<=\p{Script=Arabic})(?=\p{N})|(?<=\p{N})(?=\p{Script=Arabic})/gu;
/** «18th», «200km»: a number with its ending; any other mix of Latin letters and digits is Arabizi. */
const NUMBER_WITH_ENDING = /(?<=^| )(\d+)(st|nd|rd|th|km|kms|days?|years?|hours?)(?= |$)/gu;

const foldLetter = (letter: string): string => FOLDED_LETTERS.get(letter) ?? letter;
const foldDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/** A word of letters that nothing below changes: most words are, and so cost one look instead of fifteen. */
const ALREADY_NORMAL = /^(?:[a-z]+|[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]+)$/u;
const IS_ELONGATED = /(\p{L})\1\1/u;

/**
 * Folds a text to its normal form: lower case, no marks, one form of each letter and digit, words parted by one
 * space, no punctuation. Text without any letter or digit gives the empty string.
 */
export function normalise(text: string): string {
	if (ALREADY_NORMAL.test(text) && !IS_ELONGATED.test(text)) return text;
	return text
		.replace(LONE_SURROGATE, ' ')
		.normalize('NFKD')
		.toLowerCase()
		.replace(ARABIZI_APOSTROPHE, (_, digit: string) => ARABIZI_DIGRAPHS[digit] ?? digit)
		.normalize('NFKD') // lower-casing can make new compositions (İ)
		.replace(MARKS, '')
		.replace(INVISIBLE, '')
		.replace(FOLDABLE, foldLetter)
		.replace(ARABIC_DIGITS, foldDigit)
		.replace(INNER_APOSTROPHE, '')
		.replace(LETTER_APOSTROPHE, ' ')
		.replace(NOT_WORD, ' ')
		.replace(ELONGATED, '$1')
		.replace(ARABIC_THEN_DIGIT, ' ')
		.replace(NUMBER_WITH_ENDING, '$1 $2')
		.trim();
}

/** The words of a normal form, in order. */
export function splitWords(normalised: string): string[] {
	return normalised === '' ? [] : normalised.split(' ');
}
