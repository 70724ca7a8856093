/** Entry of the worker thread that trains a base, so that the main thread goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';

import { trainBase } from '../answering/answering.ts';
import { indexBase } from '../answering/index-base.ts';
import type { FactBase } from '../factbase/fact-base.ts';

const model = trainBase(indexBase(workerData as FactBase));
parentPort?.postMessage(model, [model.weights.buffer as ArrayBuffer, model.scales.buffer as ArrayBuffer]);
