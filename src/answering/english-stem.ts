import { stemmer } from 'stemmer';
import type { LanguageData } from './language-data.ts';

/** Stems normalised words in Latin letters: irregular and chat forms first, then Porter's algorithm. */
export function createEnglishStemmer(forms: LanguageData['englishForms']): (word: string) => string {
	const standsFor = new Map(forms);
	return (word) => stemmer(standsFor.get(word) ?? word);
}
