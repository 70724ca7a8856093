import { LANGUAGES } from '../../factbase/fact-base.ts';
import type { FactBase, Language } from '../../factbase/fact-base.ts';

const EACH = 3;

export interface Example {
	readonly language: Language;
	readonly question: string;
}

/** Questions that the base answers, three a language where it has them, each of another topic. */
export function pickExamples(base: FactBase | undefined): readonly Example[] {
	if (base === undefined) return [];
	return LANGUAGES.flatMap((language) => {
		const byTopic = new Map<string, string>();
		for (const { ask, topic } of base.facts) {
			const question = ask[language]?.[0];
			if (question !== undefined && !byTopic.has(topic)) byTopic.set(topic, question);
		}
		return [...byTopic.values()].slice(0, EACH).map((question) => ({ language, question }));
	});
}
