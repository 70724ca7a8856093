import { Worker } from 'node:worker_threads';

import type { Language } from '../factbase/fact-base.ts';
import type { DrawStats } from './draw-stats.ts';
import type { GuildStats } from './guild-stats.ts';

/** What the worker thread is sent. */
export interface DrawingInput {
	readonly stats: GuildStats;
	readonly language: Language;
}

/**
 * Draws in a worker thread that lives for one picture: loading the chart library would hold up every answer, and
 * its memory is given back. Works from the built program only: Node 20 runs no TypeScript.
 */
export function drawInWorker(stats: GuildStats, language: Language): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const workerData: DrawingInput = { stats, language };
		const worker = new Worker(new URL('./draw-worker.js', import.meta.url), { workerData });
		worker.once('message', (png: Uint8Array) => resolve(Buffer.from(png.buffer)));
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`drawing ended early, with code ${code}`)));
	});
}

/** Lets one picture be drawn at a time, so that many requests at once cost time and not memory. */
export function drawOneByOne(draw: DrawStats): DrawStats {
	let last: Promise<unknown> = Promise.resolve();
	return async (stats, language) => {
		const drawn = last.then(async () => await draw(stats, language));
		last = drawn.catch(() => undefined);
		return await drawn;
	};
}
