import { BARS } from './bars.ts';
import type { ReloadJob } from './jobs.ts';
import { figure, type Row } from './row.ts';
import { runJob } from './run-job.ts';

export interface ReloadOptions {
	readonly factsDir: string;
	readonly sizes: readonly number[];
	readonly perFact: number;
	readonly seed: number;
	readonly timeoutMs: number;
	readonly cwd: string;
	readonly progress: (what: string) => void;
}

/** How long a reload keeps everything else waiting. */
export async function benchReload(options: ReloadOptions): Promise<Row[]> {
	const { factsDir, sizes, perFact, seed, timeoutMs, cwd, progress } = options;
	const jobs: { readonly what: string; readonly job: ReloadJob }[] = [
		{ what: 'the bundled article', job: { factsDir } },
		...sizes.map((phrasings) => ({
			what: `${phrasings.toLocaleString('en')} phrasings, ${perFact} a fact`,
			job: { factsDir, generated: { phrasings, perFact, questions: 0, seed } },
		})),
	];
	const rows: Row[] = [];
	for (const { what, job } of jobs) {
		progress(`reload, ${what}`);
		const outcome = await runJob('reload-job', job, { timeoutMs, cwd });
		rows.push({
			part: 'Reload',
			what,
			figures: [
				figure('event-loop delay', outcome.ok ? outcome.result.longestDelay : null, 'ms', BARS.reloadDelay),
				figure('takes', outcome.ok ? outcome.result.seconds : null, 's'),
			],
			...(outcome.ok ? {} : { note: `not measured: ${outcome.reason}` }),
		});
	}
	return rows;
}
