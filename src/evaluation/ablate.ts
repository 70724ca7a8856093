import { createScorer, trainBase } from '../answering/answering.ts';
import { createEvidence, type Evidence, type Score, type Signals } from '../answering/evidence.ts';
import { indexBase, type BaseIndex } from '../answering/index-base.ts';
import type { LanguageTools } from '../answering/language-tools.ts';
import type { ReadText } from '../answering/read-question.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import { calibrate, labelQuestions, type CurvePoint, type MostFalse } from './calibrate.ts';
import type { LabelledQuestions } from './questions.ts';

/** What the core is built from. */
export interface Prepared {
	readonly base: FactBase;
	readonly tools: LanguageTools;
}

/** A part of the core that can be left out. */
export interface Part {
	readonly name: string;
	readonly without?: (prepared: Prepared) => Prepared;
	/** Signals that are then always zero. */
	readonly silent?: readonly (keyof Signals)[];
	readonly score?: (index: BaseIndex) => Score;
}

/** Lower case and composed letters: what any program does. */
const foldNothing = (text: string): string =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();

/** How much nearer the nearest phrasing has to be to count for e times as likely. */
const SHARPNESS = 20;

/** Nothing learnt: a class is as likely as its nearest phrasing is near. */
function scoreByNearest({ classes, neighbours }: BaseIndex): Score {
	const each = Array.from({ length: classes }, (_, label) => [label]);
	return (vector) => neighbours(vector, each).nearest.map((cosine) => SHARPNESS * cosine);
}

const withTools =
	(change: (tools: LanguageTools) => Partial<LanguageTools>) =>
	({ base, tools }: Prepared): Prepared => ({ base, tools: { ...tools, ...change(tools) } });

export const PARTS: readonly Part[] = [
	{ name: 'nothing' },
	{ name: 'folding', without: withTools(() => ({ normalise: foldNothing })) },
	{ name: 'stems', without: withTools(() => ({ stem: (word) => word })) },
	{
		name: 'question types',
		without: withTools(({ questionTypes }) => ({
			questionTypes: { ...questionTypes, read: () => new Set() },
		})),
	},
	{ name: 'lexicon', without: ({ base, tools }) => ({ base: { ...base, concepts: [] }, tools }) },
	{ name: 'senses', without: withTools(() => ({ senses: [] })) },
	{
		name: 'Arabizi',
		without: withTools(({ arabizi }) => ({
			arabizi: { ...arabizi, latinKeys: () => [], arabicKeys: () => [], looksArabizi: () => false },
		})),
	},
	{ name: 'fuzzy words', without: withTools(() => ({ correctsSlips: false })) },
	{ name: 'learnt evidence', score: scoreByNearest },
	{
		name: 'decline classes',
		without: ({ base, tools }) => ({
			base: { ...base, declines: [] },
			tools: { ...tools, declines: [] },
		}),
	},
	{ name: 'general declines', without: withTools(() => ({ declines: [] })) },
	{ name: 'coverage', silent: ['covered', 'missing', 'type'] },
];

export interface AblationRow {
	readonly part: string;
	/** The likeliest fact is right, whatever the verdict. */
	readonly best: number;
	/** With thresholds fitted to the same share of false answers; see `calibrate`. */
	readonly fit: CurvePoint;
	readonly held: CurvePoint;
}

function silence(evidence: Evidence, silent: readonly (keyof Signals)[]): Evidence {
	if (silent.length === 0) return evidence;
	const zeros = Object.fromEntries(silent.map((name) => [name, 0]));
	return {
		...evidence,
		facts: evidence.facts.map(({ fact, signals }) => ({ fact, signals: { ...signals, ...zeros } })),
	};
}

/** Builds, trains and fits the core without a part, and measures what is left. Takes as long as a training. */
export function measureWithout(
	part: Part,
	prepared: Prepared,
	questions: LabelledQuestions,
	most: MostFalse,
): AblationRow {
	const { base, tools } = part.without?.(prepared) ?? prepared;
	const index = indexBase(base, tools);
	const gather = createEvidence(index, part.score?.(index) ?? createScorer(trainBase(index.compiled)));
	const evidenceOf = (text: ReadText): Evidence => silence(gather(text), part.silent ?? []);
	const { curves, weights } = calibrate(labelQuestions(questions, index, evidenceOf), most);
	const at = (curve: readonly CurvePoint[]): CurvePoint =>
		curve.find(({ answerFrom }) => answerFrom >= weights.answerFrom) ?? curve.at(-1)!;
	const right = questions.answerable.filter((question) => {
		const best = evidenceOf(index.read(question.q)).facts[0];
		return best !== undefined && questions.isRightFact(question, index.facts[best.fact]!);
	});
	return {
		part: part.name,
		best: right.length / questions.answerable.length,
		fit: at(curves.fit),
		held: at(curves.held),
	};
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(9);

/** A row a part; the first leaves out nothing. */
export function printAblation(title: string, rows: readonly AblationRow[]): string[] {
	return [
		`${title}: best fact right; answered right and false answers, on the fitted and on the held-back questions, in %`,
		`${''.padEnd(24)}${['best', 'right', 'false', 'right', 'false'].map((head) => head.padStart(9)).join('')}`,
		...rows.map(
			({ part, best, fit, held }) =>
				part.padEnd(24) +
				[best, fit.right, fit.falseAnswers, held.right, held.falseAnswers].map(percent).join(''),
		),
	];
}
