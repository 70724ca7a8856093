import { LANGUAGES, type Decline, type Fact, type FactBase } from '../factbase/fact-base.ts';
import { createConceptIndex } from './concepts.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { extractFeatures } from './features.ts';
import { normalise, splitWords } from './normalise.ts';
import { createTextReader, createWordStemmer, type TextReader } from './read-question.ts';
import { createFeatureSpace, type FeatureSpace, type SparseVector } from './sparse.ts';
import { createVocabulary } from './vocabulary.ts';

/** What a base comes to once it is read: everything that needs no training. */
export interface BaseIndex {
	readonly base: FactBase;
	readonly read: TextReader;
	readonly space: FeatureSpace;
	/** One vector a phrasing. */
	readonly vectors: readonly SparseVector[];
	/** By id, so that the order of files and of facts in them changes no answer. */
	readonly facts: readonly Fact[];
	readonly declines: readonly Decline[];
	/** The class of each phrasing: its place among `facts`, or after them among `declines`. */
	readonly labels: Int32Array;
	readonly classes: number;
	readonly coverage: Coverage;
}

/** In a large base a feature that occurs once tells nothing of other people's wordings; it only costs memory. */
const MANY_PHRASINGS = 3000;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

function* phrasingsOf(askable: readonly (Fact | Decline)[]): Generator<{ label: number; phrasing: string }> {
	for (const [label, { ask }] of askable.entries()) {
		for (const language of LANGUAGES)
			for (const phrasing of [...(ask[language] ?? [])].sort()) yield { label, phrasing };
	}
}

/** Reads every phrasing of a base. Linear in their number; the same content gives the same index. */
export function indexBase(base: FactBase): BaseIndex {
	const facts = [...base.facts].sort(byId);
	const declines = [...base.declines].sort(byId);
	const asked = [...phrasingsOf([...facts, ...declines])];
	const forms = base.concepts.flatMap((concept) => concept.forms);
	const vocabulary = createVocabulary(
		[...asked.map(({ phrasing }) => phrasing), ...forms].flatMap((text) => splitWords(normalise(text))),
	);
	const stemOf = createWordStemmer(vocabulary);
	const concepts = createConceptIndex(base.concepts, (form) => splitWords(normalise(form)).map(stemOf));
	const read = createTextReader(vocabulary, stemOf, concepts);

	const texts = asked.map(({ phrasing }) => read(phrasing));
	const labels = Int32Array.from(asked, ({ label }) => label);
	const bags = texts.map(extractFeatures);
	const space = createFeatureSpace(bags, asked.length > MANY_PHRASINGS ? 2 : 1);
	return {
		base,
		read,
		space,
		vectors: bags.map((bag) => space.locate(bag).vector),
		labels,
		facts,
		declines,
		classes: facts.length + declines.length,
		coverage: createCoverage(texts, labels, facts.length),
	};
}
