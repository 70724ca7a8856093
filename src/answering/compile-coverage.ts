import { namesOf } from './coverage.ts';
import { sortHashes } from './hash-index.ts';
import { hashText } from './hash-text.ts';
import { QUESTION_TYPES } from './language-data.ts';
import type { ReadText } from './read-question.ts';
import { packLists, type Lists } from './string-table.ts';

/** Which words and types each fact's phrasings hold, as plain arrays. */
export interface CompiledCoverage {
	/** How many phrasings were read, those to decline too. */
	readonly texts: number;
	/** Hashes of all stems and concepts, in order. */
	readonly names: Float64Array;
	/** In how many phrasings each stands. */
	readonly counts: Uint32Array;
	/** The facts in whose phrasings each stands, in order. */
	readonly holders: Lists;
	/** How many phrasings of each fact ask for a type. */
	readonly typed: Uint32Array;
	/** And for which: `asking[type * facts + fact]`. */
	readonly asking: Uint32Array;
}

interface Named {
	count: number;
	/** The last phrasing it was seen in, so that a word said twice counts once. */
	lastText: number;
	readonly facts: number[];
}

/** Counts words and types, phrasing by phrasing; those of one class must come one after the other. */
export function createCoverageCompiler(factCount: number) {
	const seen = new Map<string, Named>();
	const typed = new Uint32Array(factCount);
	const asking = new Uint32Array(factCount * QUESTION_TYPES.length);
	let texts = 0;

	function addName(name: string, label: number): void {
		let named = seen.get(name);
		if (named === undefined) seen.set(name, (named = { count: 0, lastText: -1, facts: [] }));
		if (named.lastText !== texts) named.count++;
		named.lastText = texts;
		if (label < factCount && named.facts.at(-1) !== label) named.facts.push(label);
	}

	return {
		add(text: ReadText, label: number): void {
			for (const word of text.words) for (const name of namesOf(word)) addName(name, label);
			texts++;
			if (label >= factCount || text.types.size === 0) return;
			typed[label]!++;
			for (const type of text.types) asking[QUESTION_TYPES.indexOf(type) * factCount + label]!++;
		},
		finish(): CompiledCoverage {
			const { sorted, places } = sortHashes(Float64Array.from(seen.keys(), hashText));
			const all = [...seen.values()];
			const named = Array.from(places, (place) => all[place]!);
			return {
				texts,
				names: sorted,
				counts: Uint32Array.from(named, ({ count }) => count),
				holders: packLists(named.map(({ facts }) => facts)),
				typed,
				asking,
			};
		},
	};
}
