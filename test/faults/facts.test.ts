import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { watchFacts } from '../../src/keep-facts.ts';
import { openFactsFolder } from '../support/facts-folder.ts';
import type { FactsFolder } from '../support/facts-folder.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import type { LoggedLine } from '../support/recording-logger.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';

/** The bot, its folder and the watcher as main.ts puts them together. */
let stage: Stage;
let folder: FactsFolder;
let lines: readonly LoggedLine[];
let unwatch: () => void;

beforeEach(async () => {
	folder = await openFactsFolder();
	const store = await folder.openStore();
	stage = await setStage({ store });
	const recording = createRecordingLogger();
	lines = recording.lines;
	const parsed = parseConfig({ FACTS_DIR: folder.dir });
	if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
	unwatch = watchFacts(parsed.config, store, recording.logger);
});
afterEach(async () => {
	unwatch();
	await stage.close();
	await folder.remove();
});

const file = () => join(folder.dir, 'museum.yaml');

async function ask(): Promise<string> {
	const amal = stage.discord.person({ name: 'Amal' });
	const { message } = await amal.command('ask', { question: 'When does the museum open?' });
	return message.content;
}

/** Waits until the log says so for the nth time. */
async function waitForLine(message: string, times = 1): Promise<void> {
	await vi.waitFor(
		() => expect(lines.filter((line) => line.message === message).length).toBeGreaterThanOrEqual(times),
		{ timeout: 15_000 },
	);
}

const REFUSED = 'facts not reloaded: the former ones stay';
const RELOADED = 'facts reloaded';
const UNWATCHED = 'the facts are not watched: use /reload after an edit';

describe('a fact file of which half is written', () => {
	it('changes no answer, is named in the log, and counts once it is whole', async () => {
		const whole = (await readFile(file(), 'utf8')).replaceAll('Saturday', 'Sunday');
		await writeFile(file(), whole.slice(0, whole.length / 2));
		await waitForLine(REFUSED);
		expect(await ask()).toContain('opens on Saturday');
		const line = lines.find(({ message }) => message === 'fact file problem');
		expect(line?.fields['problem']).toMatch(/museum\.yaml:\d+:\d+: /u);
		await writeFile(file(), whole);
		await waitForLine(RELOADED);
		expect(await ask()).toContain('opens on Sunday');
	});

	it('is refused with its place wherever it was cut, or is whole so far; nothing ever throws', async () => {
		unwatch();
		const whole = await readFile(file(), 'utf8');
		const cuts = Array.from({ length: 60 }, (_, index) => Math.floor((whole.length * index) / 60));
		for (const cut of cuts) {
			await folder.writeText('museum.yaml', whole.slice(0, cut));
			const result = await stage.store.reload();
			expect(result.ok).toBe(false);
			expect(result.problems.some(({ file: path, line }) => path === file() && line > 0)).toBe(true);
		}
		expect(await ask()).toContain('opens on Saturday');
		await folder.write({ day: 'Sunday' });
		expect((await stage.store.reload()).ok).toBe(true);
		expect(await ask()).toContain('opens on Sunday');
	});
});

describe('while the bot runs', () => {
	it('a deleted fact file leaves the answers as they were, until it is there again', async () => {
		await rm(file());
		await waitForLine(REFUSED);
		expect(await ask()).toContain('opens on Saturday');
		await folder.write({ day: 'Sunday' });
		await waitForLine(RELOADED);
		expect(await ask()).toContain('opens on Sunday');
	});

	it('a deleted folder leaves the answers as they were, and is watched again once it is back', async () => {
		await rm(folder.dir, { recursive: true });
		await waitForLine(UNWATCHED);
		expect(await ask()).toContain('opens on Saturday');
		await mkdir(folder.dir);
		await folder.write({ day: 'Sunday' });
		await waitForLine(RELOADED);
		expect(await ask()).toContain('opens on Sunday');
		await folder.write({ day: 'Monday' });
		await waitForLine(RELOADED, 2);
		expect(await ask()).toContain('opens on Monday');
	});

	it('a folder put in the place of another is loaded, and watched from then on', async () => {
		const other = await openFactsFolder();
		await other.write({ day: 'Sunday' });
		await rename(folder.dir, `${folder.dir}-former`);
		await rename(other.dir, folder.dir);
		await waitForLine(RELOADED);
		expect(await ask()).toContain('opens on Sunday');
		await folder.write({ day: 'Monday' });
		await waitForLine(RELOADED, 2);
		expect(await ask()).toContain('opens on Monday');
		await rm(`${folder.dir}-former`, { recursive: true });
	});
});
