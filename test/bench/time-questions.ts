import { Bench } from 'tinybench';
import { median, quantile } from './row.ts';
import { timeWork } from './time-work.ts';

export interface QuestionTimes {
	/** Milliseconds. */
	readonly median: number;
	readonly p99: number;
	readonly asked: number;
}

export interface Timed<Answer> {
	readonly times: QuestionTimes;
	/** What each of the questions asked was answered, in order. */
	readonly answers: readonly Answer[];
}

export interface TimingPlan {
	/** Milliseconds of questions before any is measured: a bot runs for days, and what it does often has long been compiled. */
	readonly warmUpMs: number;
	/** Milliseconds that the measured questions may take. */
	readonly budgetMs: number;
}

/** So few are asked even when each takes seconds. */
const LEAST = 3;

/** Asks questions that are not measured, again and again until the time has passed; returns the time of one. */
function warmUp(
	ask: (question: string) => unknown,
	questions: readonly string[],
	milliseconds: number,
): number {
	const start = performance.now();
	let asked = 0;
	while (questions.length > 0 && performance.now() - start < milliseconds) {
		ask(questions[asked % questions.length]!);
		asked++;
	}
	return (performance.now() - start) / Math.max(1, asked);
}

/**
 * Times each question once, as many of them as the budget allows: none twice, since an engine may remember what it was
 * asked. Warms up on others first.
 */
export function timeQuestions<Answer>(
	ask: (question: string) => Answer,
	questions: { readonly warmUp: readonly string[]; readonly measured: readonly string[] },
	{ budgetMs, warmUpMs }: TimingPlan,
): Timed<Answer> {
	const perQuestion = warmUp(ask, questions.warmUp, warmUpMs);
	const { measured } = questions;
	const count = Math.min(measured.length, Math.max(LEAST, Math.floor(budgetMs / perQuestion)));
	const answers: Answer[] = [];
	const bench = new Bench({ iterations: count, time: 0, warmup: false, retainSamples: true });
	bench.add(
		'question',
		() => {
			const { ms, value } = timeWork(() => ask(measured[answers.length]!));
			answers.push(value);
			return { overriddenDuration: ms };
		},
		{ async: false },
	);
	const [task] = bench.runSync();
	if (task?.result.state !== 'completed')
		throw new Error('The questions could not be timed.', { cause: task?.result });
	const samples = task.result.latency.samples ?? [];
	const times = { median: median(samples) ?? 0, p99: quantile(samples, 0.99) ?? 0, asked: samples.length };
	return { times, answers };
}
