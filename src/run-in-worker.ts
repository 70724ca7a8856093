import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread that lives for one task, and returns what it posts. `name` tells the task in the error of a
 * thread that ends without. Rejects with what the thread throws. Works from the built program only: Node 20 runs no
 * TypeScript.
 */
export async function runInWorker(entry: URL, workerData: unknown, name: string): Promise<unknown> {
	const worker = new Worker(entry, { workerData });
	const ended = once(worker, 'exit').then(([code]) => {
		throw new Error(`${name} ended early, with code ${String(code)}`);
	});
	const [result] = (await Promise.race([once(worker, 'message'), ended])) as [unknown];
	await worker.terminate();
	return result;
}
