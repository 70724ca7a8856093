import { toCanonicalJson } from './canonical.ts';
import type { FactBase } from './fact-base.ts';

export interface FactBaseDiff {
	/** Ids of facts that only the new base has, in its order. */
	readonly added: readonly string[];
	/** Ids of facts that both have, but not alike. */
	readonly changed: readonly string[];
	/** Ids of facts that only the old base has. */
	readonly removed: readonly string[];
	/** What else is not as it was: a lexicon can change all answers without a fact being touched. */
	readonly otherParts: readonly OtherPart[];
}

type OtherPart = 'articles' | 'topics' | 'concepts' | 'declines';
const OTHER_PARTS: readonly OtherPart[] = ['articles', 'topics', 'concepts', 'declines'];

/** What a reload brings. Facts are compared by id and content; their order is of no consequence. Pure. */
export function diffFactBases(before: FactBase, after: FactBase): FactBaseDiff {
	const old = new Map(before.facts.map((fact) => [fact.id, toCanonicalJson(fact)]));
	const kept = new Set(after.facts.map(({ id }) => id));
	return {
		added: after.facts.filter(({ id }) => !old.has(id)).map(({ id }) => id),
		changed: after.facts
			.filter((fact) => old.has(fact.id) && old.get(fact.id) !== toCanonicalJson(fact))
			.map(({ id }) => id),
		removed: before.facts.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
		otherParts: OTHER_PARTS.filter((part) => toCanonicalJson(before[part]) !== toCanonicalJson(after[part])),
	};
}
