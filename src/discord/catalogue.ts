import { ar } from './catalogue/ar.ts';
import { en } from './catalogue/en.ts';
import type { Catalogue } from './catalogue/en.ts';
import type { Language } from '../factbase/fact-base.ts';

/** The bot's own sentences, by language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ar, en };

/** The language that a text in `language` can be switched to. */
export function otherLanguage(language: Language): Language {
	return language === 'ar' ? 'en' : 'ar';
}

/** Both languages, the given one first: for what is written in both. */
export function startingWith(language: Language): readonly [Language, Language] {
	return [language, otherLanguage(language)];
}
