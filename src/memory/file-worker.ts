/** Entry of the thread that works on the database file at the start. */
import { parentPort, workerData } from 'node:worker_threads';
import { WORK_HERE } from './file-work.ts';
import type { FileTask } from './work-in-worker.ts';

const { path, work } = workerData as FileTask;
const result = await WORK_HERE[work](path);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(result);
