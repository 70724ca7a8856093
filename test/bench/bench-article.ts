import { BARS } from './bars.ts';
import type { ArticleJob, ArticleResult } from './jobs.ts';
import { figure, type Row } from './row.ts';
import { runJob, type JobOutcome } from './run-job.ts';
import { readStartFlags } from './run-program.ts';

const PART = 'One question, the bundled article, warm';

const noteOf = (outcome: JobOutcome<ArticleResult>) =>
	outcome.ok ? {} : { note: `not measured: ${outcome.reason}` };

function describeTimes(what: string, outcome: JobOutcome<ArticleResult>): Row {
	const times = outcome.ok ? outcome.result.times : undefined;
	return {
		part: PART,
		what,
		figures: [
			figure('median', times?.median ?? null, 'ms', BARS.articleMedian),
			figure('p99', times?.p99 ?? null, 'ms', BARS.articleSlowest),
			figure('asked', times?.asked ?? null, ''),
		],
		...noteOf(outcome),
	};
}

/** The core on the article that comes with it: by itself, and with the flags that the bot is started with. */
export async function benchArticle(job: ArticleJob, timeoutMs: number): Promise<Row[]> {
	const outcome = await runJob('article-job', job, { timeoutMs });
	const flags = readStartFlags();
	const asStarted = await runJob('article-job', job, { timeoutMs, flags });
	const result = outcome.ok ? outcome.result : undefined;
	const note = noteOf(outcome);
	return [
		describeTimes('labelled questions', outcome),
		describeTimes(`labelled questions, ${flags.join(' ')}`, asStarted),
		{
			part: PART,
			what: '6,000 characters, the slowest kind',
			figures: [
				figure('slowest', result?.longest ?? null, 'ms', BARS.longQuestion),
				figure('asked', result?.longQuestions ?? null, ''),
			],
			...note,
		},
		{
			part: PART,
			what: 'stored phrasings answered with their own fact',
			figures: [figure('right exactly', result === undefined ? null : 100 * result.rightExactly, '%')],
			...note,
		},
	];
}
