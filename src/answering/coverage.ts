import type { QuestionType } from './language-data.ts';
import type { ReadText, ReadWord } from './read-question.ts';

/** How far a fact accounts for a question, beyond the words they share. */
export interface Cover {
	/** Share of the question's telling words, by rarity, that stand in some phrasing of the fact. */
	readonly words: number;
	/**
	 * Rarity of the rarest telling word that the fact does not hold, over that of a word never seen; or how far a
	 * misspelt word may be another one than that which it holds.
	 */
	readonly missing: number;
	/** Natural logarithm of the share of the fact's phrasings that ask for the question's type; 0 when it has none. */
	readonly type: number;
}

/** Whether a fact holds a word. */
export type HoldsWord = (word: ReadWord, fact: number) => boolean;

export interface Coverage {
	/** `alsoHolds`: whether the fact holds a word for another reason than its phrasings in the base. */
	readonly of: (text: ReadText, fact: number, alsoHolds?: HoldsWord) => Cover;
}

/** The names by which a word may be found in a fact: its stem, and the concept it begins. */
export function namesOf({ stem, concept }: ReadWord): string[] {
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

	const rarest = Math.log((texts.length + 1) / 0.5);
	const rarityOf = (name: string): number => Math.log((texts.length + 1) / ((counts.get(name) ?? 0) + 0.5));

	function coverWords(
		words: readonly ReadWord[],
		fact: number,
		alsoHolds?: HoldsWord,
	): Pick<Cover, 'words' | 'missing'> {
		let total = 0;
		let covered = 0;
		let missing = 0;
		for (const word of words) {
			if (word.empty) continue;
			const rarity = rarityOf(word.stem);
			total += rarity;
			const held =
				word.inConcept === true ||
				namesOf(word).some((name) => holders.get(name)?.has(fact)) ||
				alsoHolds?.(word, fact) === true;
			// What a misspelt word is not sure to stand for is as good as never seen.
			const sure = word.readings[0]?.weight ?? 1;
			if (held) covered += rarity * sure;
			missing = Math.max(missing, held ? 1 - sure : rarity / rarest);
		}
		return { words: total === 0 ? 0 : covered / total, missing };
	}

	function coverType(asked: ReadonlySet<QuestionType>, fact: number): number {
		if (asked.size === 0) return 0;
		const asking = Math.max(...[...asked].map((type) => types.get(type)?.[fact] ?? 0));
		return Math.log((asking + 0.5) / (typed[fact]! + 1));
	}

	return {
		of: (text, fact, alsoHolds) => ({
			...coverWords(text.words, fact, alsoHolds),
			type: coverType(text.types, fact),
		}),
	};
}
