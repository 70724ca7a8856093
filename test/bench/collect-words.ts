import type { LanguageData } from '../../src/answering/language-data.ts';
import { LANGUAGES, type FactBase, type Language, type Localised } from '../../src/factbase/fact-base.ts';

/** What phrasings are made of, in one language. */
export interface WordStock {
	/** Commonest first: words as people wrote them, then those that follow from them by inflection. */
	readonly words: readonly string[];
	/** How a question begins. */
	readonly openers: readonly string[];
}

const WORD: Readonly<Record<Language, RegExp>> = {
	ar: /[\p{Script=Arabic}\p{M}]{2,}/gu,
	en: /(?<![\p{L}\p{N}'’-])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu,
};

/** Forms that words of each language take in text; the tail of a vocabulary is made of such. */
const INFLECTIONS: Readonly<Record<Language, readonly ((word: string) => string)[]>> = {
	ar: [
		(word) => `ال${word}`,
		(word) => `و${word}`,
		(word) => `${word}هم`,
		(word) => `ب${word}`,
		(word) => `${word}ات`,
		(word) => `وال${word}`,
		(word) => `${word}ين`,
	],
	en: [
		(word) => `${word}s`,
		(word) => `${word}ing`,
		(word) => `${word}ed`,
		(word) => `re${word}`,
		(word) => `${word}less`,
		(word) => `un${word}`,
		(word) => `${word}ness`,
	],
};
/** Shorter words are particles, which are not inflected so. */
const SHORTEST_INFLECTED = 4;

const textsOf = (texts: Localised<readonly string[]>): readonly string[] =>
	LANGUAGES.flatMap((language) => texts[language] ?? []);

/** Everything that the repository holds in words: phrasings, questions to decline, names, senses, function words. */
function* listTexts(base: FactBase, data: LanguageData): Generator<string> {
	for (const { ask } of [...base.facts, ...base.declines, ...data.declines]) yield* textsOf(ask);
	for (const { answer } of base.facts) yield* Object.values(answer);
	for (const { forms } of [...base.concepts, ...data.senses, ...data.questionWords]) yield* forms;
	yield* data.functionWords;
}

function rankWords(texts: Iterable<string>, language: Language): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const [word] of text.toLowerCase().matchAll(WORD[language]))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** The words of a language in the order of how often the repository's own texts hold them. The same data give the same stock. */
export function collectWords(base: FactBase, data: LanguageData, language: Language): WordStock {
	const attested = rankWords(listTexts(base, data), language);
	const stems = attested.filter((word) => word.length >= SHORTEST_INFLECTED);
	const openers = data.questionWords
		.flatMap(({ forms }) => forms)
		.filter((form) => [...form.matchAll(WORD[language])].join(' ') === form);
	return {
		words: [...new Set([...attested, ...INFLECTIONS[language].flatMap((inflect) => stems.map(inflect))])],
		openers,
	};
}
