import type { BaseIndex } from './index-base.ts';
import { softmax } from './learn.ts';
import type { ConsultTaught } from './taught-evidence.ts';
import type { ReadText } from './read-question.ts';
import type { SparseVector } from './sparse.ts';

/** What speaks for a fact as the answer of a question. The verdict turns these numbers into one confidence. */
export interface Signals {
	/** Log-odds of the learnt probability of this fact among all facts and declines. */
	readonly learnt: number;
	/** The same where it is below even, else 0: the step from likely to unlikely counts for more than any other. */
	readonly doubt: number;
	/** The learnt score of this fact before it is held against the others: how much of the question speaks for it. */
	readonly score: number;
	/** Log-odds of any fact against any decline. */
	readonly answerable: number;
	/** Cosine with the fact's nearest phrasing, times familiarity. */
	readonly nearest: number;
	/** Cosine with the nearest question to decline, times familiarity. */
	readonly nearestDecline: number;
	/** The fact's share among the nearest phrasings of all. */
	readonly votes: number;
	/** Share of the question's telling words that the fact accounts for. */
	readonly covered: number;
	/** Rarity of the rarest telling word that the fact does not hold, or doubt about what a misspelt one stands for, 0 to 1. */
	readonly missing: number;
	/** Logarithm of how often the fact is asked for with this type of question. */
	readonly type: number;
	/** Log-odds of this fact against the strongest other one. */
	readonly gap: number;
	/** Logarithm of one more than the number of telling words. */
	readonly length: number;
}

export interface FactEvidence {
	/** Place of the fact in the index. */
	readonly fact: number;
	readonly signals: Signals;
}

export interface Evidence {
	/** What the question is, where it stands word for word among the phrasings. */
	readonly stored: { readonly fact: number } | { readonly decline: number } | undefined;
	/** The strongest facts, best first; empty when no feature of the question is known. */
	readonly facts: readonly FactEvidence[];
	/** The likeliest family of declines, by its place in the index. */
	readonly decline: number | undefined;
	/** The probability of that family. */
	readonly declineProbability: number;
}

const CANDIDATES = 6;
/** Where taught phrasings hold words that the base does not know, a question of nothing else is this familiar. */
const LEAST_FAMILIAR = 0.05;
/** Probabilities are kept this far from 0 and 1, so that log-odds stay within ±14. */
const EDGE = 1e-6;

function logOdds(probability: number): number {
	const kept = Math.min(1 - EDGE, Math.max(EDGE, probability));
	return Math.log(kept / (1 - kept));
}

function largestIndex(values: Float32Array, from: number, to: number): number | undefined {
	let best: number | undefined;
	for (let at = from; at < to; at++) if (best === undefined || values[at]! > values[best]!) best = at;
	return best;
}

/** The places of the largest of the first `to` values, largest first; of equal ones the first. */
function findLargest(values: Float32Array, to: number, most: number): number[] {
	const found: number[] = [];
	for (let at = 0; at < to; at++) {
		const value = values[at]!;
		if (found.length === most && value <= values[found[most - 1]!]!) continue;
		let place = found.length;
		while (place > 0 && values[found[place - 1]!]! < value) place--;
		found.splice(place, 0, at);
		if (found.length > most) found.pop();
	}
	return found;
}

/** The score of each class for a vector, as `scoreClasses` gives it. */
export type Score = (vector: SparseVector) => Float32Array;

/** Gathers the evidence of a question from the learnt model, the nearest phrasings and what is left uncovered. */
export function createEvidence(
	index: BaseIndex,
	score: Score,
): (text: ReadText, consult?: ConsultTaught) => Evidence {
	const { space, classes, coverage, neighbours } = index;
	const factCount = index.facts.length;
	const hasDeclines = classes > factCount;
	const declines = Array.from({ length: classes - factCount }, (_, at) => factCount + at);

	return (text, consult) => {
		const located = space.locate(text);
		const taught = consult?.(located);
		const { vector } = located;
		const others = taught?.near ?? [];
		const familiarity = Math.max(others.length === 0 ? 0 : LEAST_FAMILIAR, located.familiarity);
		if (vector.ids.length === 0 && others.length === 0)
			return { stored: undefined, facts: [], decline: undefined, declineProbability: 0 };
		const scores = score(vector);
		taught?.addTo(scores);
		const probabilities = softmax(scores.slice());
		const ranked = findLargest(probabilities, factCount, CANDIDATES + 1);
		const { nearest, votes } = neighbours(
			vector,
			[declines, ...ranked.map((fact) => [fact])],
			others.map(({ label, cosine }) => ({ label, cosine: cosine / familiarity })),
		);
		const declineNear = nearest[0]! * familiarity;
		let anyFact = 0;
		for (let fact = 0; fact < factCount; fact++) anyFact += probabilities[fact]!;
		const length = Math.log(1 + text.words.filter(({ empty }) => !empty).length);
		const coverOf = coverage.of(text, taught?.holds);
		const signalsOf = (fact: number, rank: number): Signals => {
			const own = probabilities[fact]!;
			const rival = probabilities[ranked[rank === 0 ? 1 : 0] ?? fact]!;
			const cover = coverOf(fact);
			const near = nearest[1 + rank]! * familiarity;
			// A base without declines has learnt only which fact is likest, not whether any is.
			const answerable = logOdds(hasDeclines ? anyFact : near * cover.words);
			const learnt = hasDeclines ? logOdds(own) : Math.min(logOdds(own), answerable);
			return {
				learnt,
				doubt: Math.min(0, learnt),
				score: scores[fact]!,
				answerable,
				nearest: near,
				nearestDecline: declineNear,
				votes: votes[fact]!,
				covered: cover.words,
				missing: cover.missing,
				type: cover.type,
				gap: logOdds(factCount < 2 ? 1 : own / (own + rival + EDGE)),
				length,
			};
		};
		const decline = largestIndex(probabilities, factCount, classes);
		return {
			stored: storedAs(index, index.labelOf(text.normal)),
			facts: ranked.slice(0, CANDIDATES).map((fact, rank) => ({ fact, signals: signalsOf(fact, rank) })),
			decline: decline === undefined ? undefined : decline - factCount,
			declineProbability: decline === undefined ? 0 : probabilities[decline]!,
		};
	};
}

/** A class as the place of a fact or of a family of declines. */
export function storedAs({ facts }: BaseIndex, label: number | undefined): Evidence['stored'] {
	if (label === undefined) return undefined;
	return label < facts.length ? { fact: label } : { decline: label - facts.length };
}
