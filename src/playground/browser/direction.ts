export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * The direction of a text by its first letter, as Unicode has it and browsers do for `dir="auto"`. A text without
 * letters (a number, an emoji) takes that of what it stands in, which `dir="auto"` would not do.
 */
export function directionOf(text: string, otherwise: Direction): Direction {
	const letter = /\p{L}/u.exec(text)?.[0];
	if (letter === undefined) return otherwise;
	return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
