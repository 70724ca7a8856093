import { createSeededRandom } from '../answering/seeded-random.ts';
import type { Fact, FactBase, Language } from '../factbase/fact-base.ts';

/** Of the facts, so many stay: questions about the others are out of scope, and near. */
const SHARE_OF_FACTS = 0.6;
/** So many phrasings a fact as a base has that somebody wrote in an afternoon. */
const PHRASINGS = 10;

function pick<T>(all: readonly T[], count: number, random: () => number): T[] {
	const left = [...all];
	const picked: T[] = [];
	while (picked.length < count && left.length > 0)
		picked.push(...left.splice(Math.floor(random() * left.length), 1));
	return picked;
}

function thinFact(fact: Fact, language: Language, random: () => number): Fact {
	return { ...fact, ask: { [language]: pick(fact.ask[language] ?? [], PHRASINGS, random) } };
}

/**
 * What a base would be with fewer facts, few phrasings, one language and neither lexicon nor declines: like the bases
 * of others, for which the verdict has to hold too. The same seed gives the same base.
 */
export function thinBase(base: FactBase, language: Language, seed: number): FactBase {
	const random = createSeededRandom(seed);
	const facts = base.facts.filter(({ ask }) => random() < SHARE_OF_FACTS && (ask[language]?.length ?? 0) > 0);
	return {
		...base,
		version: `${base.version}-thin-${language}-${seed}`,
		facts: facts.map((fact) => thinFact(fact, language, random)),
		concepts: [],
		declines: [],
	};
}
