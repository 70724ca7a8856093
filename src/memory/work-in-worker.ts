import { runInWorker } from '../run-in-worker.ts';
import type { FileWork } from './file-work.ts';

/** What the thread is sent. */
export interface FileTask {
	readonly path: string;
	readonly work: keyof FileWork;
}

/** Does it in a thread of its own: a large file takes seconds, and the bot would hear no signal meanwhile. */
export const WORK_IN_WORKER: FileWork = {
	check: async (path) => (await run({ path, work: 'check' })) as string | undefined,
	rewrite: async (path) => void (await run({ path, work: 'rewrite' })),
};

async function run(task: FileTask): Promise<unknown> {
	const entry = new URL('./file-worker.js', import.meta.url);
	return await runInWorker(entry, task, `The thread that works on ${task.path}`);
}
