import { otherLanguage } from '../discord/catalogue.ts';
import { cutText } from '../text/cut-text.ts';
import { toOneLine } from '../text/one-line.ts';
import type { Language } from '../factbase/fact-base.ts';

const LETTERS: Readonly<Record<Language, RegExp>> = { ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u };
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
	return cutText(toOneLine(text.replaceAll(UNFIT, ' ')), MOST_MEASURED);
}

/** The direction a text reads in, as that of a language. A text without one letter of the picture's keeps its own. */
export function directionOf(text: string, language: Language): Language {
	const other = otherLanguage(language);
	return !LETTERS[language].test(text) && LETTERS[other].test(text) ? other : language;
}

/**
 * Gives a text its base direction. resvg orders every text as if the paragraph ran left to right and knows neither
 * `direction` nor `unicode-bidi`, but it heeds isolates: within one, «متى وصل Kim؟» reads from the right.
 */
export function isolateText(text: string, direction: Language): string {
	return `${ISOLATE[direction]}${text}${POP}`;
}
