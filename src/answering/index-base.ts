import type { Decline, Fact, FactBase } from '../factbase/fact-base.ts';
import { byId, compileBase, joinDeclines, type CompiledBase } from './compile-base.ts';
import { openConcepts } from './concepts.ts';
import { openCoverage, type Coverage } from './coverage.ts';
import { openFeatureSpace, type FeatureSpace } from './feature-space.ts';
import { createHashIndex } from './hash-index.ts';
import { hashText } from './hash-text.ts';
import type { LanguageTools } from './language-tools.ts';
import { createNeighbours, type Neighbours } from './neighbours.ts';
import { createTextReader, type TextReader } from './read-question.ts';
import { openVocabulary } from './vocabulary.ts';

/** What a base comes to once it is read: everything that needs no training. */
export interface BaseIndex {
	/** Of the base and of the language data it was read with. */
	readonly version: string;
	readonly compiled: CompiledBase;
	readonly read: TextReader;
	readonly space: FeatureSpace;
	readonly neighbours: Neighbours;
	/** By id, so that the order of files and of facts in them changes no answer. */
	readonly facts: readonly Fact[];
	/** Families of declines that have a reply of their own, by id. */
	readonly replying: readonly Decline[];
	/** Facts, then families with a reply, then all other declines as the last class. */
	readonly classes: number;
	/** The base says itself what it must not answer, so that the learnt odds of a fact can be trusted further. */
	readonly isGuarded: boolean;
	/** The class of a phrasing by its normal form. */
	readonly labelOf: (normal: string) => number | undefined;
	readonly coverage: Coverage;
}

/** Words whose reading is remembered. */
const REMEMBERED = 4096;

/** What of a base is looked at when it is opened. */
type Opened = Pick<FactBase, 'facts' | 'declines'>;

/**
 * Makes a compiled base answerable: hardly more than views of its arrays. Of `base` only what is shown is needed, not
 * its phrasings.
 */
export function openIndex(compiled: CompiledBase, base: Opened, tools: LanguageTools): BaseIndex {
	const { classes, isGuarded, phrasings, replying, space, stored, storedLabels, version } = compiled;
	const declines = new Map(joinDeclines(base.declines, tools.declines).map((family) => [family.id, family]));
	const read = createTextReader(
		{
			vocabulary: openVocabulary(compiled.vocabulary, tools),
			concepts: openConcepts(compiled.concepts),
			senses: openConcepts(compiled.senses),
			remembered: REMEMBERED,
		},
		tools,
	);
	const findStored = createHashIndex(stored);
	return {
		version,
		compiled,
		read,
		space: openFeatureSpace(space),
		neighbours: createNeighbours(phrasings, space.rarity, classes),
		facts: [...base.facts].sort(byId),
		replying: replying.map((id) => declines.get(id)!),
		classes,
		isGuarded,
		labelOf(normal) {
			const found = findStored(hashText(normal));
			return found < 0 ? undefined : storedLabels[found];
		},
		coverage: openCoverage(compiled.coverage),
	};
}

/** Reads every phrasing of a base. Linear in their number; the same content gives the same index. */
export function indexBase(base: FactBase, tools: LanguageTools): BaseIndex {
	return openIndex(compileBase(base, tools), base, tools);
}
