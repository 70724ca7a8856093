import { describe, expect, it } from 'vitest';
import { keepRetention } from '../../src/memory/retention.ts';
import { SQLITE } from './databases.ts';
import { createHandTimer, settle } from './hand-timer.ts';
import { GUILD, makeQuestion, stageDatabase, stageMemory } from './stage.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

describe('keepRetention', () => {
	it('deletes what is too old at the start and each day, until it is ended', async () => {
		const memory = await stageMemory((await stageDatabase(SQLITE)).url);
		const { timer, pass, waits } = createHandTimer();
		const ages = [91, 89, 88, 87];
		const today = new Date('2026-05-01T00:00:00Z').getTime();
		for (const age of ages) {
			await memory.addUnanswered(makeQuestion({ askedAt: new Date(today - age * DAY_MS) }));
		}
		const errors: unknown[] = [];
		let day = 0;
		const end = keepRetention(memory, {
			days: 90,
			onError: (error) => void errors.push(error),
			timer,
			now: () => new Date(today + day * DAY_MS),
		});
		const left: number[] = [];
		for (; day < 3;) {
			await settle();
			left.push((await memory.listUnanswered(GUILD)).length);
			day += 1;
			pass(DAY_MS);
		}
		expect(left).toEqual([3, 3, 2]);
		await end();
		expect(await memory.listUnanswered(GUILD)).toHaveLength(1);
		expect(errors).toEqual([]);
		expect(waits()).toEqual([]);
	});

	it('tells of a purge that fails, and goes on the next day', async () => {
		const memory = await stageMemory((await stageDatabase(SQLITE)).url);
		const { timer, pass } = createHandTimer();
		const failure = new Error('away');
		const errors: unknown[] = [];
		let purges = 0;
		const failing = {
			...memory,
			purge: async () => {
				purges += 1;
				throw failure;
			},
		};
		const onError = (error: unknown) => void errors.push(error);
		const end = keepRetention(failing, { days: 90, onError, timer });
		await settle();
		pass(DAY_MS);
		await settle();
		await end();
		expect(purges).toBe(2);
		expect(errors).toEqual([failure, failure]);
	});
});
