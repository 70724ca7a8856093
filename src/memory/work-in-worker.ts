import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileWork } from './file-work.ts';

/** What the thread is sent. */
export interface FileTask {
	readonly path: string;
	readonly work: keyof FileWork;
}

/**
 * Does it in a thread of its own: a large file takes seconds, and the bot would hear no signal meanwhile. Works from
 * the built program only: Node 20 runs no TypeScript.
 */
export const WORK_IN_WORKER: FileWork = {
	check: async (path) => (await run({ path, work: 'check' })) as string | undefined,
	rewrite: async (path) => void (await run({ path, work: 'rewrite' })),
};

async function run(workerData: FileTask): Promise<unknown> {
	const worker = new Worker(new URL('./file-worker.js', import.meta.url), { workerData });
	const ended = once(worker, 'exit').then(([code]) => {
		throw new Error(`The thread that works on ${workerData.path} ended early, with code ${String(code)}.`);
	});
	const [result] = (await Promise.race([once(worker, 'message'), ended])) as [unknown];
	await worker.terminate();
	return result;
}
