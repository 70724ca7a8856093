import type { Answer, Answering } from '../../src/answering/answer.ts';
import { LANGUAGES, type FactBase } from '../../src/factbase/fact-base.ts';
import { quantile } from '../bench/row.ts';
import { timeWork } from '../bench/time-work.ts';
import { createQuestionArbitrary } from './question-arbitrary.ts';
import { runProperty, type Failure, type RunOptions } from './run-property.ts';

export interface SlowQuestion {
	readonly index: number;
	readonly question: string;
	readonly ms: number;
}

export interface QuestionReport {
	readonly asked: number;
	readonly kinds: Readonly<Record<string, number>>;
	/** Milliseconds. */
	readonly median: number;
	readonly p99: number;
	/** Slowest first. */
	readonly slowest: readonly SlowQuestion[];
	readonly failure: Failure<string> | undefined;
}

const SLOWEST = 5;
const COMPLETIONS = 25;
/** What is typed into the box of a command, and so what completions are asked for. */
const TYPED = 100;

/** What must hold of every answer. Throws what does not. */
function checkAnswer(given: Answer): void {
	const confidence = given.best?.confidence ?? 0;
	if (!(confidence >= 0 && confidence <= 1)) throw new Error(`The confidence is ${confidence}.`);
	if (given.kind === 'answer' && given.text === '') throw new Error('The answer is empty.');
	if (given.kind !== 'answer' && given.suggestions.length > 3)
		throw new Error('There are more than 3 suggestions.');
}

function checkCompletions({ complete }: Answering, question: string): void {
	const completions = complete(question.slice(0, TYPED), COMPLETIONS);
	if (completions.length > COMPLETIONS) throw new Error(`There are ${completions.length} completions.`);
}

/** Puts generated questions to a core. Nothing is judged by the clock here: the times are reported. */
export async function fuzzQuestions(
	answering: Answering,
	base: FactBase,
	options: RunOptions,
): Promise<QuestionReport> {
	const phrasings = [...base.facts, ...base.declines].flatMap(({ ask }) =>
		LANGUAGES.flatMap((language) => ask[language] ?? []),
	);
	const kinds: Record<string, number> = {};
	const times: number[] = [];
	let slowest: SlowQuestion[] = [];
	const failure = await runProperty(
		createQuestionArbitrary(phrasings),
		(question, index) => {
			const { ms, value: given } = timeWork(() => answering.answer(question));
			checkAnswer(given);
			checkCompletions(answering, question);
			if (index === undefined) return;
			times.push(ms);
			kinds[given.kind] = (kinds[given.kind] ?? 0) + 1;
			if (ms > (slowest[SLOWEST - 1]?.ms ?? 0)) {
				slowest = [...slowest, { index, question, ms }].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
			}
		},
		options,
	);
	return {
		asked: times.length,
		kinds,
		median: quantile(times, 0.5) ?? 0,
		p99: quantile(times, 0.99) ?? 0,
		slowest,
		failure,
	};
}
