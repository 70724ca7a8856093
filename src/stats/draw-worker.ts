/** Entry of the worker thread that draws one picture and ends. */
import { parentPort, workerData } from 'node:worker_threads';

import type { DrawingInput } from './draw-in-worker.ts';
import { drawStats } from './draw-stats.ts';

const { stats, language } = workerData as DrawingInput;
// A copy of its own: what resvg made may be part of a larger buffer, which cannot be handed over.
const png = new Uint8Array(await drawStats(stats, language));
parentPort?.postMessage(png, [png.buffer]);
