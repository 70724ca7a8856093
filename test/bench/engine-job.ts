/** Entry of the process that measures one engine on one base. */
import { createLanguageTools } from '../../src/answering/language-tools.ts';
import { openLanguage } from '../../src/cli/open-facts.ts';
import { listEngines, type Engine } from '../../src/evaluation/engines.ts';
import type { EngineJob, EngineResult } from './jobs.ts';
import { takeJob } from './run-job.ts';
import { timeQuestions } from './time-questions.ts';
import { timeWork } from './time-work.ts';

const BYTES_IN_MIB = 1024 * 1024;
const EXACT_QUESTIONS = 50;
/** An engine that takes seconds is asked fewer. */
const EXACT_BUDGET_MS = 5000;

/** After two collections: what the first one finds dead may hold more. */
function measureMemory(): number {
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / BYTES_IN_MIB;
}

function measureEngine(engine: Engine, { set, warmUp, timing }: EngineJob): EngineResult {
	const before = measureMemory();
	const { ms: readyMs, value: ask } = timeWork(() => engine.build(set));
	const memory = measureMemory() - before;

	const queries = set.queries.slice(warmUp);
	const { times, answers } = timeQuestions(
		ask,
		{
			warmUp: set.queries.slice(0, warmUp).map(({ query }) => query),
			measured: queries.map(({ query }) => query),
		},
		timing,
	);
	const right = answers.filter((answer, at) => answer?.id === queries[at]!.gold).length;

	const step = Math.max(1, Math.floor(set.facts.length / EXACT_QUESTIONS));
	const affordable = Math.max(1, Math.floor(EXACT_BUDGET_MS / Math.max(times.median, 0.001)));
	const exact = set.facts.filter((_, at) => at % step === 0).slice(0, Math.min(EXACT_QUESTIONS, affordable));
	const rightExactly = exact.filter(({ id, phrasings }) => ask(phrasings[0]!)?.id === id).length;
	return {
		...times,
		readySeconds: readyMs / 1000,
		memory,
		right: right / answers.length,
		rightExactly: rightExactly / exact.length,
	};
}

takeJob('engine-job', async (job) => {
	const tools = createLanguageTools(await openLanguage());
	const engine = listEngines(tools).find(({ name }) => name === job.engine);
	if (engine === undefined) throw new Error(`There is no engine ${job.engine}.`);
	return measureEngine(engine, job);
});
