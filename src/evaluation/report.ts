import type { Answer } from '../answering/answer.ts';
import type { Half, Measured, Measurement } from './measure.ts';
import type { AnswerableQuestion, UnanswerableQuestion } from './questions.ts';

/** Shares from 0 to 1, of `total` questions. */
export interface AnswerableShares {
	readonly total: number;
	readonly right: number;
	readonly wrong: number;
	readonly suggested: number;
	readonly declined: number;
	/** The best fact is right, whatever the verdict. */
	readonly bestRight: number;
	/** The right fact is answered or among the suggestions. */
	readonly offered: number;
}

export interface UnanswerableShares {
	readonly total: number;
	readonly falseAnswers: number;
	readonly suggested: number;
}

export interface Report {
	readonly halves: Readonly<
		Record<Half | 'all', { answerable: AnswerableShares; unanswerable: UnanswerableShares }>
	>;
	readonly byLanguage: Readonly<
		Record<string, { answerable: AnswerableShares; unanswerable: UnanswerableShares }>
	>;
	readonly byStyle: Readonly<Record<string, AnswerableShares>>;
	readonly byKind: Readonly<Record<string, UnanswerableShares>>;
	readonly worst: readonly WorstCase[];
}

export interface WorstCase {
	readonly question: string;
	readonly fault: 'false answer' | 'wrong answer' | 'not answered';
	readonly best: string | null;
	readonly confidence: number;
	readonly verdict: Answer['kind'];
}

const share = <T>(all: readonly T[], test: (one: T) => boolean): number =>
	all.length === 0 ? 0 : all.filter(test).length / all.length;

function summariseAnswerable(measured: readonly Measured<AnswerableQuestion>[]): AnswerableShares {
	return {
		total: measured.length,
		right: share(measured, ({ right }) => right),
		wrong: share(measured, ({ right, answer }) => answer.kind === 'answer' && !right),
		suggested: share(measured, ({ answer }) => answer.kind === 'suggest'),
		declined: share(measured, ({ answer }) => answer.kind === 'decline'),
		bestRight: share(measured, ({ bestIsRight }) => bestIsRight),
		offered: share(measured, ({ offered }) => offered),
	};
}

function summariseUnanswerable(measured: readonly Measured<UnanswerableQuestion>[]): UnanswerableShares {
	return {
		total: measured.length,
		falseAnswers: share(measured, ({ answer }) => answer.kind === 'answer'),
		suggested: share(measured, ({ answer }) => answer.kind === 'suggest'),
	};
}

function groupBy<T, R>(
	all: readonly T[],
	keyOf: (one: T) => string,
	summarise: (group: T[]) => R,
): Record<string, R> {
	const groups = new Map<string, T[]>();
	for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
	return Object.fromEntries(
		[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, summarise(group)]),
	);
}

function describeFault({
	question,
	answer,
	right,
}: Measured<{ q: string; gold?: unknown }>): WorstCase | undefined {
	const isAnswerable = question.gold !== undefined;
	const best = answer.best?.fact.id ?? null;
	const confidence = answer.best?.confidence ?? 0;
	const seen = { question: question.q, best, confidence, verdict: answer.kind };
	if (answer.kind === 'answer' && !right)
		return { ...seen, fault: isAnswerable ? 'wrong answer' : 'false answer' };
	return isAnswerable && !right ? { ...seen, fault: 'not answered' } : undefined;
}

/** The surest mistakes first, then what should have been answered and was furthest from it. */
function findWorst({ answerable, unanswerable }: Measurement, most: number): WorstCase[] {
	const faults = [...answerable, ...unanswerable].flatMap((measured) => describeFault(measured) ?? []);
	const answered = faults
		.filter(({ fault }) => fault !== 'not answered')
		.sort((a, b) => b.confidence - a.confidence);
	const missed = faults
		.filter(({ fault }) => fault === 'not answered')
		.sort((a, b) => a.confidence - b.confidence);
	return [...answered.slice(0, most), ...missed.slice(0, most)];
}

/** Counts a measurement: both halves, each language, style and kind, and the worst cases. */
export function makeReport(measurement: Measurement, most = 12): Report {
	const { answerable, unanswerable } = measurement;
	const both = (keep: (one: Measured<{ lang: string }>) => boolean) => ({
		answerable: summariseAnswerable(answerable.filter(keep)),
		unanswerable: summariseUnanswerable(unanswerable.filter(keep)),
	});
	return {
		halves: {
			fit: both(({ half }) => half === 'fit'),
			held: both(({ half }) => half === 'held'),
			all: both(() => true),
		},
		byLanguage: Object.fromEntries(
			['ar', 'en'].map((code) => [code, both(({ question }) => question.lang === code)]),
		),
		byStyle: groupBy(answerable, ({ question }) => question.style, summariseAnswerable),
		byKind: groupBy(unanswerable, ({ question }) => question.kind, summariseUnanswerable),
		worst: findWorst(measurement, most),
	};
}
