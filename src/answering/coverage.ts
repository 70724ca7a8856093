import type { QuestionType } from './question-type.ts';
import type { ReadText, ReadWord } from './read-question.ts';

/** How far a fact accounts for a question, beyond the words they share. All from 0 to 1. */
export interface Cover {
	/** Share of the question's telling words, by rarity, that stand in some phrasing of the fact. */
	readonly words: number;
	/** Share of the fact's phrasings with a type that ask for the type of the question; one half when it has none. */
	readonly type: number;
}

export interface Coverage {
	readonly of: (text: ReadText, fact: number) => Cover;
}

/** The names by which a word may be found in a fact: its stem, and the concept it begins. */
function namesOf({ stem, concept }: ReadWord): string[] {
	return concept === undefined ? [stem] : [stem, `#${concept}`];
}

/**
 * Which words and types each fact's phrasings hold. It answers what evidence summed over a question cannot: is
 * anything in it left over? "Turkish" in "when does the Turkish minister arrive" is, and so the fact is not it.
 */
export function createCoverage(texts: readonly ReadText[], labels: Int32Array, factCount: number): Coverage {
	const holders = new Map<string, Set<number>>();
	const counts = new Map<string, number>();
	const typed = new Int32Array(factCount);
	const types = new Map<QuestionType, Int32Array>();
	for (const [at, text] of texts.entries()) {
		const label = labels[at]!;
		for (const name of new Set(text.words.flatMap(namesOf))) {
			counts.set(name, (counts.get(name) ?? 0) + 1);
			if (label >= factCount) continue;
			const facts = holders.get(name);
			if (facts === undefined) holders.set(name, new Set([label]));
			else facts.add(label);
		}
		if (label >= factCount || text.types.size === 0) continue;
		typed[label]!++;
		for (const type of text.types) {
			const asking = types.get(type) ?? new Int32Array(factCount);
			types.set(type, asking);
			asking[label]!++;
		}
	}

	const rarityOf = (name: string): number => Math.log((texts.length + 1) / ((counts.get(name) ?? 0) + 0.5));

	function coverWords(words: readonly ReadWord[], fact: number): number {
		let total = 0;
		let covered = 0;
		for (const word of words) {
			if (word.empty) continue;
			const rarity = rarityOf(word.stem);
			total += rarity;
			const held = word.inConcept === true || namesOf(word).some((name) => holders.get(name)?.has(fact));
			if (held) covered += rarity * (word.readings[0]?.weight ?? 1);
		}
		return total === 0 ? 0 : covered / total;
	}

	function coverType(asked: ReadonlySet<QuestionType>, fact: number): number {
		const known = typed[fact]!;
		if (asked.size === 0 || known === 0) return 0.5;
		return Math.max(...[...asked].map((type) => (types.get(type)?.[fact] ?? 0) / known));
	}

	return { of: (text, fact) => ({ words: coverWords(text.words, fact), type: coverType(text.types, fact) }) };
}
