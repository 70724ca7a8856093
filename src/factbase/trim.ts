import type { Decline, FactBase, Localised } from './fact-base.ts';
import { LANGUAGES } from './fact-base.ts';

/** Phrasings that stay of each language: the one that is shown, and some to choose examples from. */
const PHRASINGS = 20;
/** Questions that stay of a family to decline, for the same. */
const DECLINED = 3;

function trimPhrasings(ask: Localised<readonly string[]>, most: number): Localised<readonly string[]> {
	return Object.fromEntries(
		LANGUAGES.flatMap((language) => {
			const first = ask[language]?.slice(0, most) ?? [];
			return first.length === 0 ? [] : [[language, first]];
		}),
	);
}

/** Of families to decline, their replies and some of their questions. */
export function trimDeclines(declines: readonly Decline[]): Decline[] {
	return declines.map((decline) => ({ ...decline, ask: trimPhrasings(decline.ask, DECLINED) }));
}

/**
 * What of a base is shown once it has been read: facts with the first of their phrasings, and what declines reply.
 * A process that answers need not hold tens of thousands of texts that only the index was made from.
 */
export function trimFactBase(base: FactBase): FactBase {
	return {
		...base,
		facts: base.facts.map((fact) => ({ ...fact, ask: trimPhrasings(fact.ask, PHRASINGS) })),
		concepts: [],
		declines: trimDeclines(base.declines),
	};
}
