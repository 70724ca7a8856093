import type { Catalogue } from '../discord/catalogue/en.ts';
import { countQuestions } from './guild-stats.ts';
import type { KindCounts } from './guild-stats.ts';

/** Each kind of answer in words: how many, and which share of all. */
export function describeKinds(
	totals: KindCounts,
	say: Catalogue,
): readonly (readonly [keyof KindCounts, string])[] {
	const all = Math.max(1, countQuestions(totals));
	const describe = (label: string, n: number) => say.statsShare(label, n, n / all);
	return [
		['answered', describe(say.statsAnswered, totals.answered)],
		['suggested', describe(say.statsSuggested, totals.suggested)],
		['declined', describe(say.statsDeclined, totals.declined)],
	];
}
