import type { Concept, Decline } from '../factbase/fact-base.ts';
import { stemArabic, type IsKnownWord } from './arabic-stem.ts';
import { createArabizi, type Arabizi } from './arabizi.ts';
import { createEnglishStemmer } from './english-stem.ts';
import type { LanguageData } from './language-data.ts';
import { normalise } from './normalise.ts';
import { createQuestionTypes, type QuestionTypes } from './question-type.ts';

const IS_ARABIC = /\p{Script=Arabic}/u;

/** The readers that language data makes: what the core knows of Arabic and English before it knows a base. */
export interface LanguageTools {
	readonly version: string;
	/** Brings phrasings and questions to the one form in which they are matched. Total and idempotent. */
	readonly normalise: (text: string) => string;
	readonly questionTypes: QuestionTypes;
	/** Whether a normalised word carries no subject of its own. */
	readonly isFunctionWord: (word: string) => boolean;
	/** The stem of a normalised word, Arabic or Latin. */
	readonly stem: (word: string, isKnown: IsKnownWord) => string;
	/** Whether a word that the base does not know may be a slip of one that it does. */
	readonly correctsSlips: boolean;
	readonly arabizi: Arabizi;
	readonly senses: readonly Concept[];
	readonly declines: readonly Decline[];
}

/** Makes the tools of language data: pure, and done once for all bases. */
export function createLanguageTools(data: LanguageData): LanguageTools {
	const functionWords = new Set(data.functionWords.map(normalise));
	const stemEnglish = createEnglishStemmer(data.englishForms);
	return {
		version: data.version,
		normalise,
		questionTypes: createQuestionTypes(data.questionWords),
		isFunctionWord: (word) => functionWords.has(word),
		stem: (word, isKnown) => (IS_ARABIC.test(word) ? stemArabic(word, isKnown) : stemEnglish(word)),
		correctsSlips: true,
		arabizi: createArabizi(data.arabizi),
		senses: data.senses,
		declines: data.declines,
	};
}
