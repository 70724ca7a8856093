/** Entry of the worker thread that trains a base, so that the main thread goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';

import { trainLinearModel } from '../answering/learn.ts';
import { unpackVectors } from '../answering/sparse.ts';
import type { TrainingInput } from './prepare-answering.ts';

const { vectors, labels, ...sizes } = workerData as TrainingInput;
const model = trainLinearModel(unpackVectors(vectors), labels, sizes);
parentPort?.postMessage(model, [model.weights.buffer as ArrayBuffer, model.scales.buffer as ArrayBuffer]);
