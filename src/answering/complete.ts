import { LANGUAGES, type FactBase, type Language } from '../factbase/fact-base.ts';
import type { Completion } from './answer.ts';
import { detectScriptLanguage } from './detect-language.ts';
import { normalise, splitWords } from './normalise.ts';

interface Listed extends Completion {
	readonly words: readonly string[];
}

/** The question shown for a fact in a language: its first phrasing. */
export function shownQuestion(fact: FactBase['facts'][number], language: Language): string | undefined {
	return fact.ask[language]?.[0];
}

/** One fact of each topic in turn: what is offered before anything is typed. */
function mixTopics(listed: readonly Listed[]): Listed[] {
	const seen = new Map<string, number>();
	return listed
		.map((entry) => {
			const round = seen.get(entry.fact.topic) ?? 0;
			seen.set(entry.fact.topic, round + 1);
			return { entry, round };
		})
		.sort((a, b) => a.round - b.round)
		.map(({ entry }) => entry);
}

/** Share of the typed words that begin a word of the question; the last one may be half typed, others may be too. */
function shareTyped(typed: readonly string[], words: readonly string[]): number {
	const found = typed.filter((part) =>
		words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)),
	);
	return found.length / typed.length;
}

/** What the core takes a text for, best first. */
export type Guess = (typed: string) => readonly FactBase['facts'][number][];

/**
 * Completes a question that is being typed, for any way of guessing. Facts whose question holds all that is typed come first, then `guess`:
 * what the core takes the text for, so that other words than the stored ones find the fact too.
 */
export function createCompletion(
	base: FactBase,
): (guess: Guess) => (typed: string, limit: number, language?: Language) => readonly Completion[] {
	const lists = new Map<Language, Listed[]>();
	for (const language of LANGUAGES) {
		const listed = base.facts.flatMap((fact) => {
			const question = shownQuestion(fact, language);
			return question === undefined
				? []
				: [{ fact, question, language, words: splitWords(normalise(question)) }];
		});
		if (listed.length > 0) lists.set(language, listed);
	}
	const fallback = [...lists.keys()][0];

	return (guess) => (typed, limit, preferred) => {
		const wanted = detectScriptLanguage(typed) ?? preferred ?? fallback;
		const listed = lists.get(wanted ?? 'ar') ?? lists.get(fallback ?? 'ar') ?? [];
		const parts = splitWords(normalise(typed));
		const strip = ({ fact, question, language }: Listed): Completion => ({ fact, question, language });
		if (parts.length === 0) return mixTopics(listed).slice(0, limit).map(strip);
		const whole = listed.filter(({ words }) => shareTyped(parts, words) === 1);
		const guessed = guess(typed).flatMap((fact) => listed.find((entry) => entry.fact === fact) ?? []);
		return [...new Set([...whole, ...guessed])].slice(0, limit).map(strip);
	};
}
