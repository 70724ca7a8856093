import { cutText } from '../discord/cut-text.ts';
import type { Language } from '../factbase/fact-base.ts';

const LETTERS: Readonly<Record<Language, RegExp>> = { ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u };
const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' };
/** RIGHT-TO-LEFT ISOLATE, LEFT-TO-RIGHT ISOLATE, POP DIRECTIONAL ISOLATE (UAX #9). */
const ISOLATE: Readonly<Record<Language, string>> = { ar: '\u2067', en: '\u2066' };
const POP = '\u2069';

/**
 * What would break a line or its order, or has no glyph in the font: controls, foreign directions, emoji with
 * their variation selectors and joiners.
 */
const UNFIT = /[\p{Cc}\p{Bidi_Control}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3]/gu;
/** More than ever fits a line; bounds what has to be measured. */
const MOST_MEASURED = 200;

/** One line of plain text. */
export function cleanText(text: string): string {
	return cutText(text.replaceAll(UNFIT, ' ').replaceAll(/\s+/gu, ' ').trim(), MOST_MEASURED);
}

/**
 * Gives a text its base direction. resvg orders every text as if the paragraph ran left to right and knows neither
 * `direction` nor `unicode-bidi`, but it heeds isolates: within one, «متى وصل Kim؟» reads from the right.
 * A text without one letter of the language (an English question in an Arabic picture) keeps its own direction.
 */
export function directText(text: string, language: Language): string {
	const own = !LETTERS[language].test(text) && LETTERS[OTHER[language]].test(text);
	return `${ISOLATE[own ? OTHER[language] : language]}${text}${POP}`;
}
