import { LANGUAGES } from '../fact-base.ts';
import type { Language } from '../fact-base.ts';
import { errorAt } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Sources } from '../sources.ts';

const NAMES: Readonly<Record<Language, string>> = { ar: 'Arabic', en: 'English' };

/** A language in which a fact can be asked is one in which it can be answered. */
export function* answerableLanguages({ articles }: Sources): Iterable<Problem> {
	for (const { facts } of articles) {
		for (const { value, place } of facts) {
			for (const language of LANGUAGES) {
				if (value.ask[language] === undefined || value.answer[language] !== undefined) continue;
				yield errorAt(
					place('ask', language),
					`${value.id} can be asked in ${NAMES[language]} but has no answer in it: add answer.${language}.`,
				);
			}
		}
	}
}
