import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BARS } from './bars.ts';
import { readResidentMemory } from './resident-memory.ts';
import { figure, median, type Row } from './row.ts';
import { withProgram, type ProgramOptions } from './run-program.ts';

export interface StartOptions {
	readonly factsDir: string;
	/** A folder for runs that keep what they learn. */
	readonly workDir: string;
	readonly starts: number;
	readonly questions: readonly string[];
	/** How many are asked before memory is read again. */
	readonly asked: number;
	readonly timeoutMs: number;
	readonly progress: (what: string) => void;
}

function describePlayground({ factsDir, timeoutMs }: StartOptions, cwd: string): ProgramOptions {
	return {
		cwd,
		environment: {
			DISCORD_TOKEN: '',
			FACTS_DIR: factsDir,
			HTTP_HOST: '127.0.0.1',
			HTTP_PORT: '0',
			LOG_LEVEL: 'silent',
		},
		readyText: 'Hudhud is ready',
		timeoutMs,
	};
}

async function ask(output: string, question: string): Promise<void> {
	const url = /http:\/\/\S+/u.exec(output)?.[0] ?? '';
	const response = await fetch(`${url}/playground/command`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		// As the page sends it: a member in the first channel.
		body: JSON.stringify({ as: 'member', channel: 'general', name: 'ask', options: { question } }),
	});
	if (!response.ok) throw new Error(`The playground answered ${response.status} to a question.`);
	await response.arrayBuffer();
}

/** The program as `npm start` runs it after the build, without a token: how soon it is ready, and the memory it takes. */
export async function benchStart(options: StartOptions): Promise<Row[]> {
	const { progress, questions, starts, workDir } = options;
	const first: number[] = [];
	const second: number[] = [];
	let fresh: number | null = null;
	let used: number | null = null;
	for (let round = 0; round < starts; round++) {
		progress(`start ${round + 1} of ${starts}`);
		await mkdir(workDir, { recursive: true });
		const cwd = await mkdtemp(join(workDir, 'start-'));
		const playground = describePlayground(options, cwd);
		first.push(await withProgram(playground, ({ readySeconds }) => readySeconds));
		await withProgram(playground, async ({ output, pid, readySeconds }) => {
			second.push(readySeconds);
			if (round < starts - 1) return;
			fresh = readResidentMemory(pid);
			for (let at = 0; at < options.asked; at++) await ask(output, questions[at % questions.length]!);
			used = readResidentMemory(pid);
		});
		await rm(cwd, { recursive: true, force: true });
	}
	const part = 'The process, bundled article, playground';
	const note = fresh === null ? { note: 'not measured: the system does not tell' } : {};
	return [
		{
			part,
			what: 'start to ready, first start',
			figures: [figure('median', median(first), 's', BARS.start), figure('starts', starts, '')],
		},
		{
			part,
			what: 'start to ready, second start',
			figures: [figure('median', median(second), 's', BARS.start), figure('starts', starts, '')],
		},
		{ part, what: 'memory after start', figures: [figure('memory', fresh, 'MiB', BARS.memory)], ...note },
		{
			part,
			what: `memory after ${options.asked.toLocaleString('en')} questions`,
			figures: [figure('memory', used, 'MiB', BARS.memory)],
			...note,
		},
	];
}
