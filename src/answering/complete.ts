import { LANGUAGES, type FactBase, type Language } from '../factbase/fact-base.ts';
import type { Completion } from './answer.ts';
import { detectScriptLanguage } from './detect-language.ts';
import { normalise, splitWords } from './normalise.ts';

interface Listed extends Completion {
	/** The normal form of the question, with a space before it. */
	readonly spaced: string;
}

/** The normal forms of the questions that are shown, by language, in the order of the facts; empty where there is none. */
export type ShownForms = Readonly<Record<Language, readonly string[]>>;

/** The question shown for a fact in a language: its first phrasing. */
export function shownQuestion(fact: FactBase['facts'][number], language: Language): string | undefined {
	return fact.ask[language]?.[0];
}

/** Reads the questions that `createCompletion` goes through at each key. */
export function normaliseShown(facts: FactBase['facts']): ShownForms {
	const formsIn = (language: Language): string[] =>
		facts.map((fact) => normalise(shownQuestion(fact, language) ?? ''));
	return { ar: formsIn('ar'), en: formsIn('en') };
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
function shareTyped(typed: readonly string[], spaced: string): number {
	const found = typed.filter((part) => spaced.includes(` ${part}`) || spaced.includes(` ال${part}`));
	return found.length / typed.length;
}

/** What the core takes a text for, best first. */
export type Guess = (typed: string) => readonly FactBase['facts'][number][];

/**
 * Completes a question that is being typed, for any way of guessing. Facts whose question holds all that is typed come first, then `guess`:
 * what the core takes the text for, so that other words than the stored ones find the fact too.
 */
export function createCompletion(
	facts: FactBase['facts'],
	forms: ShownForms,
): (guess: Guess) => (typed: string, limit: number, language?: Language) => readonly Completion[] {
	const lists = new Map<Language, Listed[]>();
	for (const language of LANGUAGES) {
		const listed = facts.flatMap((fact, at) => {
			const question = shownQuestion(fact, language);
			return question === undefined ? [] : [{ fact, question, language, spaced: ` ${forms[language][at]}` }];
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
		const whole = listed.filter(({ spaced }) => shareTyped(parts, spaced) === 1);
		const guessed = guess(typed).flatMap((fact) => listed.find((entry) => entry.fact === fact) ?? []);
		return [...new Set([...whole, ...guessed])].slice(0, limit).map(strip);
	};
}
