import type { Language } from '../factbase/fact-base.ts';
import type { DrawStats } from './draw-stats.ts';
import type { GuildStats } from './guild-stats.ts';
import { runInWorker } from '../run-in-worker.ts';
import { createTurns } from '../turns.ts';

/** What the worker thread is sent. */
export interface DrawingInput {
	readonly stats: GuildStats;
	readonly language: Language;
}

/**
 * Draws in a worker thread that lives for one picture: loading the chart library would hold up every answer, and
 * its memory is given back.
 */
export async function drawInWorker(stats: GuildStats, language: Language): Promise<Buffer> {
	const input: DrawingInput = { stats, language };
	const png = await runInWorker(new URL('./draw-worker.js', import.meta.url), input, 'drawing');
	return Buffer.from((png as Uint8Array).buffer);
}

/** Lets one picture be drawn at a time, so that many requests at once cost time and not memory. */
export function drawOneByOne(draw: DrawStats): DrawStats {
	const turns = createTurns();
	return async (stats, language) => {
		const endTurn = await turns.take();
		try {
			return await draw(stats, language);
		} finally {
			endTurn();
		}
	};
}
