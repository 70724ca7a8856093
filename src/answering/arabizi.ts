/**
 * Arabizi: Arabic in Latin letters and digits («emta yebda2 el ra2es»). Vowels are written or left out, one Latin
 * letter stands for several Arabic ones, and nobody agrees on the spelling. So a Latin word is not transliterated to
 * one Arabic word: both are brought to a key of consonant classes, and the vocabulary says which words share it.
 *
 * Digits and digraphs as in Yaghan, "Arabizi: A Contemporary Style of Arabic Slang" (Design Issues 24:2, 2008), and
 * Darwish, "Arabizi Detection and Conversion to Arabic" (2014).
 */

/** Latin spelling -> class of consonants; longest first. An empty class is a vowel. */
const LATIN_CLASSES: readonly (readonly [string, string])[] = [
	['sch', 'C'], ['tch', 'C'], ['tsh', 'C'],
	['sh', 'C'], ['ch', 'C'], ['kh', 'X'], ['gh', 'G'], ['th', 'T'], ['dh', 'D'], ['ph', 'F'], ['ck', 'K'], ['zh', 'J'], ['ou', ''], ['oo', ''], ['ee', ''],
	['2', ''], ['3', 'A'], ['4', 'D'], ['5', 'X'], ['6', 'T'], ['7', 'H'], ['8', 'K'], ['9', 'K'],
	['a', ''], ['e', ''], ['i', ''], ['o', ''], ['u', ''], ['y', ''], ['w', ''],
	['b', 'B'], ['p', 'B'], ['t', 'T'], ['j', 'J'], ['g', 'J'], ['d', 'D'], ['r', 'R'], ['z', 'Z'], ['s', 'S'],
	['f', 'F'], ['v', 'F'], ['q', 'K'], ['k', 'K'], ['c', 'K'], ['l', 'L'], ['m', 'M'], ['n', 'N'], ['h', 'H'], ['x', 'KS'],
]; // prettier-ignore

/** Normalised Arabic letter -> the same classes. ق is said g, 2 or k, ج g or j, ث t or s: classes are kept wide. */
const ARABIC_CLASSES: Readonly<Record<string, string>> = {
	ا: '', و: '', ي: '', ب: 'B', ت: 'T', ث: 'T', ج: 'J', ح: 'H', خ: 'X', د: 'D', ذ: 'D', ر: 'R', ز: 'Z', س: 'S', ش: 'C',
	ص: 'S', ض: 'D', ط: 'T', ظ: 'Z', ع: 'A', غ: 'G', ف: 'F', ق: 'K', ك: 'K', ل: 'L', م: 'M', ن: 'N', ه: 'H',
}; // prettier-ignore

/** The articles written onto or apart from the word: el, al, il, l- and their assimilated forms (er ra2es, as seen). */
const LATIN_ARTICLE = /^(?:el|al|il|l)-?(?=[a-z0-9]{3})/u;
const ARABIC_ARTICLE = /^ال(?=.{3})/u;
const HAS_ARABIZI_DIGIT = /(?=.*[a-z])[2356789]/u;
const LATIN_WORD = /^[a-z0-9]+$/u;

/** Whether a normalised word can be Arabizi at all. */
export function mayBeArabizi(word: string): boolean {
	return LATIN_WORD.test(word) && /[a-z]/u.test(word);
}

/** Whether a normalised word can hardly be anything else: a digit among its letters (7arb, sa3a). */
export function isSurelyArabizi(word: string): boolean {
	return HAS_ARABIZI_DIGIT.test(word);
}

function squeeze(key: string): string {
	return key.replace(/(.)\1+/gu, '$1');
}

function latinKey(word: string): string {
	let key = '';
	for (let at = 0; at < word.length;) {
		const rule = LATIN_CLASSES.find(([spelling]) => word.startsWith(spelling, at));
		key += rule?.[1] ?? '';
		at += rule?.[0].length ?? 1;
	}
	return squeeze(key);
}

/** A final ه is silent where Latin letters often leave it out (seneh, sana), so it is not part of the key. */
const dropFinalHeh = (key: string): string => (key.length > 1 && key.endsWith('H') ? key.slice(0, -1) : key);

/** Keys under which a Latin word may be found: as written, and without its article. */
export function arabiziKeys(word: string): readonly string[] {
	const bare = word.replace(LATIN_ARTICLE, '');
	const keys = [latinKey(word), latinKey(bare)].map(dropFinalHeh);
	return [...new Set(keys)].filter((key) => key.length > 0);
}

/** The keys under which an Arabic word of the vocabulary is listed. */
export function arabicKeys(word: string): readonly string[] {
	const bare = word.replace(ARABIC_ARTICLE, '');
	const keys = [word, bare].map((form) => {
		let key = '';
		for (const letter of form) key += ARABIC_CLASSES[letter] ?? '';
		return dropFinalHeh(squeeze(key));
	});
	return [...new Set(keys)].filter((key) => key.length > 0);
}

/** Vowels as Latin letters write them, to choose among words of one key: ا a e, و o u w, ي i y e. */
const VOWEL_SKELETON: Readonly<Record<string, string>> = { ا: 'a', و: 'o', ي: 'i', ع: 'a', ه: 'h' };
const LATIN_VOWELS: Readonly<Record<string, string>> = {
	a: 'a',
	e: 'i',
	i: 'i',
	y: 'i',
	o: 'o',
	u: 'o',
	w: 'o',
	3: 'a',
	2: 'a',
};

function vowelPattern(word: string, vowels: Readonly<Record<string, string>>): string {
	let pattern = '';
	for (const letter of word) pattern += vowels[letter] ?? (/[\p{L}]/u.test(letter) ? '-' : '');
	return squeeze(pattern);
}

/** How well an Arabic word's long vowels fit a Latin spelling, from 0 to 1: long vowels should have been written. */
export function vowelFit(latin: string, arabic: string): number {
	const written = vowelPattern(latin.replace(LATIN_ARTICLE, ''), LATIN_VOWELS);
	const long = vowelPattern(arabic.replace(ARABIC_ARTICLE, ''), VOWEL_SKELETON);
	let at = 0;
	let found = 0;
	for (const sign of long) {
		const next = written.indexOf(sign, at);
		if (next < 0) continue;
		found++;
		at = next + 1;
	}
	return long.length === 0 ? 1 : found / Math.max(long.length, written.length * 0.7);
}
