import type { ReadText, ReadWord } from './read-question.ts';

/** How much each kind of feature counts beside the others, before rarity; set by measurement (npm run eval). */
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

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** How many telling terms further on a term still counts as near. */
const NEAR = 4;
const ARABIC_ARTICLE = /^(?:و|ب|ل|ف|ك)?ال(?=.{3})/u;
const IS_ARABIC = /\p{Script=Arabic}/u;
/** Long vowels and ه, which come and go between the forms of a root: قال يقول قول, وزير وزراء. */
const WEAK_LETTERS = /[اويه]/gu;
const SHORTEST_ROOT = 2;

/** A bag of named features: how often each occurs, times the weight of its kind. */
export type FeatureBag = Map<string, number>;

function add(bag: FeatureBag, feature: string, weight: number): void {
	bag.set(feature, (bag.get(feature) ?? 0) + weight);
}

function addLetters(bag: FeatureBag, word: string): void {
	const padded = `^${word.replace(ARABIC_ARTICLE, '')}$`;
	for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
		for (let at = 0; at + size <= padded.length; at++)
			add(bag, `g:${padded.slice(at, at + size)}`, FEATURE_WEIGHTS.letters);
	}
}

/** What is left of an Arabic word without its weak letters, whole and in twos and threes: near enough to its root. */
function addRoot(bag: FeatureBag, word: string): void {
	const root = word.replace(ARABIC_ARTICLE, '').replace(WEAK_LETTERS, '');
	if (root.length < SHORTEST_ROOT) return;
	add(bag, `k:${root}`, FEATURE_WEIGHTS.root);
	const padded = `^${root}$`;
	for (let size = 2; size <= 3; size++) {
		for (let at = 0; at + size <= padded.length; at++)
			add(bag, `r:${padded.slice(at, at + size)}`, FEATURE_WEIGHTS.rootLetters);
	}
}

/** What a pair is made of: the concept where one begins, else the stem. */
const termOf = ({ stem, concept }: ReadWord): string => (concept === undefined ? stem : `#${concept}`);

/** Telling terms that stand near each other, in either order: "visit ... Russia" is "to Russia ... visit" too. */
function addNearTerms(bag: FeatureBag, terms: readonly string[]): void {
	for (const [at, term] of terms.entries()) {
		for (const other of terms.slice(at + 1, at + 1 + NEAR)) {
			const pair = term < other ? `${term} ${other}` : `${other} ${term}`;
			add(bag, `n:${pair}`, FEATURE_WEIGHTS.near);
		}
	}
}

/**
 * The features of a text: stems, concepts, pairs of neighbouring and of near terms, the types it asks for alone and
 * with what they are asked of, letters 3 to 5 within words, which carry over typos, affixes and dialect spellings that no
 * stemmer knows, and the roots of Arabic words.
 */
export function extractFeatures(text: ReadText): FeatureBag {
	const bag: FeatureBag = new Map();
	for (const word of text.words) {
		add(bag, `w:${word.stem}`, FEATURE_WEIGHTS.word * (word.readings[0]?.weight ?? 1));
		if (word.concept !== undefined) add(bag, `c:${word.concept}`, FEATURE_WEIGHTS.concept);
		addLetters(bag, word.word);
		if (IS_ARABIC.test(word.word)) addRoot(bag, word.word);
	}
	const telling = text.words.filter(({ empty, inConcept }) => !empty && inConcept === undefined).map(termOf);
	for (const type of text.types) {
		add(bag, `q:${type}`, FEATURE_WEIGHTS.type);
		// "when" asked of a visit is another thing than "when" asked of a warrant.
		for (const term of telling) add(bag, `a:${type} ${term}`, FEATURE_WEIGHTS.asked);
	}
	// The words inside a concept take part in pairs as one term.
	const terms = ['^', ...text.words.filter(({ inConcept }) => inConcept === undefined).map(termOf)];
	for (let at = 1; at < terms.length; at++) add(bag, `p:${terms[at - 1]} ${terms[at]}`, FEATURE_WEIGHTS.pair);
	addNearTerms(bag, telling);
	return bag;
}
