import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/memory/memory.ts';
import type { Change, Memory } from '../../src/memory/memory.ts';
import { createRecall } from '../../src/memory/recall.ts';
import type { RecallOptions } from '../../src/memory/recall.ts';
import { LateReadError } from '../../src/memory/recalled.ts';
import { SQLITE } from './databases.ts';
import { createHandTimer, settle } from './hand-timer.ts';
import { GUILD, MEMBER, OTHER_GUILD, makePhrasing, stageDatabase, stageMemory } from './stage.ts';

/** A recall over a real memory whose reads of settings the test counts, holds back, or lets fail. */
async function stageRecall(options: RecallOptions = {}) {
	const memory = await stageMemory((await stageDatabase(SQLITE)).url);
	const clock = createHandTimer();
	const failures: unknown[] = [];
	const reads: string[] = [];
	const listeners = new Set<(change: Change) => void>();
	let gate = Promise.resolve();
	let failure: Error | undefined;
	const watched: Memory = {
		...memory,
		readSettings: async (guild) => {
			reads.push(guild);
			const settings = await memory.readSettings(guild);
			await gate;
			if (failure !== undefined) throw failure;
			return settings;
		},
		onChange: (listener) => {
			const end = memory.onChange(listener);
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
				end();
			};
		},
	};
	const recall = createRecall(watched, {
		timer: clock.timer,
		onFailure: (error) => void failures.push(error),
		...options,
	});
	onTestFinished(recall.close);
	return {
		memory,
		recall,
		clock,
		failures,
		reads,
		tell: (change: Change) => {
			for (const listener of listeners) listener(change);
		},
		countListeners: () => listeners.size,
		fail: (error: Error | undefined) => void (failure = error),
		/** Holds reads back until what it returns is called. */
		hold: () => {
			let open = () => {};
			gate = new Promise((resolve) => {
				open = resolve;
			});
			return open;
		},
	};
}

const SLOW = { ...DEFAULT_SETTINGS, cooldownSeconds: 60 };

describe('createRecall', () => {
	it('reads settings, languages and phrasings, and hears of their changes', async () => {
		const { memory, recall } = await stageRecall();
		expect(await recall.settingsOf(GUILD)).toEqual(DEFAULT_SETTINGS);
		expect(await recall.languageOf(MEMBER)).toBeUndefined();
		expect(await recall.taughtOf(GUILD)).toEqual([]);
		await memory.writeSettings(GUILD, { cooldownSeconds: 60 });
		await memory.writeLanguage(MEMBER, 'en');
		await memory.teach({ guild: GUILD, phrasings: [makePhrasing()], settles: [] });
		expect(await recall.settingsOf(GUILD)).toEqual(SLOW);
		expect(await recall.languageOf(MEMBER)).toBe('en');
		expect(await recall.taughtOf(GUILD)).toEqual([makePhrasing()]);
		expect(await recall.settingsOf(OTHER_GUILD)).toEqual(DEFAULT_SETTINGS);
	});

	it('reads once, for all who ask at the same time and after', async () => {
		const { recall, reads } = await stageRecall();
		await Promise.all([recall.settingsOf(GUILD), recall.settingsOf(GUILD)]);
		await recall.settingsOf(GUILD);
		expect(reads).toEqual([GUILD]);
	});

	it('gives the default at the limit, and what was read as soon as it is there', async () => {
		const { memory, recall, clock, failures, hold } = await stageRecall({ limitMs: 50 });
		await memory.writeSettings(GUILD, { cooldownSeconds: 60 });
		const open = hold();
		const asked = recall.settingsOf(GUILD);
		await settle();
		clock.pass(50);
		expect(await asked).toEqual(DEFAULT_SETTINGS);
		expect(failures).toEqual([new LateReadError(50)]);
		open();
		await settle();
		expect(await recall.settingsOf(GUILD)).toEqual(SLOW);
		expect(clock.waits()).toEqual([]);
	});

	it('gives what it last knew when the database fails after a change, and tells of the failure', async () => {
		const { memory, recall, failures, fail, tell, reads } = await stageRecall();
		await memory.writeSettings(GUILD, { cooldownSeconds: 60 });
		await recall.settingsOf(GUILD);
		const failure = new Error('away');
		fail(failure);
		tell({ kind: 'everything' });
		expect(await recall.settingsOf(GUILD)).toEqual(SLOW);
		expect(await recall.settingsOf(OTHER_GUILD)).toEqual(DEFAULT_SETTINGS);
		expect(failures).toEqual([failure, failure]);
		fail(undefined);
		expect(await recall.settingsOf(GUILD)).toEqual(SLOW);
		expect(reads).toHaveLength(4);
	});

	it('does not keep what was read before a change', async () => {
		const { memory, recall, hold } = await stageRecall();
		await memory.writeSettings(GUILD, { cooldownSeconds: 30 });
		const open = hold();
		const before = recall.settingsOf(GUILD);
		await settle();
		await memory.writeSettings(GUILD, { cooldownSeconds: 60 });
		const after = recall.settingsOf(GUILD);
		open();
		expect(await before).toMatchObject({ cooldownSeconds: 30 });
		expect(await after).toEqual(SLOW);
		expect(await recall.settingsOf(GUILD)).toEqual(SLOW);
	});

	it('reads all anew after the connection was away', async () => {
		const { recall, reads, tell } = await stageRecall();
		for (const guild of [GUILD, OTHER_GUILD]) await recall.settingsOf(guild);
		tell({ kind: 'settings', guild: OTHER_GUILD });
		tell({ kind: 'reload', version: 'v2' });
		for (const guild of [GUILD, OTHER_GUILD]) await recall.settingsOf(guild);
		expect(reads).toEqual([GUILD, OTHER_GUILD, OTHER_GUILD]);
		tell({ kind: 'everything' });
		for (const guild of [GUILD, OTHER_GUILD]) await recall.settingsOf(guild);
		expect(reads).toEqual([GUILD, OTHER_GUILD, OTHER_GUILD, GUILD, OTHER_GUILD]);
	});

	it('keeps no more guilds than it may, and lets go of the one asked for the longest ago', async () => {
		const { recall, reads } = await stageRecall({ maxGuilds: 2 });
		for (const guild of ['1', '2', '1', '3', '1', '2']) await recall.settingsOf(guild);
		expect(reads).toEqual(['1', '2', '3', '2']);
	});

	it('hears of nothing once it is closed', async () => {
		const { recall, countListeners } = await stageRecall();
		expect(countListeners()).toBe(1);
		recall.close();
		expect(countListeners()).toBe(0);
	});
});
