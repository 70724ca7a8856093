import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFactFolder } from '../../src/factbase/watch.ts';
import type { Timer } from '../../src/factbase/watch.ts';
import { createFactFolder, VISIT, VISIT_FILES } from './fact-folder.ts';

/** A timer that the test fires; `armed` resolves as soon as something waits for it. */
function createTimer() {
	let waiting: (() => void) | undefined;
	let report: (() => void) | undefined;
	const timer: Timer = {
		set: (callback) => {
			waiting = callback;
			report?.();
			return callback;
		},
		clear: () => {
			waiting = undefined;
		},
	};
	return {
		timer,
		isArmed: () => waiting !== undefined,
		armed: () =>
			new Promise<void>((resolve) => {
				if (waiting === undefined) report = resolve;
				else resolve();
			}),
		fire: () => {
			const callback = waiting;
			waiting = undefined;
			callback?.();
		},
	};
}

async function watchFolder() {
	const dir = await createFactFolder(VISIT_FILES);
	const clock = createTimer();
	let changes = 0;
	const watcher = watchFactFolder(dir, {
		onChange: () => {
			changes += 1;
		},
		onError: (error) => {
			throw error;
		},
		timer: clock.timer,
	});
	onTestFinished(watcher.close);
	return { path: join(dir, 'visit.yaml'), clock, watcher, countChanges: () => changes };
}

describe('watchFactFolder', () => {
	it('makes one change of a burst of writes', async () => {
		const { path, clock, countChanges } = await watchFolder();
		await writeFile(path, `${VISIT}# 1\n`);
		await writeFile(path, `${VISIT}# 2\n`);
		await clock.armed();
		expect(countChanges()).toBe(0);
		clock.fire();
		expect(countChanges()).toBe(1);
	});

	it('goes on seeing a file that editors replace by renaming', async () => {
		const { path, clock, countChanges } = await watchFolder();
		for (const round of [1, 2, 3]) {
			await writeFile(`${path}.tmp`, `${VISIT}# ${round}\n`);
			await rename(`${path}.tmp`, path);
			await clock.armed();
			clock.fire();
			expect(countChanges()).toBeGreaterThanOrEqual(round);
		}
	});

	it('sees a new file and one that is deleted', async () => {
		const { path, clock, countChanges } = await watchFolder();
		await writeFile(`${path}.json`, '{}');
		await clock.armed();
		clock.fire();
		await rm(`${path}.json`);
		await clock.armed();
		clock.fire();
		expect(countChanges()).toBeGreaterThanOrEqual(2);
	});

	it('is silent once closed', async () => {
		const { path, clock, watcher, countChanges } = await watchFolder();
		await writeFile(path, '# 1\n');
		await clock.armed();
		watcher.close();
		expect(clock.isArmed()).toBe(false);
		clock.fire();
		expect(countChanges()).toBe(0);
	});

	it('reports a folder that cannot be watched', async () => {
		const dir = await createFactFolder({});
		const errors: unknown[] = [];
		const watcher = watchFactFolder(join(dir, 'nowhere'), {
			onChange: () => undefined,
			onError: (error) => errors.push(error),
		});
		watcher.close();
		expect(errors).toEqual([expect.objectContaining({ code: 'ENOENT' })]);
	});

	it('waits for a real moment by default', async () => {
		const dir = await createFactFolder(VISIT_FILES);
		await new Promise<void>((resolve, reject) => {
			const watcher = watchFactFolder(dir, { onChange: resolve, onError: reject });
			onTestFinished(watcher.close);
			writeFile(join(dir, 'visit.yaml'), '# 1\n').catch(reject);
		});
	});
});
