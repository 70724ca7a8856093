import type { Concept } from '../factbase/fact-base.ts';

export interface ConceptMatch {
	readonly id: string;
	/** How many words of the question it spans. */
	readonly length: number;
}

export interface ConceptIndex {
	/** The longest concept whose form begins at `start` of the stems. */
	readonly matchAt: (stems: readonly string[], start: number) => ConceptMatch | undefined;
}

/**
 * Names and synonyms: any form of a concept, in either language, counts as the same word. Forms are compared by
 * stems, so that «وزير الخارجية» is found in «لوزير خارجيه».
 */
export function createConceptIndex(
	concepts: readonly Concept[],
	stemsOf: (form: string) => readonly string[],
): ConceptIndex {
	const idByForm = new Map<string, string>();
	/** The longest form that begins with a stem: most words begin none, and then nothing is looked up. */
	const longestFrom = new Map<string, number>();
	for (const concept of concepts) {
		for (const form of concept.forms) {
			const stems = stemsOf(form);
			const key = stems.join(' ');
			if (key === '' || idByForm.has(key)) continue;
			idByForm.set(key, concept.id);
			const first = stems[0]!;
			longestFrom.set(first, Math.max(stems.length, longestFrom.get(first) ?? 0));
		}
	}
	return {
		matchAt(stems, start) {
			const longest = longestFrom.get(stems[start] ?? '') ?? 0;
			for (let length = Math.min(longest, stems.length - start); length > 0; length--) {
				const id = idByForm.get(stems.slice(start, start + length).join(' '));
				if (id !== undefined) return { id, length };
			}
			return undefined;
		},
	};
}
