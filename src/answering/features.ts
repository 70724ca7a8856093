import { combineHashes, hashText } from './hash-text.ts';
import type { ReadText, ReadWord } from './read-question.ts';

/**
 * How much each kind of feature counts beside the others, before rarity; set by measurement (npm run eval). In steps
 * of a hundredth, by which they are kept.
 */
export const FEATURE_WEIGHTS = {
	word: 1,
	concept: 1.2,
	pair: 0.8,
	near: 0.6,
	type: 0.8,
	asked: 0.6,
	letters: 0.45,
	root: 0.7,
	rootLetters: 0.35,
} as const;

export type FeatureKind = keyof typeof FEATURE_WEIGHTS;
const KINDS = Object.keys(FEATURE_WEIGHTS) as FeatureKind[];
const SIGNS = Object.fromEntries(KINDS.map((kind, at) => [kind, at + 1])) as Record<FeatureKind, number>;

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** How many telling terms further on a term still counts as near. */
const NEAR = 4;
const ARABIC_ARTICLE = /^(?:و|ب|ل|ف|ك)?ال(?=.{3})/u;
const IS_ARABIC = /\p{Script=Arabic}/u;
/** Long vowels and ه, which come and go between the forms of a root: قال يقول قول, وزير وزراء. */
const WEAK_LETTERS = /[اويه]/gu;
const SHORTEST_ROOT = 2;

/** A feature is known by a hash of its kind and of what it holds: one text, or two in their order. */
export function hashFeature(kind: FeatureKind, first: string, second?: string): number {
	return combineHashes(SIGNS[kind], hashText(first), second === undefined ? 0 : hashText(second));
}

/** Called with each feature of a text, as often as it occurs, and what it counts. */
export type Visit = (hash: number, weight: number) => void;

/**
 * The features that a word has wherever it stands: letters 3 to 5 within it, which carry over typos, affixes and
 * dialect spellings that no stemmer knows, and the root of an Arabic one. Its stem is apart: it counts by how surely it
 * was read.
 */
export function visitLetters(word: string, visit: Visit): void {
	const bare = word.replace(ARABIC_ARTICLE, '');
	visitGrams('letters', `^${bare}$`, SHORTEST_GRAM, LONGEST_GRAM, visit);
	if (!IS_ARABIC.test(word)) return;
	// What is left without weak letters, whole and in twos and threes: near enough to the root.
	const root = bare.replace(WEAK_LETTERS, '');
	if (root.length < SHORTEST_ROOT) return;
	visit(hashFeature('root', root), FEATURE_WEIGHTS.root);
	visitGrams('rootLetters', `^${root}$`, 2, 3, visit);
}

function visitGrams(kind: FeatureKind, text: string, shortest: number, longest: number, visit: Visit): void {
	for (let size = shortest; size <= longest; size++) {
		for (let at = 0; at + size <= text.length; at++)
			visit(hashFeature(kind, text.slice(at, at + size)), FEATURE_WEIGHTS[kind]);
	}
}

/** What a pair is made of: the concept where one begins, else the stem. */
const termOf = ({ stem, concept }: ReadWord): string => (concept === undefined ? stem : `#${concept}`);

/** A term with its hash, which all its pairs share. */
interface Term {
	readonly text: string;
	readonly hash: number;
	readonly isTelling: boolean;
}

const START: Term = { text: '^', hash: hashText('^'), isTelling: false };
function visitPairs(kind: FeatureKind, first: number, second: number, visit: Visit): void {
	visit(combineHashes(SIGNS[kind], first, second), FEATURE_WEIGHTS[kind]);
}

/**
 * The features that a text has beyond the letters of its words: stems, concepts, pairs of neighbouring and of near
 * terms, and the types it asks for, alone and with what they are asked of.
 */
export function visitTerms({ words, types }: ReadText, visit: Visit): void {
	const terms: Term[] = [START];
	for (const word of words) {
		visit(hashFeature('word', word.stem), FEATURE_WEIGHTS.word * (word.readings[0]?.weight ?? 1));
		if (word.concept !== undefined) visit(hashFeature('concept', word.concept), FEATURE_WEIGHTS.concept);
		// The words inside a concept take part in pairs as one term.
		if (word.inConcept !== undefined) continue;
		const text = termOf(word);
		terms.push({ text, hash: hashText(text), isTelling: !word.empty });
	}
	for (let at = 1; at < terms.length; at++) visitPairs('pair', terms[at - 1]!.hash, terms[at]!.hash, visit);
	const telling = terms.filter(({ isTelling }) => isTelling);
	for (const type of types) {
		const asks = hashText(type);
		visitPairs('type', asks, 0, visit);
		// "when" asked of a visit is another thing than "when" asked of a warrant.
		for (const { hash } of telling) visitPairs('asked', asks, hash, visit);
	}
	for (const [at, { text, hash }] of telling.entries()) {
		for (const other of telling.slice(at + 1, at + 1 + NEAR)) {
			// In either order: "visit ... Russia" is "to Russia ... visit" too.
			if (text < other.text) visitPairs('near', hash, other.hash, visit);
			else visitPairs('near', other.hash, hash, visit);
		}
	}
}
