/** Entry of `npm run bench`: everything in the same run, one table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '../../src/cli/run-command.ts';
import { readLabelledQuestions } from '../../src/evaluation/questions.ts';
import { benchAccuracy } from './bench-accuracy.ts';
import { benchArticle } from './bench-article.ts';
import { benchEngines, ENGINES } from './bench-engines.ts';
import { benchInteractions } from './bench-interactions.ts';
import { benchReload } from './bench-reload.ts';
import { benchStart } from './bench-start.ts';
import { FULL, QUICK } from './plan.ts';
import { printTable } from './print-table.ts';
import { readArguments, type BenchArguments, type PartName } from './read-arguments.ts';
import type { Row } from './row.ts';

const QUESTIONS_DIR = resolve('test/questions');

/** All engines share one piece of work, and the slow ones are asked hundreds of questions a set. */
const SETS_TIMEOUT = 10;

const progress = (what: string): void => void process.stderr.write(`${what} ...\n`);

function listParts(given: BenchArguments, workDir: string): Readonly<Record<PartName, () => Promise<Row[]>>> {
	const planned = given.quick ? QUICK : FULL;
	const plan = given.sizes === undefined ? planned : { ...planned, sizes: given.sizes };
	const { perFact, seed } = given;
	const factsDir = resolve(given.facts);
	const common = { factsDir, timeoutMs: plan.timeoutMs, progress };
	const readQuestions = async (): Promise<string[]> => {
		const { answerable, unanswerable } = await readLabelledQuestions(QUESTIONS_DIR);
		return [...answerable, ...unanswerable].map(({ q }) => q);
	};
	return {
		engines: () => benchEngines({ ...common, ...plan, perFact, seed }),
		article: () =>
			benchArticle(
				{ factsDir, questionsDir: QUESTIONS_DIR, keptDir: join(workDir, 'data/bases'), timing: plan.timing },
				plan.timeoutMs,
			),
		accuracy: () =>
			benchAccuracy({
				engines: ENGINES,
				...(given.sets === undefined ? {} : { setsDir: resolve(given.sets) }),
				...(plan.mostSetQuestions === undefined ? {} : { mostQuestions: plan.mostSetQuestions }),
				timeoutMs: SETS_TIMEOUT * plan.timeoutMs,
				progress,
			}),
		interactions: async () =>
			benchInteractions({ ...common, ...plan, questions: await readQuestions(), cwd: workDir }),
		start: async () =>
			benchStart({
				...common,
				workDir,
				starts: plan.starts,
				questions: await readQuestions(),
				asked: plan.askedOfProcess,
			}),
		reload: () => benchReload({ ...common, sizes: plan.reloadSizes, perFact, seed, cwd: workDir }),
	};
}

/** How many processes want a processor; with more than there are, times say more of the others than of us. */
const readLoad = (): string => (loadavg()[0] ?? 0).toFixed(1);

function describeMachine(loadBefore: string): string {
	const [first] = cpus();
	const machine = `Node ${process.versions.node}, ${process.platform}, ${cpus().length} × ${first?.model ?? 'unknown'}`;
	return `${machine}; load ${loadBefore} before, ${readLoad()} after`;
}

/** A part that fails is told in the table, and costs no other its numbers. */
async function runPart(name: PartName, run: () => Promise<Row[]>): Promise<Row[]> {
	try {
		return await run();
	} catch (error) {
		const [reason] = String(error).split('\n');
		return [{ part: `Failed: ${name}`, what: name, figures: [], note: `not measured: ${reason}` }];
	}
}

process.exitCode = await runCommand(async () => {
	const given = readArguments(process.argv.slice(2));
	const workDir = await mkdtemp(join(tmpdir(), 'hudhud-bench-'));
	try {
		const parts = listParts(given, workDir);
		const load = readLoad();
		const rows: Row[] = [];
		for (const name of given.only) rows.push(...(await runPart(name, parts[name])));
		const machine = describeMachine(load);
		const lines = given.json
			? [JSON.stringify({ machine, quick: given.quick, seed: given.seed, perFact: given.perFact, rows })]
			: [machine, ...printTable(rows)];
		process.stdout.write(`${lines.join('\n')}\n`);
		return 0;
	} finally {
		await rm(workDir, { recursive: true, force: true });
	}
});
