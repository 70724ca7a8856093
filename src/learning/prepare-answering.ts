import { Worker } from 'node:worker_threads';

import type { Answering } from '../answering/answer.ts';
import { createAnswering, trainBase } from '../answering/answering.ts';
import { indexBase } from '../answering/index-base.ts';
import type { LinearModel } from '../answering/learn.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import { readModel, writeModel } from './model-file.ts';

export interface PrepareOptions {
	/** Where trained models are kept; left out, nothing is read or written. */
	readonly modelsDir?: string;
	/** Trains elsewhere than in this thread. */
	readonly train?: (base: FactBase) => Promise<LinearModel>;
	/** Told when a model could not be kept; answers do not depend on it. */
	readonly onUnkept?: (error: unknown) => void;
}

/** Builds the answering core of a base, with the model kept from before or a new one. Throws what training throws. */
export async function prepareAnswering(base: FactBase, options: PrepareOptions = {}): Promise<Answering> {
	const index = indexBase(base);
	const { modelsDir, train, onUnkept } = options;
	const kept = modelsDir === undefined ? undefined : await readModel(modelsDir, index);
	if (kept !== undefined) return createAnswering(base, { index, model: kept });
	const model = train === undefined ? trainBase(index) : await train(base);
	if (modelsDir !== undefined)
		await writeModel(modelsDir, index, model).catch((error: unknown) => onUnkept?.(error));
	return createAnswering(base, { index, model });
}

/** Trains in a worker thread. Works from the built program only: Node 20 runs no TypeScript. */
export function trainInWorker(base: FactBase): Promise<LinearModel> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./train-worker.js', import.meta.url), { workerData: base });
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`training ended early, with code ${code}`)));
	});
}
