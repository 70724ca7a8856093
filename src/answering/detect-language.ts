import type { Language } from '../factbase/fact-base.ts';

const ARABIC_LETTERS = /\p{Script=Arabic}/gu;
const LATIN_LETTERS = /\p{Script=Latin}/gu;

/**
 * The language of a text by its script, or undefined when it has letters of neither. Arabic wins when it holds at
 * least a quarter of the letters: "ما هو Discord؟" and "مين Sullivan؟" are Arabic with a name in it.
 */
export function detectScriptLanguage(text: string): Language | undefined {
	const arabic = text.match(ARABIC_LETTERS)?.length ?? 0;
	const latin = text.match(LATIN_LETTERS)?.length ?? 0;
	if (arabic === 0 && latin === 0) return undefined;
	return arabic * 3 >= latin ? 'ar' : 'en';
}
