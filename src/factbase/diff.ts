import { createHash } from 'node:crypto';
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

/** What can be told of a base without holding it: a hash of the content of each fact, in order, and of each other part. */
export interface FactBaseDigest {
	readonly facts: readonly (readonly [id: string, hash: string])[];
	readonly otherParts: Readonly<Record<OtherPart, string>>;
}

function hashContent(value: unknown): string {
	return createHash('sha256').update(toCanonicalJson(value)).digest('hex').slice(0, 24);
}

export function digestFactBase(base: FactBase): FactBaseDigest {
	return {
		facts: base.facts.map((fact) => [fact.id, hashContent(fact)]),
		otherParts: {
			articles: hashContent(base.articles),
			topics: hashContent(base.topics),
			concepts: hashContent(base.concepts),
			declines: hashContent(base.declines),
		},
	};
}

/** What a reload brings. Facts are compared by id and content; their order is of no consequence. Pure. */
export function diffDigests(before: FactBaseDigest, after: FactBaseDigest): FactBaseDiff {
	const old = new Map(before.facts);
	const kept = new Set(after.facts.map(([id]) => id));
	return {
		added: after.facts.filter(([id]) => !old.has(id)).map(([id]) => id),
		changed: after.facts.filter(([id, hash]) => old.has(id) && old.get(id) !== hash).map(([id]) => id),
		removed: before.facts.filter(([id]) => !kept.has(id)).map(([id]) => id),
		otherParts: OTHER_PARTS.filter((part) => before.otherParts[part] !== after.otherParts[part]),
	};
}

/** As `diffDigests`, of two bases at hand. */
export function diffFactBases(before: FactBase, after: FactBase): FactBaseDiff {
	return diffDigests(digestFactBase(before), digestFactBase(after));
}
