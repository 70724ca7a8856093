import type { Answering } from '../answering/answer.ts';
import { normalise } from '../answering/normalise.ts';
import type { Language } from '../factbase/fact-base.ts';
import type { UnansweredQuestion } from '../memory/memory.ts';

/** The same question, however often and in whatever words it was asked. */
export interface UnansweredGroup {
	/** The newest row: whoever acts on the group acts on what was asked up to there. */
	readonly newest: string;
	readonly ids: readonly string[];
	/** How often it was asked. */
	readonly count: number;
	readonly languages: readonly Language[];
	readonly first: Date;
	readonly last: Date;
	/** Each wording once, the most frequent first. */
	readonly wordings: readonly Wording[];
	readonly isNoted: boolean;
}

export interface Wording {
	readonly question: string;
	readonly language: Language;
	readonly count: number;
}

/** Groups a guild's unanswered questions: the most asked first, then the latest. Pure. */
export function groupUnanswered(
	rows: readonly UnansweredQuestion[],
	answering: Answering,
): readonly UnansweredGroup[] {
	const oldestFirst = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
	const numbers = answering.group(oldestFirst);
	const members = new Map<number, UnansweredQuestion[]>();
	for (const [index, row] of oldestFirst.entries()) {
		const number = numbers[index] ?? index;
		members.set(number, [...(members.get(number) ?? []), row]);
	}
	return [...members.values()]
		.map(makeGroup)
		.sort((a, b) => b.count - a.count || b.last.getTime() - a.last.getTime());
}

/**
 * The group that holds a row, of what was asked up to then: what came later was not seen by whoever acts on it.
 * Undefined when somebody has dealt with it already.
 */
export function findGroup(
	rows: readonly UnansweredQuestion[],
	newest: string,
	answering: Answering,
): UnansweredGroup | undefined {
	const seen = rows.filter(({ id }) => id <= newest);
	return groupUnanswered(seen, answering).find(({ ids }) => ids.includes(newest));
}

function makeGroup(rows: readonly UnansweredQuestion[]): UnansweredGroup {
	const times = rows.map(({ askedAt }) => askedAt.getTime());
	const ids = rows.map(({ id }) => id);
	return {
		newest: ids.at(-1) ?? '',
		ids,
		count: rows.length,
		languages: [...new Set(rows.map(({ language }) => language))].sort(),
		first: new Date(Math.min(...times)),
		last: new Date(Math.max(...times)),
		wordings: listWordings(rows),
		isNoted: rows.some(({ isNoted }) => isNoted),
	};
}

function listWordings(rows: readonly UnansweredQuestion[]): readonly Wording[] {
	const wordings = new Map<string, Wording>();
	for (const { language, question } of rows) {
		const form = normalise(question);
		const known = wordings.get(form);
		wordings.set(form, { question, language, ...known, count: (known?.count ?? 0) + 1 });
	}
	return [...wordings.values()].sort((a, b) => b.count - a.count);
}
