import { BARS } from './bars.ts';
import { collectWords } from './collect-words.ts';
import { generateSet } from './generate-set.ts';
import type { EngineResult } from './jobs.ts';
import { figure, type Bar, type Row } from './row.ts';
import { openBase } from './open-core.ts';
import { runJob, type JobOutcome } from './run-job.ts';
import type { TimingPlan } from './time-questions.ts';

export interface EnginesOptions {
	readonly sizes: readonly number[];
	readonly perFact: number;
	readonly questions: number;
	readonly timing: TimingPlan;
	readonly timeoutMs: number;
	readonly seed: number;
	readonly factsDir: string;
	readonly progress: (what: string) => void;
}

export const CORE = 'Hudhud';
const FUSE = 'Fuse.js default';
const MINI_SEARCH = 'MiniSearch';
/** The core first. */
export const ENGINES: readonly string[] = [
	CORE,
	MINI_SEARCH,
	'FlexSearch',
	'Orama',
	'Fuse.js token search',
	FUSE,
];

const WARM_UP = 200;

const percent = (share: number | undefined): number | null => (share === undefined ? null : 100 * share);

function engineRow(engine: string, size: number, perFact: number, outcome: JobOutcome<EngineResult>): Row {
	const result = outcome.ok ? outcome.result : undefined;
	const isBarred = engine === CORE && size === BARS.largeBase;
	return {
		part: `One question, ${size.toLocaleString('en')} phrasings, ${perFact} a fact`,
		what: engine,
		figures: [
			figure('median', result?.median ?? null, 'ms'),
			figure('p99', result?.p99 ?? null, 'ms', isBarred ? BARS.largeBaseSlowest : undefined),
			figure('right', percent(result?.right), '%'),
			figure('right exactly', percent(result?.rightExactly), '%'),
			figure('asked', result?.asked ?? null, ''),
			figure('ready', result?.readySeconds ?? null, 's', isBarred ? BARS.largeBaseReady : undefined),
			figure('memory', result?.memory ?? null, 'MiB'),
		],
		...(outcome.ok ? {} : { note: `not measured: ${outcome.reason}` }),
	};
}

function compare(
	size: number,
	perFact: number,
	outcomes: ReadonlyMap<string, JobOutcome<EngineResult>>,
): Row[] {
	const medianOf = (engine: string): number | undefined => {
		const outcome = outcomes.get(engine);
		return outcome?.ok === true ? outcome.result.median : undefined;
	};
	const own = medianOf(CORE);
	const row = (engine: string, bar: Bar): Row => {
		const other = medianOf(engine);
		const times = own === undefined || other === undefined ? null : other / own;
		return {
			part: `One question, ${size.toLocaleString('en')} phrasings, ${perFact} a fact`,
			what: `times faster than ${engine}`,
			figures: [figure('median', times, '×', size === BARS.largeBase ? bar : undefined)],
			...(times === null ? { note: 'not measured: an engine has no time' } : {}),
		};
	};
	return [row(FUSE, BARS.timesFuse), row(MINI_SEARCH, BARS.timesMiniSearch)];
}

/** The core beside other engines, on bases of several sizes; each engine in a process of its own. */
export async function benchEngines(options: EnginesOptions): Promise<Row[]> {
	const { factsDir, perFact, progress, questions, seed, sizes, timeoutMs, timing } = options;
	const { base, language } = await openBase(factsDir);
	const stocks = { ar: collectWords(base, language, 'ar'), en: collectWords(base, language, 'en') };
	const rows: Row[] = [];
	for (const phrasings of sizes) {
		const set = generateSet(stocks, { phrasings, perFact, seed, questions: questions + WARM_UP });
		const outcomes = new Map<string, JobOutcome<EngineResult>>();
		for (const engine of ENGINES) {
			progress(`${engine}, ${phrasings} phrasings`);
			const outcome = await runJob('engine-job', { engine, set, warmUp: WARM_UP, timing }, { timeoutMs });
			outcomes.set(engine, outcome);
			rows.push(engineRow(engine, phrasings, perFact, outcome));
		}
		rows.push(...compare(phrasings, perFact, outcomes));
	}
	return rows;
}
