import type { SetResult } from '../../src/evaluation/measure-sets.ts';
import { mean } from '../../src/evaluation/statistics.ts';
import { figure, type Row } from './row.ts';
import { runJob } from './run-job.ts';

export interface AccuracyOptions {
	readonly engines: readonly string[];
	/** Left out, nothing is measured. */
	readonly setsDir?: string;
	readonly mostQuestions?: number;
	readonly timeoutMs: number;
	readonly progress: (what: string) => void;
}

const PART = 'First answer right on question sets of other subjects, % of those in scope';

function describeEngine(what: string, results: readonly SetResult[]): Row {
	const areas = results.flatMap(({ area }) => area ?? []);
	return {
		part: PART,
		what,
		figures: [
			...results.map(({ set, right }) => figure(set, 100 * right, '')),
			figure('mean', 100 * mean(results.map(({ right }) => right)), ''),
			...(areas.length === 0 ? [] : [figure('mean area under the curve', 100 * mean(areas), '')]),
			figure(
				'asked',
				results.reduce((sum, { questions }) => sum + questions, 0),
				'',
			),
		],
	};
}

/** How often each engine's first answer is right on public question sets: what its speed is worth. */
export async function benchAccuracy(options: AccuracyOptions): Promise<Row[]> {
	const { timeoutMs, progress, setsDir, ...rest } = options;
	if (setsDir === undefined)
		return [{ part: PART, what: 'all', figures: [], note: 'not run: give --sets DIR' }];
	progress('question sets');
	const job = { ...rest, setsDir };
	const outcome = await runJob('accuracy-job', job, { timeoutMs });
	if (!outcome.ok) return [{ part: PART, what: 'all', figures: [], note: `not measured: ${outcome.reason}` }];
	return job.engines.map((engine) =>
		describeEngine(
			engine,
			outcome.result.filter((result) => result.engine === engine),
		),
	);
}
