import { beforeAll, expect, it } from 'vitest';
import { drawOneByOne } from '../../src/stats/draw-in-worker.ts';
import { drawStats } from '../../src/stats/draw-stats.ts';
import type { DrawStats } from '../../src/stats/draw-stats.ts';
import type { GuildStats } from '../../src/stats/guild-stats.ts';
import { buildProgram } from '../support/run-main.ts';
import type { BuiltProgram } from '../support/run-main.ts';
import { makeStats } from './guild.ts';

const stats = makeStats('ar', 7, 2);

/** Node 20 runs no TypeScript in a worker thread, so that is tried as it is built. */
let program: BuiltProgram;
let drawInWorker: DrawStats;
beforeAll(async () => {
	program = await buildProgram();
	const address = program.addressOf('src/stats/draw-in-worker.js');
	({ drawInWorker } = (await import(address)) as { drawInWorker: DrawStats });
}, 120_000);

it('a worker thread draws the very same picture', async () => {
	const [here, there] = [await drawStats(stats, 'ar'), await drawInWorker(stats, 'ar')];
	expect(there.equals(here)).toBe(true);
});

it('what goes wrong in the worker thread is told', async () => {
	const broken = { ...stats, from: 'no day' } as GuildStats;
	await expect(drawInWorker(broken, 'en')).rejects.toThrow('Invalid time value');
});

it('one picture is drawn at a time, in the order they were asked for', async () => {
	const events: string[] = [];
	const draw = drawOneByOne(async (_, language) => {
		events.push(`${language} begins`);
		await new Promise((resolve) => setImmediate(resolve));
		events.push(`${language} ends`);
		return Buffer.from(language);
	});
	const pictures = await Promise.all([draw(stats, 'ar'), draw(stats, 'en')]);
	expect(pictures.map(String)).toEqual(['ar', 'en']);
	expect(events).toEqual(['ar begins', 'ar ends', 'en begins', 'en ends']);
});

it('a picture that fails does not hold up the next one', async () => {
	const draw = drawOneByOne(async (_, language) => {
		if (language === 'ar') throw new Error('no ink');
		return await Promise.resolve(Buffer.from(language));
	});
	const [first, second] = await Promise.allSettled([draw(stats, 'ar'), draw(stats, 'en')]);
	expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});
