import { Worker } from 'node:worker_threads';

import type { Answering } from '../answering/answer.ts';
import { createAnswering, trainBase } from '../answering/answering.ts';
import { indexBase, type BaseIndex } from '../answering/index-base.ts';
import type { LanguageData } from '../answering/language-data.ts';
import { createLanguageTools } from '../answering/language-tools.ts';
import type { LinearModel } from '../answering/learn.ts';
import { packVectors, type PackedVectors } from '../answering/sparse.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import { readModel, writeModel } from './model-file.ts';

export interface PrepareOptions {
	readonly language: LanguageData;
	/** Where trained models are kept; left out, nothing is read or written. */
	readonly modelsDir?: string;
	/** Trains elsewhere than in this thread. */
	readonly train?: (index: BaseIndex) => Promise<LinearModel>;
	/** Told when a model could not be kept; answers do not depend on it. */
	readonly onUnkept?: (error: unknown) => void;
}

/** What the worker thread is sent: numbers alone, since reading the base again would take as long as training. */
export interface TrainingInput {
	readonly vectors: PackedVectors;
	readonly labels: Int32Array;
	readonly features: number;
	readonly classes: number;
}

/** Builds the answering core of a base, with the model kept from before or a new one. Throws what training throws. */
export async function prepareAnswering(base: FactBase, options: PrepareOptions): Promise<Answering> {
	const { language, modelsDir, train, onUnkept } = options;
	const tools = createLanguageTools(language);
	const index = indexBase(base, tools);
	const kept = modelsDir === undefined ? undefined : await readModel(modelsDir, index);
	if (kept !== undefined) return createAnswering(base, tools, { index, model: kept });
	const model = train === undefined ? trainBase(index) : await train(index);
	if (modelsDir !== undefined)
		await writeModel(modelsDir, index, model).catch((error: unknown) => onUnkept?.(error));
	return createAnswering(base, tools, { index, model });
}

/** Trains in a worker thread. Works from the built program only: Node 20 runs no TypeScript. */
export function trainInWorker(index: BaseIndex): Promise<LinearModel> {
	return new Promise((resolve, reject) => {
		const { labels, classes, space } = index;
		const workerData: TrainingInput = {
			vectors: packVectors(index.vectors),
			labels,
			features: space.size,
			classes,
		};
		const worker = new Worker(new URL('./train-worker.js', import.meta.url), { workerData });
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`training ended early, with code ${code}`)));
	});
}
