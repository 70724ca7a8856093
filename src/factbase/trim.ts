import type { Decline, FactBase, Localised } from './fact-base.ts';
import { LANGUAGES } from './fact-base.ts';

/** The first phrasing of each language: the one that is shown. */
function trimPhrasings(ask: Localised<readonly string[]>): Localised<readonly string[]> {
	return Object.fromEntries(
		LANGUAGES.flatMap((language) => {
			const first = ask[language]?.[0];
			return first === undefined ? [] : [[language, [first]]];
		}),
	);
}

/** Of families to decline, those that say something of their own; their questions are for reading only. */
export function trimDeclines(declines: readonly Decline[]): Decline[] {
	return declines.flatMap(({ id, reply, ask }) =>
		reply === undefined ? [] : [{ id, reply, ask: trimPhrasings(ask) }],
	);
}

/**
 * What of a base is shown once it has been read: facts with the phrasing that stands for them, and what declines reply.
 * A process that answers need not hold tens of thousands of texts that only the index was made from.
 */
export function trimFactBase(base: FactBase): FactBase {
	return {
		...base,
		facts: base.facts.map((fact) => ({ ...fact, ask: trimPhrasings(fact.ask) })),
		concepts: [],
		declines: trimDeclines(base.declines),
	};
}
