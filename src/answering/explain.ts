import type { Fact, Language } from '../factbase/fact-base.ts';
import type { Answer } from './answer.ts';
import type { Evidence, Signals } from './evidence.ts';
import type { BaseIndex } from './index-base.ts';
import type { QuestionType } from './language-data.ts';
import type { ReadText } from './read-question.ts';
import type { RankedFact } from './verdict.ts';
import type { VerdictWeights } from './verdict-weights.ts';

/** Why a question got its verdict: data for whoever mends the base, never shown to a member. */
export interface Explanation {
	readonly kind: Answer['kind'];
	/** As read; undefined where nothing in the question tells. */
	readonly language: Language | undefined;
	readonly words: readonly ExplainedWord[];
	readonly types: readonly QuestionType[];
	/** The fact or family of declines under which the question stands word for word. */
	readonly stored: string | undefined;
	/** The strongest facts, best first. */
	readonly candidates: readonly ExplainedCandidate[];
	readonly bias: number;
	readonly answerFrom: number;
	readonly suggestFrom: number;
	/** What decided, in words. */
	readonly decided: 'stored' | 'answerFrom' | 'suggestFrom' | 'nothing known';
}

export interface ExplainedWord {
	readonly written: string;
	/** What it is taken for, where that is another word; with how surely (0 to 1). */
	readonly standsFor?: { readonly word: string; readonly weight: number };
	/** The concept or (after ~) the everyday sense that begins here. */
	readonly concept?: string;
	readonly role: 'telling' | 'empty' | 'unknown';
}

export interface ExplainedCandidate {
	readonly fact: Fact;
	readonly confidence: number;
	/** Each signal with what it adds to the log-odds, the weightiest first. */
	readonly signals: readonly {
		readonly name: keyof Signals;
		readonly value: number;
		readonly adds: number;
	}[];
}

const CANDIDATES = 3;

function explainWords(text: ReadText): ExplainedWord[] {
	return text.words.map(({ written, word, readings, concept, known, empty }) => ({
		written,
		...(word === written ? {} : { standsFor: { word, weight: readings[0]?.weight ?? 1 } }),
		...(concept === undefined ? {} : { concept }),
		role: empty ? 'empty' : known || readings.length > 0 ? 'telling' : 'unknown',
	}));
}

function findDecision(
	{ stored, facts }: Evidence,
	confidence: number,
	weights: VerdictWeights,
): Explanation['decided'] {
	if (stored !== undefined) return 'stored';
	if (facts.length === 0) return 'nothing known';
	return confidence >= weights.answerFrom ? 'answerFrom' : 'suggestFrom';
}

function nameStored({ facts, replying }: BaseIndex, stored: Evidence['stored']): string | undefined {
	if (stored === undefined) return undefined;
	if ('fact' in stored) return facts[stored.fact]!.id;
	return replying[stored.decline]?.id ?? 'a question to decline';
}

/** Puts together what `considered` a question. */
export function explain(
	kind: Answer['kind'],
	considered: {
		readonly text: ReadText;
		readonly evidence: Evidence;
		readonly ranked: readonly RankedFact[];
	},
	index: BaseIndex,
	weights: VerdictWeights,
): Explanation {
	const { text, evidence, ranked } = considered;
	const signalsOf = new Map(evidence.facts.map(({ fact, signals }) => [fact, signals]));
	const candidates = ranked.slice(0, CANDIDATES).map(({ fact, confidence }) => {
		const signals = Object.entries(signalsOf.get(fact) ?? {}) as [keyof Signals, number][];
		return {
			fact: index.facts[fact]!,
			confidence,
			signals: signals
				.map(([name, value]) => ({ name, value, adds: value * weights.signals[name] }))
				.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
		};
	});
	return {
		kind,
		language: text.language,
		words: explainWords(text),
		types: [...text.types],
		stored: nameStored(index, evidence.stored),
		candidates,
		bias: weights.bias,
		answerFrom: weights.answerFrom,
		suggestFrom: weights.suggestFrom,
		decided: findDecision(evidence, candidates[0]?.confidence ?? 0, weights),
	};
}
