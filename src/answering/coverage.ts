import { createHashIndex } from './hash-index.ts';
import { hashText } from './hash-text.ts';
import { QUESTION_TYPES } from './language-data.ts';
import type { CompiledCoverage } from './compile-coverage.ts';
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
	/**
	 * Reads a text once, for any number of facts. `alsoHolds`: whether a fact holds a word for another reason than its
	 * phrasings in the base.
	 */
	readonly of: (text: ReadText, alsoHolds?: HoldsWord) => (fact: number) => Cover;
}

/** The names by which a word may be found in a fact: its stem, and the concept it begins. */
export function namesOf({ stem, concept }: ReadWord): string[] {
	return concept === undefined ? [stem] : [stem, `#${concept}`];
}

/** A telling word of a question, looked up. */
interface Weighed {
	readonly word: ReadWord;
	readonly rarity: number;
	/** Places of its names among those of the base. */
	readonly names: readonly number[];
	readonly inConcept: boolean;
	/** What a misspelt word is not sure to stand for is as good as never seen. */
	readonly sure: number;
}

/**
 * Which words and types each fact's phrasings hold. It answers what evidence summed over a question cannot: is
 * anything in it left over? "Turkish" in "when does the Turkish minister arrive" is, and so the fact is not it.
 */
export function openCoverage(compiled: CompiledCoverage): Coverage {
	const { names, counts, holders, typed, asking, texts } = compiled;
	const find = createHashIndex(names);
	const facts = typed.length;
	const rarest = Math.log((texts + 1) / 0.5);

	function weighWord(word: ReadWord): Weighed {
		const places = namesOf(word).map((name) => find(hashText(name)));
		const count = counts[places[0]!] ?? 0;
		return {
			word,
			rarity: Math.log((texts + 1) / (count + 0.5)),
			names: places.filter((place) => place >= 0),
			inConcept: word.inConcept === true,
			sure: word.readings[0]?.weight ?? 1,
		};
	}

	/** Holders stand in order. */
	function holds(fact: number, name: number): boolean {
		let from = holders.starts[name]!;
		let to = holders.starts[name + 1]!;
		while (from < to) {
			const middle = (from + to) >>> 1;
			const holder = holders.items[middle]!;
			if (holder === fact) return true;
			if (holder < fact) from = middle + 1;
			else to = middle;
		}
		return false;
	}

	function coverWords(
		words: readonly Weighed[],
		fact: number,
		alsoHolds?: HoldsWord,
	): Pick<Cover, 'words' | 'missing'> {
		let total = 0;
		let covered = 0;
		let missing = 0;
		for (const { word, rarity, names: own, inConcept, sure } of words) {
			total += rarity;
			const held = inConcept || own.some((name) => holds(fact, name)) || alsoHolds?.(word, fact) === true;
			if (held) covered += rarity * sure;
			missing = Math.max(missing, held ? 1 - sure : rarity / rarest);
		}
		return { words: total === 0 ? 0 : covered / total, missing };
	}

	function coverType(asked: readonly number[], fact: number): number {
		if (asked.length === 0) return 0;
		const most = Math.max(...asked.map((type) => asking[type * facts + fact]!));
		return Math.log((most + 0.5) / (typed[fact]! + 1));
	}

	return {
		of(text, alsoHolds) {
			const words = text.words.filter(({ empty }) => !empty).map(weighWord);
			const types = [...text.types].map((type) => QUESTION_TYPES.indexOf(type));
			return (fact) => ({ ...coverWords(words, fact, alsoHolds), type: coverType(types, fact) });
		},
	};
}
