import type { ArabiziTable } from './language-data.ts';
import { normalise } from './normalise.ts';

/**
 * Arabizi: Arabic in Latin letters and digits («emta yebda2 el ra2es»). Vowels are written or left out, one Latin
 * letter stands for several Arabic ones, and nobody agrees on the spelling. So a Latin word is not transliterated to
 * one Arabic word: both are brought to a key of consonants, and the vocabulary says which words share it.
 */
export interface Arabizi {
	/** Keys under which a normalised Latin word may be found. */
	readonly latinKeys: (word: string) => readonly string[];
	/** Keys under which a normalised Arabic word of the vocabulary is listed. */
	readonly arabicKeys: (word: string) => readonly string[];
	/** How well an Arabic word's long vowels fit a Latin spelling, from 0 to 1: long vowels should have been written. */
	readonly vowelFit: (latin: string, arabic: string) => number;
	/** Whether Latin words are Arabizi as a whole: a mark or a digit among letters gives it away. */
	readonly looksArabizi: (words: readonly string[]) => boolean;
}

const ARABIC_ARTICLE = /^ال(?=.{3})/u;
const HAS_ARABIZI_DIGIT = /(?=.*[a-z])[2356789]/u;
const LATIN_WORD = /^[a-z0-9]+$/u;
/** What each vowel costs that is written in Latin letters and is not long in Arabic. */
const SHORT_VOWEL_COST = 0.1;

/** Whether a normalised word can be Arabizi at all. */
export function mayBeArabizi(word: string): boolean {
	return LATIN_WORD.test(word) && /[a-z]/u.test(word);
}

/** Whether a normalised word can hardly be anything else: a digit among its letters (7arb, sa3a). */
export function isSurelyArabizi(word: string): boolean {
	return HAS_ARABIZI_DIGIT.test(word);
}

/** Doubled letters count as one; sounds are single characters here. */
function squeeze(key: string): string {
	return key.replace(/(.)\1+/gu, '$1');
}

/** Makes the readers of Arabizi by a table of sounds. */
export function createArabizi(table: ArabiziTable): Arabizi {
	// A sound's place in the table, as a character of the key.
	const signs = new Map(table.sounds.map(({ sound }, at) => [sound, String.fromCodePoint(0x41 + at)]));
	const signOf = (sound: string): string => signs.get(sound) ?? '';
	const latin = new Map<string, string>(table.silent.map((spelling) => [spelling, '']));
	const arabic = new Map<string, string>(table.silentArabic.map((letter) => [letter, '']));
	for (const { sound, arabic: letters, latin: spellings } of table.sounds) {
		for (const spelling of spellings) latin.set(spelling, signOf(sound));
		for (const letter of letters) arabic.set(normalise(letter), signOf(sound));
	}
	for (const { latin: spelling, sounds } of table.compound) latin.set(spelling, sounds.map(signOf).join(''));
	const longestSpelling = Math.max(1, ...[...latin.keys()].map((spelling) => spelling.length));
	const silentHeh = arabic.get('ه') ?? '';
	const softT = arabic.get('ت') ?? '';
	const latinVowels = new Map<string, string>();
	const arabicVowels = new Map<string, string>();
	for (const { vowel, arabic: letters, latin: spellings } of table.vowels) {
		for (const letter of letters) arabicVowels.set(letter, vowel);
		for (const spelling of spellings) latinVowels.set(spelling, vowel);
	}
	const articles = [...table.articles].sort((a, b) => b.length - a.length).join('|');
	const latinArticle = new RegExp(`^(?:${articles || '$.'})(?=[a-z0-9]{3})`, 'u');
	const marks = new Set(table.marks);

	function latinKey(word: string): string {
		let key = '';
		for (let at = 0; at < word.length;) {
			let length = Math.min(longestSpelling, word.length - at);
			while (length > 1 && !latin.has(word.slice(at, at + length))) length--;
			key += latin.get(word.slice(at, at + length)) ?? '';
			at += length;
		}
		return squeeze(key);
	}

	/** A final ه is silent where Latin letters often leave it out (seneh, sana), so it is not part of the key. */
	const dropFinalHeh = (key: string): string =>
		key.length > 1 && silentHeh !== '' && key.endsWith(silentHeh) ? key.slice(0, -1) : key;

	function vowelPattern(word: string, vowels: ReadonlyMap<string, string>): string {
		let pattern = '';
		// A consonant parts two vowels, so that a doubled one is one and the same one again is two.
		for (const letter of word) pattern += vowels.get(letter) ?? '-';
		return squeeze(pattern).replaceAll('-', '');
	}

	return {
		latinKeys(word) {
			const bare = word.replace(latinArticle, '');
			// 2 is a glottal stop, or the ق that Cairo and Beirut say as one.
			const spellings = [word, bare, ...(bare.includes('2') ? [bare.replaceAll('2', 'q')] : [])];
			// A final t is one, or the ta marbuta before another word (zeyaret, زيارة).
			const keys = spellings
				.map(latinKey)
				.flatMap((key) => (softT !== '' && key.endsWith(softT) ? [key, key.slice(0, -1)] : [key]));
			return [...new Set(keys.map(dropFinalHeh))].filter((key) => key.length > 0);
		},
		arabicKeys(word) {
			const keys = [word, word.replace(ARABIC_ARTICLE, '')].map((form) => {
				let key = '';
				for (const letter of form) key += arabic.get(letter) ?? '';
				return dropFinalHeh(squeeze(key));
			});
			return [...new Set(keys)].filter((key) => key.length > 0);
		},
		vowelFit(latinWord, arabicWord) {
			const written = vowelPattern(latinWord.replace(latinArticle, ''), latinVowels);
			const long = vowelPattern(arabicWord.replace(ARABIC_ARTICLE, ''), arabicVowels);
			let at = 0;
			let found = 0;
			for (const sign of long) {
				const next = written.indexOf(sign, at);
				if (next < 0) continue;
				found++;
				at = next + 1;
			}
			const share = long.length === 0 ? 1 : found / long.length;
			return Math.max(0, share - SHORT_VOWEL_COST * (written.length - found));
		},
		looksArabizi(words) {
			const signsSeen = words.filter(
				(word) => marks.has(word) || (mayBeArabizi(word) && isSurelyArabizi(word)),
			);
			return signsSeen.length >= 2 || (signsSeen.length === 1 && words.length <= 6);
		},
	};
}
