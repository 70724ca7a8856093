import type { Concept } from '../factbase/fact-base.ts';
import { createHashIndex, sortHashes } from './hash-index.ts';
import { combineHashes, hashText } from './hash-text.ts';
import { createTextLookup, packStrings, type StringTable } from './string-table.ts';

export interface ConceptMatch {
	readonly id: string;
	/** How many words of the question it spans. */
	readonly length: number;
}

export interface ConceptIndex {
	/** The longest concept whose form begins at `start` of the stems. */
	readonly matchAt: (stems: readonly string[], start: number) => ConceptMatch | undefined;
	/** How many words the longest form has that begins with a stem; 0 where none does. */
	readonly longestFrom: (stem: string) => number;
}

/** Names and synonyms as plain arrays. */
export interface CompiledConcepts {
	readonly ids: StringTable;
	/** Hashes of the forms in order, with the place of each in `ids`. */
	readonly forms: Float64Array;
	readonly conceptOf: Uint32Array;
	/** Hashes of the stems that a form begins with, with the words of the longest such form. */
	readonly firsts: Float64Array;
	readonly longest: Uint8Array;
}

/** The hash of a form, by that of all its stems but the last. */
const lengthen = (hash: number, stem: string): number => combineHashes(0, hash, hashText(stem));

/** More words than any name has. */
const LONGEST_FORM = 255;

/**
 * Names and synonyms: any form of a concept, in either language, counts as the same word. Forms are compared by
 * stems, so that «وزير الخارجية» is found in «لوزير خارجيه». Of two concepts with one form, the first keeps it.
 */
export function compileConcepts(
	concepts: readonly Concept[],
	stemsOf: (form: string) => readonly string[],
): CompiledConcepts {
	const forms: number[] = [];
	const owners: number[] = [];
	const longestFrom = new Map<number, number>();
	for (const [concept, { forms: written }] of concepts.entries()) {
		for (const stems of written.map(stemsOf)) {
			const [first] = stems;
			if (first === undefined || stems.length > LONGEST_FORM) continue;
			const hash = hashText(first);
			forms.push(stems.slice(1).reduce(lengthen, hash));
			owners.push(concept);
			longestFrom.set(hash, Math.max(stems.length, longestFrom.get(hash) ?? 0));
		}
	}
	const { sorted, places } = sortHashes(forms);
	const firsts = sortHashes([...longestFrom.keys()]);
	return {
		ids: packStrings(concepts.map(({ id }) => id)),
		forms: sorted,
		conceptOf: places.map((place) => owners[place]!),
		firsts: firsts.sorted,
		longest: Uint8Array.from(firsts.sorted, (hash) => longestFrom.get(hash)!),
	};
}

export function openConcepts(compiled: CompiledConcepts): ConceptIndex {
	const findForm = createHashIndex(compiled.forms);
	const findFirst = createHashIndex(compiled.firsts);
	const idOf = createTextLookup(compiled.ids);
	const longestFrom = (stem: string): number => compiled.longest[findFirst(hashText(stem))] ?? 0;
	return {
		longestFrom,
		matchAt(stems, start) {
			const first = stems[start];
			if (first === undefined) return undefined;
			const longest = Math.min(longestFrom(first), stems.length - start);
			let match: ConceptMatch | undefined;
			for (let length = 1, hash = hashText(first); length <= longest; length++) {
				const form = findForm(hash);
				if (form >= 0) match = { id: idOf(compiled.conceptOf[form]!), length };
				if (length < longest) hash = lengthen(hash, stems[start + length]!);
			}
			return match;
		},
	};
}
