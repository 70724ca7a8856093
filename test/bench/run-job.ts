import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Jobs } from './jobs.ts';
import { readResidentMemory } from './resident-memory.ts';

export type JobOutcome<Result> =
	| { readonly ok: true; readonly result: Result }
	/** Why there is no result, in a few words. */
	| { readonly ok: false; readonly reason: string };

export interface JobLimits {
	readonly timeoutMs: number;
	/** Where the process runs; it keeps what it learns in `data/` there. */
	readonly cwd?: string;
	/** For Node, beside what the measurement itself needs. */
	readonly flags?: readonly string[];
}

const BYTES_IN_MIB = 1024 * 1024;
/** More would drive everything else out of the machine's memory. */
const MOST_MEMORY_MIB = totalmem() / BYTES_IN_MIB / 3;
const WATCH_MS = 250;
/** What Node says last of why it ends, among the frames of its stack. */
const FAULT = /(?:FATAL ERROR: |Error: ).*/gu;

/**
 * Runs one piece of work in a process of its own, so that its memory, its garbage and its speed are its own. The entry
 * gets the job as its first message and answers with one.
 */
export function runJob<Name extends keyof Jobs>(
	entry: Name,
	job: Jobs[Name]['input'],
	{ timeoutMs, cwd = process.cwd(), flags = [] }: JobLimits,
): Promise<JobOutcome<Jobs[Name]['output']>> {
	const child = fork(fileURLToPath(new URL(`./${entry}.js`, import.meta.url)), {
		execArgv: ['--expose-gc', ...flags],
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		cwd,
	});
	let said = '';
	child.stderr?.on('data', (chunk: Buffer) => void (said += chunk.toString('utf8')));
	return new Promise((resolve) => {
		let reason: string | undefined;
		let outcome: JobOutcome<Jobs[Name]['output']> | undefined;
		const end = (why: string): void => {
			reason ??= why;
			child.kill('SIGKILL');
		};
		const timer = setTimeout(() => end(`not done within ${timeoutMs / 1000} s`), timeoutMs);
		const watch = setInterval(() => {
			if ((readResidentMemory(child.pid ?? 0) ?? 0) > MOST_MEMORY_MIB) {
				end(`took more than ${Math.round(MOST_MEMORY_MIB)} MiB of memory`);
			}
		}, WATCH_MS);
		child.once('message', (result) => {
			outcome = { ok: true, result: result as Jobs[Name]['output'] };
			child.kill();
		});
		child.once('close', () => {
			clearTimeout(timer);
			clearInterval(watch);
			const fault = [...said.matchAll(FAULT)].map(([line]) => line)[0];
			resolve(outcome ?? { ok: false, reason: reason ?? fault ?? 'ended without a word' });
		});
		child.send(job);
	});
}

/** The other side: an entry does its job when it comes. */
export function takeJob<Name extends keyof Jobs>(
	_entry: Name,
	work: (job: Jobs[Name]['input']) => Promise<Jobs[Name]['output']> | Jobs[Name]['output'],
): void {
	process.once('message', (job) => {
		void Promise.resolve(work(job as Jobs[Name]['input'])).then((result) => process.send?.(result));
	});
}
