import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckFile } from './check-file.ts';

/**
 * Looks through the file in a thread of its own: a large one takes seconds, and the bot would hear no signal
 * meanwhile. Works from the built program only: Node 20 runs no TypeScript.
 */
export const checkInWorker: CheckFile = async (path) => {
	const worker = new Worker(new URL('./check-worker.js', import.meta.url), { workerData: path });
	const ended = once(worker, 'exit').then(([code]) => {
		throw new Error(`The thread that looks through ${path} ended early, with code ${String(code)}.`);
	});
	const [finding] = (await Promise.race([once(worker, 'message'), ended])) as [string | undefined];
	await worker.terminate();
	return finding;
};
