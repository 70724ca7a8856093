import { LANGUAGES, type Decline, type Fact, type FactBase } from '../factbase/fact-base.ts';
import { normaliseByWords, remember } from './bounded-cache.ts';
import { normaliseShown, type ShownForms } from './complete.ts';
import { compileConcepts, openConcepts, type CompiledConcepts } from './concepts.ts';
import { createCoverageCompiler, type CompiledCoverage } from './compile-coverage.ts';
import { createFeatureCompiler } from './compile-features.ts';
import { compilePhrasings, makePlaces, type CompiledPhrasings, type Places } from './compile-phrasings.ts';
import { compileVocabulary, type CompiledVocabulary } from './compile-vocabulary.ts';
import type { CompiledSpace } from './feature-space.ts';
import { sortHashes } from './hash-index.ts';
import { hashText } from './hash-text.ts';
import type { LanguageTools } from './language-tools.ts';
import { splitWords } from './normalise.ts';
import { createTextReader } from './read-question.ts';
import { openVocabulary } from './vocabulary.ts';

/**
 * Everything that answering needs of a base but its facts and what is learnt: plain arrays and numbers, which go to
 * a file or another thread as they are, and are used as they come back.
 */
export interface CompiledBase {
	/** Of the base and of the language data it was read with. */
	readonly version: string;
	/** Ids of the families of declines that have a reply of their own; in order. */
	readonly replying: readonly string[];
	readonly factCount: number;
	/** Facts in order of id, then families with a reply, then all other declines as one. */
	readonly classes: number;
	/** The base says itself what it must not answer, so that the learnt odds of a fact can be trusted further. */
	readonly isGuarded: boolean;
	readonly vocabulary: CompiledVocabulary;
	readonly concepts: CompiledConcepts;
	readonly senses: CompiledConcepts;
	/** Hashes of the normal forms of all phrasings, in order, with the class of each. */
	readonly stored: Float64Array;
	readonly storedLabels: Places;
	/** In the order of the facts as they stand in the base. */
	readonly shown: ShownForms;
	readonly coverage: CompiledCoverage;
	readonly space: CompiledSpace;
	readonly phrasings: CompiledPhrasings;
}

/** In a larger base what occurs in one text, or in two, tells nothing of other people's wordings; it only costs memory. */
const OFTEN_ENOUGH: readonly { readonly phrasings: number; readonly minimum: number }[] = [
	{ phrasings: 10_000, minimum: 3 },
	{ phrasings: 3000, minimum: 2 },
];

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

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
export function joinDeclines(own: readonly Decline[], general: readonly Decline[]): Decline[] {
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

/** Reads every phrasing of a base. Linear in their number; the same content gives the same arrays. */
export function compileBase(base: FactBase, tools: LanguageTools): CompiledBase {
	const facts = [...base.facts].sort(byId);
	const declines = joinDeclines(base.declines, tools.declines);
	const replying = declines.filter(({ reply }) => reply !== undefined);
	const silent = declines.filter(({ reply }) => reply === undefined);
	const asked = listAsked(facts, replying, silent);
	const normalise = normaliseByWords(tools.normalise, Infinity);
	const wordsOf = (text: string): string[] => splitWords(normalise(text));
	// Arabizi is no vocabulary: its words are read as Arabic ones, in phrasings as in questions.
	const wordsIn = (askable: readonly Pick<Fact, 'ask'>[]): string[] =>
		askable
			.flatMap((one) => phrasingsOf(one, 0))
			.map(({ phrasing }) => wordsOf(phrasing))
			.filter((words) => !tools.arabizi.looksArabizi(words))
			.flat();
	const minimum = OFTEN_ENOUGH.find(({ phrasings }) => asked.length > phrasings)?.minimum ?? 1;
	const vocabulary = compileVocabulary(wordsIn([...facts, ...base.declines]), tools, {
		minimum,
		names: base.concepts.flatMap(({ forms }) => forms).flatMap(wordsOf),
		others: keepRepeated(wordsIn(tools.declines)),
	});
	const known = openVocabulary(vocabulary, tools);
	const stemOf = remember((word) => tools.stem(word, known.has), Infinity);
	const concepts = compileConcepts(base.concepts, (form) => wordsOf(form).map(stemOf));
	const senses = compileConcepts(tools.senses, wordsOf);
	const parts = { vocabulary: known, concepts: openConcepts(concepts), senses: openConcepts(senses) };
	const read = createTextReader({ ...parts, remembered: Infinity }, tools);

	const coverage = createCoverageCompiler(facts.length);
	const features = createFeatureCompiler();
	const forms = new Float64Array(asked.length);
	for (const [at, { phrasing, label }] of asked.entries()) {
		const text = read(phrasing);
		forms[at] = hashText(text.normal);
		coverage.add(text, label);
		features.add(text);
	}
	const labels = Int32Array.from(asked, ({ label }) => label);
	const { sorted, places } = sortHashes(forms);
	const classes = facts.length + replying.length + (silent.length > 0 ? 1 : 0);
	const storedLabels = makePlaces(places.length, classes);
	storedLabels.set(places.map((place) => labels[place]!));
	const { space, vectors } = features.finish(minimum);
	return {
		version: `${base.version}-${tools.version}`,
		replying: replying.map(({ id }) => id),
		factCount: facts.length,
		classes,
		isGuarded: isGuarded(base),
		vocabulary,
		concepts,
		senses,
		stored: sorted,
		storedLabels,
		shown: normaliseShown(base.facts),
		coverage: coverage.finish(),
		space,
		phrasings: compilePhrasings(vectors, space.rarity, labels),
	};
}
