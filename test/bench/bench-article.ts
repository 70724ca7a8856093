import type { ArticleJob } from './jobs.ts';
import { BARS } from './bars.ts';
import { figure, type Row } from './row.ts';
import { runJob } from './run-job.ts';

const PART = 'One question, the bundled article, warm';

/** The core on the article that comes with it. */
export async function benchArticle(job: ArticleJob, timeoutMs: number): Promise<Row[]> {
	const outcome = await runJob('article-job', job, { timeoutMs });
	const result = outcome.ok ? outcome.result : undefined;
	const note = outcome.ok ? {} : { note: `not measured: ${outcome.reason}` };
	return [
		{
			part: PART,
			what: 'labelled questions',
			figures: [
				figure('median', result?.times.median ?? null, 'ms', BARS.articleMedian),
				figure('p99', result?.times.p99 ?? null, 'ms', BARS.articleSlowest),
				figure('asked', result?.times.asked ?? null, ''),
			],
			...note,
		},
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
