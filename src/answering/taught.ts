import type { Owner, Taught } from './answer.ts';
import type { BaseIndex } from './index-base.ts';

/** What a guild was taught, word for word. */
export interface TaughtForms {
	/** The class of a taught phrasing by its normal form, as `BaseIndex.labelOf` gives those of the base. */
	readonly labelOf: (normal: string) => number | undefined;
}

/** Finds taught phrasings by normal form; of two that share one, the later one holds. */
export function indexTaught(index: BaseIndex, taught: readonly Taught[]): TaughtForms {
	const labels = new Map<string, number>();
	const places = new Map(index.facts.map(({ id }, place) => [id, place]));
	const silent = index.facts.length + index.replying.length;
	for (const { question, fact } of taught) {
		const label = fact === undefined ? silent : places.get(fact);
		const { normal } = index.read(question);
		// Without a letter or a digit there is nothing to know it by.
		if (label !== undefined && normal !== '') labels.set(normal, label);
	}
	return { labelOf: (normal) => labels.get(normal) };
}

/** A class as the owner of a phrasing. */
export function ownerOfLabel({ facts }: BaseIndex, label: number | undefined): Owner | undefined {
	if (label === undefined) return undefined;
	const fact = facts[label];
	return fact === undefined ? 'declined' : { fact: fact.id };
}
