import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchFactFolder } from '../../../src/factbase/watch.ts';
import { createFactFolder, VISIT_FILES } from '../../factbase/fact-folder.ts';

/**
 * Saves a file steadily for so long, on a clock that the test moves; returns the longest time from a change to the
 * moment for which its reload was set.
 */
async function saveSteadily(pauseMs: number, forMs: number): Promise<number> {
	const dir = await createFactFolder(VISIT_FILES);
	let now = 0;
	let due: { readonly at: number; readonly fire: () => void } | undefined;
	let heard = () => {};
	let oldest: number | undefined;
	let longest = 0;
	const watcher = watchFactFolder(dir, {
		now: () => now,
		onChange: () => {
			longest = Math.max(longest, now - (oldest ?? now));
			oldest = undefined;
		},
		onError: (error) => expect.fail(String(error)),
		timer: {
			set: (fire, milliseconds) => {
				due = { at: now + milliseconds, fire };
				heard();
				return due;
			},
			clear: () => void (due = undefined),
		},
	});
	onTestFinished(() => watcher.close());
	for (; now < forMs; now += pauseMs) {
		const seen = new Promise<void>((resolve) => (heard = resolve));
		oldest ??= now;
		await writeFile(join(dir, 'steady.yaml'), `# ${now}\n`);
		await seen;
		if (due !== undefined && due.at <= now + pauseMs) {
			const { at, fire } = due;
			due = undefined;
			now = Math.max(now, at);
			fire();
		}
	}
	return Math.max(longest, oldest === undefined ? 0 : now - oldest);
}

it.each([
	[100, 12_000],
	[199, 20_000],
	[50, 11_000],
	[400, 4_000],
])('a file saved each %i ms is reloaded at the latest after five seconds', async (pauseMs, forMs) => {
	expect(await saveSteadily(pauseMs, forMs)).toBeLessThanOrEqual(5_000);
});
