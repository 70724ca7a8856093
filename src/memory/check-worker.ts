/** Entry of the thread that looks through the database at the start. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkHere } from './check-file.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(await checkHere(workerData as string));
