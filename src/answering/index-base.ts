import { LANGUAGES, type Decline, type Fact, type FactBase } from '../factbase/fact-base.ts';
import { createConceptIndex } from './concepts.ts';
import { createCoverage, type Coverage } from './coverage.ts';
import { extractFeatures, type FeatureBag } from './features.ts';
import type { LanguageTools } from './language-tools.ts';
import { splitWords } from './normalise.ts';
import { createTextReader, createWordStemmer, type ReadText, type TextReader } from './read-question.ts';
import { createFeatureSpace, type FeatureSpace, type SparseVector } from './sparse.ts';
import { createVocabulary } from './vocabulary.ts';

/** What a base comes to once it is read: everything that needs no training. */
export interface BaseIndex {
	/** Of the base and of the language data it was read with. */
	readonly version: string;
	readonly read: TextReader;
	readonly space: FeatureSpace;
	/** One vector a phrasing. */
	readonly vectors: readonly SparseVector[];
	/** By id, so that the order of files and of facts in them changes no answer. */
	readonly facts: readonly Fact[];
	/** Families of declines that have a reply of their own, by id. */
	readonly replying: readonly Decline[];
	/** The class of each phrasing: its place among `facts`, then among `replying`; all other declines are the last class. */
	readonly labels: Int32Array;
	readonly classes: number;
	/** The base says itself what it must not answer, so that the learnt odds of a fact can be trusted further. */
	readonly isGuarded: boolean;
	/** The class of a phrasing by its normal form. */
	readonly labelOf: (normal: string) => number | undefined;
	readonly coverage: Coverage;
}

/** In a larger base what occurs in one text, or in two, tells nothing of other people's wordings; it only costs memory. */
const OFTEN_ENOUGH: readonly { readonly phrasings: number; readonly minimum: number }[] = [
	{ phrasings: 10_000, minimum: 3 },
	{ phrasings: 3000, minimum: 2 },
];

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

interface Asked {
	readonly label: number;
	readonly phrasing: string;
}

function phrasingsOf({ ask }: Pick<Fact, 'ask'>, label: number): Asked[] {
	return LANGUAGES.flatMap((language) =>
		[...(ask[language] ?? [])].sort().map((phrasing) => ({ label, phrasing })),
	);
}

/** What must be declined: the base's own families, and those of the language that it does not hold itself. */
function joinDeclines(own: readonly Decline[], general: readonly Decline[]): Decline[] {
	const ids = new Set(own.map(({ id }) => id));
	return [...own, ...general.filter(({ id }) => !ids.has(id))].sort(byId);
}

/** Every phrasing of a base with its class; where two classes claim one, facts come first, so that they keep it. */
function listAsked(
	facts: readonly Fact[],
	replying: readonly Decline[],
	silent: readonly Decline[],
): Asked[] {
	return [
		...[...facts, ...replying].flatMap(phrasingsOf),
		...silent.flatMap((family) => phrasingsOf(family, facts.length + replying.length)),
	];
}

/** Of the words that every base is given, those that are no mash of keys: somebody else wrote them too. */
function keepRepeated(words: readonly string[]): string[] {
	const seen = new Set<string>();
	return words.filter((word) => seen.has(word) || !seen.add(word));
}

/** Own questions to decline for each fact, from which on a base is guarded. */
const GUARDED_FROM = 10;

function isGuarded({ facts, declines }: FactBase): boolean {
	const count = declines.reduce((sum, { ask }) => sum + (ask.ar?.length ?? 0) + (ask.en?.length ?? 0), 0);
	return count >= GUARDED_FROM * facts.length;
}

function* bagsOf(texts: readonly ReadText[]): Generator<FeatureBag> {
	for (const text of texts) yield extractFeatures(text);
}

/** Reads every phrasing of a base. Linear in their number; the same content gives the same index. */
export function indexBase(base: FactBase, tools: LanguageTools): BaseIndex {
	const { normalise } = tools;
	const facts = [...base.facts].sort(byId);
	const declines = joinDeclines(base.declines, tools.declines);
	const replying = declines.filter(({ reply }) => reply !== undefined);
	const silent = declines.filter(({ reply }) => reply === undefined);
	const asked = listAsked(facts, replying, silent);
	const wordsOf = (text: string): string[] => splitWords(normalise(text));
	// Arabizi is no vocabulary: its words are read as Arabic ones, in phrasings as in questions.
	const wordsIn = (askable: readonly Pick<Fact, 'ask'>[]): string[] =>
		askable
			.flatMap((one) => phrasingsOf(one, 0))
			.map(({ phrasing }) => wordsOf(phrasing))
			.filter((words) => !tools.arabizi.looksArabizi(words))
			.flat();
	const minimum = OFTEN_ENOUGH.find(({ phrasings }) => asked.length > phrasings)?.minimum ?? 1;
	const vocabulary = createVocabulary(wordsIn([...facts, ...base.declines]), tools, {
		minimum,
		names: base.concepts.flatMap(({ forms }) => forms).flatMap(wordsOf),
		others: keepRepeated(wordsIn(tools.declines)),
	});
	const stemOf = createWordStemmer(vocabulary, tools);
	const concepts = createConceptIndex(base.concepts, (form) => wordsOf(form).map(stemOf));
	const senses = createConceptIndex(tools.senses, wordsOf);
	const read = createTextReader(vocabulary, stemOf, { concepts, senses }, tools);

	const readTexts = asked.map(({ phrasing }) => read(phrasing));
	const labels = Int32Array.from(asked, ({ label }) => label);
	const labelByForm = new Map<string, number>();
	for (const [at, { normal }] of readTexts.entries()) {
		if (!labelByForm.has(normal)) labelByForm.set(normal, labels[at]!);
	}
	const space = createFeatureSpace(bagsOf(readTexts), minimum);
	return {
		version: `${base.version}-${tools.version}`,
		read,
		space,
		vectors: space.vectors,
		labels,
		facts,
		replying,
		classes: facts.length + replying.length + (silent.length > 0 ? 1 : 0),
		isGuarded: isGuarded(base),
		labelOf: (normal) => labelByForm.get(normal),
		coverage: createCoverage(readTexts, labels, facts.length),
	};
}
