import { createSeededRandom } from '../../src/answering/seeded-random.ts';
import { LANGUAGES, type Language } from '../../src/factbase/fact-base.ts';
import type { QuestionSet, SetFact, SetQuery } from '../../src/evaluation/question-sets.ts';
import type { WordStock } from './collect-words.ts';
import { makeTypo } from './make-typo.ts';
import { createZipfSampler } from './zipf.ts';

export interface GenerateOptions {
	readonly phrasings: number;
	/** Phrasings of one fact. */
	readonly perFact: number;
	/** Questions with one slip each. */
	readonly questions: number;
	readonly seed: number;
}

/** The words that a fact is about are none of the commonest, which stand in every text. */
const COMMONEST = 150;
const SUBJECT_WORDS = 5;
/** Words of a phrasing: 6 to 10, the opener with them. */
const SHORTEST = 6;
const LONGEST = 10;
/** Of these, words of the subject. */
const LEAST_SUBJECT = 3;

type Random = () => number;

const between = (least: number, most: number, random: Random): number =>
	least + Math.floor(random() * (most - least + 1));
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

function shuffle<T>(list: readonly T[], random: Random): T[] {
	return list
		.map((value) => ({ value, key: random() }))
		.sort((a, b) => a.key - b.key)
		.map(({ value }) => value);
}

function createWriter({ words, openers }: WordStock, random: Random) {
	const common = createZipfSampler(words.length, random);
	const rare = createZipfSampler(words.length - COMMONEST, random);
	return {
		chooseSubject(): string[] {
			const chosen = new Set<string>();
			while (chosen.size < SUBJECT_WORDS) chosen.add(words[COMMONEST + rare()]!);
			return [...chosen];
		},
		phrase(subject: readonly string[]): string {
			const own = shuffle(subject, random).slice(0, between(LEAST_SUBJECT, SUBJECT_WORDS, random));
			const length = between(SHORTEST, LONGEST, random);
			const others = Array.from({ length: Math.max(0, length - 1 - own.length) }, () => words[common()]!);
			return [pick(openers, random), ...shuffle([...own, ...others], random)].join(' ');
		},
	};
}

/**
 * Makes a base of any size: facts in Arabic and in English by turns, whose phrasings share the words that the fact is
 * about and are else filled with words as often as they occur in real text. Its questions are phrasings with one slip.
 * The same options give the same set.
 */
export function generateSet(
	stocks: Readonly<Record<Language, WordStock>>,
	{ phrasings, perFact, questions, seed }: GenerateOptions,
): QuestionSet {
	const random = createSeededRandom(seed);
	const writers = { ar: createWriter(stocks.ar, random), en: createWriter(stocks.en, random) };
	const taken = new Set<string>();
	const facts: SetFact[] = Array.from({ length: Math.ceil(phrasings / perFact) }, (_, at) => {
		const lang = LANGUAGES[at % LANGUAGES.length]!;
		const subject = writers[lang].chooseSubject();
		const own: string[] = [];
		while (own.length < Math.min(perFact, phrasings - at * perFact)) {
			const phrasing = writers[lang].phrase(subject);
			if (!taken.has(phrasing)) own.push(phrasing);
			taken.add(phrasing);
		}
		return { id: `fact-${at}`, lang, phrasings: own };
	});
	const queries: SetQuery[] = Array.from({ length: questions }, () => {
		const { id, lang, phrasings: own } = pick(facts, random);
		return { query: makeTypo(pick(own, random), random), lang, gold: id };
	});
	return { name: `generated-${phrasings}`, facts, queries };
}
