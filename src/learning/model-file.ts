import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { FEATURE_WEIGHTS } from '../answering/features.ts';
import type { BaseIndex } from '../answering/index-base.ts';
import { planTraining, type LinearModel } from '../answering/learn.ts';

/** Where trained models are kept, from the working directory; they can be deleted at any time. */
export const MODELS_DIR = 'data/models';

/** Raised when the layout of the file or the training changes, so that an older file is not taken for a current one. */
const FORMAT = 2;

/** What was trained is kept by the hash of all that went into it: the base, its features and the training. */
function nameOf(index: BaseIndex): string {
	const content = JSON.stringify([
		FORMAT,
		index.version,
		index.space.fingerprint,
		index.classes,
		planTraining(index.vectors.length),
		FEATURE_WEIGHTS,
	]);
	return `${createHash('sha256').update(content).digest('hex').slice(0, 24)}.model`;
}

function sizesOf(index: BaseIndex): { weights: number; scales: number } {
	return {
		scales: index.space.size * Float32Array.BYTES_PER_ELEMENT,
		weights: index.space.size * index.classes,
	};
}

/** The kept model of a base, or undefined when there is none or it is not whole. Never throws: it can be trained anew. */
export async function readModel(dir: string, index: BaseIndex): Promise<LinearModel | undefined> {
	const sizes = sizesOf(index);
	try {
		const bytes = await readFile(join(dir, nameOf(index)));
		if (bytes.byteLength !== sizes.scales + sizes.weights) return undefined;
		const copy = new Uint8Array(bytes).buffer;
		return {
			classes: index.classes,
			scales: new Float32Array(copy, 0, index.space.size),
			weights: new Int8Array(copy, sizes.scales),
		};
	} catch {
		return undefined;
	}
}

/** Keeps a model: written beside and renamed, so that a reader never sees half of it. Throws what the disk throws. */
export async function writeModel(dir: string, index: BaseIndex, model: LinearModel): Promise<void> {
	const sizes = sizesOf(index);
	const bytes = new Uint8Array(sizes.scales + sizes.weights);
	bytes.set(new Uint8Array(model.scales.buffer, model.scales.byteOffset, sizes.scales), 0);
	bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, sizes.weights), sizes.scales);
	await mkdir(dir, { recursive: true });
	const path = join(dir, nameOf(index));
	const unfinished = `${path}.${process.pid}.tmp`;
	await writeFile(unfinished, bytes);
	await rename(unfinished, path);
}
