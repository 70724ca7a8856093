import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { createAnswering } from '../../src/answering/answering.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { loadFactBase } from '../../src/factbase/load.ts';
import { openFactBaseStore } from '../../src/factbase/store.ts';
import type { LoadedLanguage } from '../../src/language/load-language-data.ts';
import { makeBase } from '../../src/learning/make-base.ts';
import { createBaseOpener, UnusableLanguage, type OpenOptions } from '../../src/learning/open-base.ts';
import { openFactsFolder, type FactsFolder } from '../support/facts-folder.ts';
import { smallLanguageData, smallTools } from '../support/language.ts';

const QUESTIONS = [
	'When does the museum open?',
	'when dose the musuem open',
	'museum',
	'ticket price',
	'how much is a ticket for the museum',
	'متى يفتح المتحف',
	'who built the wing',
	'hello',
	'zzzz',
	'',
	'2019',
	'emta el mat7af',
];

let folder: FactsFolder;
let keptDir: string;
let made: number;
beforeEach(async () => {
	folder = await openFactsFolder();
	keptDir = await mkdtemp(join(tmpdir(), 'hudhud-bases-'));
	made = 0;
});
afterEach(async () => {
	await folder.remove();
	await rm(keptDir, { recursive: true, force: true });
});

function createOpener(
	options: Partial<OpenOptions> = {},
	language: LoadedLanguage = { ok: true, data: smallLanguageData },
) {
	return createBaseOpener({
		factsDir: folder.dir,
		keptDir,
		builtDir: join(keptDir, 'built'),
		make: async (request) => {
			made++;
			return await makeBase(request, () => Promise.resolve(language));
		},
		...options,
	});
}

async function open(opener = createOpener()): Promise<Answering> {
	const loaded = await opener.load();
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
	return await opener.prepare(loaded.base);
}

const tell = ({ answer, complete, explain, version }: Answering) => ({
	version,
	answers: QUESTIONS.map((question) => answer(question)),
	explained: QUESTIONS.map((question) => explain(question)),
	completed: QUESTIONS.map((question) => complete(question, 5)),
});

/** The same folder, read and learnt here and now, with all of its phrasings at hand. */
async function learnAfresh(): Promise<Answering> {
	const loaded = await loadFactBase(folder.dir, { normalise });
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
	return createAnswering(loaded.base, smallTools);
}

const baseFile = async (): Promise<string> => {
	const name = (await readdir(keptDir)).find((file) => file.endsWith('.base'));
	return join(keptDir, name!);
};

describe('a base', () => {
	it('answers from its file as it does when it has just been read', async () => {
		const fresh = tell(await learnAfresh());
		expect(tell(await open())).toEqual(fresh);
		expect(tell(await open())).toEqual(fresh);
		expect(made).toBe(1);
	});

	it('is made once for all who open it', async () => {
		const opener = createOpener();
		await open(opener);
		await open(opener);
		await open();
		expect(made).toBe(1);
	});

	it('is taken from the build where that has made it', async () => {
		await open();
		await open(createOpener({ keptDir: join(keptDir, 'empty'), builtDir: keptDir }));
		expect(made).toBe(1);
	});

	it('is made anew after an edit, and not when the edit is taken back', async () => {
		const opener = createOpener();
		await open(opener);
		await folder.write({ day: 'Sunday' });
		expect((await open(opener)).answer('When does the museum open?')).toMatchObject({
			text: 'The museum opens on Sunday.',
		});
		expect(made).toBe(2);
		await folder.write({});
		expect((await open(opener)).answer('When does the museum open?')).toMatchObject({
			text: 'The museum opens on Saturday.',
		});
		expect(made).toBe(2);
	});

	it('is taken for the same files in another folder', async () => {
		const other = await openFactsFolder();
		await open();
		await open(createOpener({ factsDir: other.dir }));
		await other.remove();
		expect(made).toBe(1);
	});

	it('is made anew for another folder where it names files of the first', async () => {
		const other = await openFactsFolder();
		const article = await readFile(join(folder.dir, 'museum.yaml'), 'utf8');
		const unproven = article.replace('"quote": "When does the museum open?",', '');
		for (const { writeText } of [folder, other]) await writeText('museum.yaml', unproven);
		await open();
		const loaded = await createOpener({ factsDir: other.dir }).load();
		await other.remove();
		expect(made).toBe(2);
		expect(loaded.problems.map(({ file }) => file)).toEqual([join(other.dir, 'museum.yaml')]);
	});

	it('is made anew when the text it was checked against has changed', async () => {
		await writeFile(join(folder.dir, 'article.txt'), 'When does the museum open?\n');
		const article = await readFile(join(folder.dir, 'museum.yaml'), 'utf8');
		await folder.writeText(
			'museum.yaml',
			article.replace('"article": {', '"article": { "text": { "en": "article.txt" },'),
		);
		const opener = createOpener();
		// One of the two quotations does not stand in it.
		expect(await opener.load()).toMatchObject({ ok: false });
		await writeFile(
			join(folder.dir, 'article.txt'),
			'When does the museum open? How much is a museum ticket?\n',
		);
		expect(await opener.load()).toMatchObject({ ok: true });
		await opener.load();
		expect(made).toBe(2);
		await writeFile(join(folder.dir, 'article.txt'), 'Something else.\n');
		expect(await opener.load()).toMatchObject({ ok: false });
		expect(await createOpener().load()).toMatchObject({ ok: false });
		expect(made).toBe(4);
	});
});

describe('a file that is not whole is made anew', () => {
	it.each<[string, (bytes: Buffer) => Uint8Array]>([
		['empty', () => new Uint8Array()],
		['cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
		['of something else', () => Buffer.from('facts: nothing')],
		[
			'with one bit turned',
			(bytes) => bytes.map((byte, at) => (at === bytes.length - 100 ? byte ^ 1 : byte)),
		],
	])('%s', async (_, spoil) => {
		const before = tell(await open());
		const path = await baseFile();
		const whole = await readFile(path);
		await writeFile(path, spoil(whole));
		expect(tell(await open())).toEqual(before);
		expect(made).toBe(2);
		// The same base gives the same bytes.
		expect((await readFile(path)).equals(whole)).toBe(true);
	});
});

describe('the folder where bases are kept', () => {
	it('holds the last three', async () => {
		const opener = createOpener();
		for (const day of ['Sunday', 'Monday', 'Tuesday', 'Friday']) {
			await folder.write({ day });
			await open(opener);
		}
		expect(await readdir(keptDir)).toHaveLength(3);
		await open();
		expect(made).toBe(4);
	});

	it('may take nothing: then answers are given all the same, and the reason is told', async () => {
		await writeFile(join(keptDir, 'file'), '');
		const reasons: string[] = [];
		const opener = createOpener({
			keptDir: join(keptDir, 'file', 'below'),
			onUnkept: (reason) => reasons.push(reason),
		});
		expect(tell(await open(opener))).toEqual(tell(await learnAfresh()));
		expect(reasons).toHaveLength(1);
	});
});

describe('what is told of a base', () => {
	it('every problem of a broken one, and nothing is kept', async () => {
		await folder.writeText('museum.yaml', 'topics: nothing\nfacts: nothing\n');
		const loaded = await createOpener().load();
		expect(loaded.ok).toBe(false);
		expect(loaded.problems.length).toBeGreaterThan(1);
		expect(await readdir(keptDir)).toEqual([]);
	});

	it('the warnings of a good one, from its file too', async () => {
		const first = await createOpener().load();
		expect(first.problems).toEqual((await loadFactBase(folder.dir, { normalise })).problems);
		expect((await createOpener().load()).problems).toEqual(first.problems);
		expect(made).toBe(1);
	});

	it('that the folder is missing', async () => {
		const loaded = await createOpener({ factsDir: join(folder.dir, 'none') }).load();
		expect(loaded.problems.map(({ message }) => message)).toEqual([
			expect.stringContaining('no such folder'),
		]);
	});

	it('that the language data are broken', async () => {
		const opener = createOpener({}, { ok: false, problems: [] });
		await expect(opener.load()).rejects.toBeInstanceOf(UnusableLanguage);
	});

	it('what an edit brought, though only what is shown is held', async () => {
		const opened = await openFactBaseStore(createOpener());
		if (!opened.ok) throw new Error('The folder holds no good base.');
		await folder.write({ day: 'Sunday', drop: 'ticket-price', add: 'new-wing' });
		await folder.writeText(
			'declines.yaml',
			'{ "declines": [{ "id": "age", "ask": { "en": ["How old is it?"] } }] }',
		);
		expect(await opened.store.reload()).toMatchObject({
			ok: true,
			diff: {
				added: ['new-wing'],
				removed: ['ticket-price'],
				changed: ['opening-day'],
				otherParts: ['articles', 'declines'],
			},
		});
		expect(await opened.store.reload()).toMatchObject({
			diff: { added: [], changed: [], removed: [], otherParts: [] },
		});
	});
});

it('asked while it is read anew, the former base answers, then the new one', async () => {
	const opener = createOpener();
	const opened = await openFactBaseStore(opener);
	if (!opened.ok) throw new Error('The folder holds no good base.');
	const ask = () => opened.store.current().prepared.answer('When does the museum open?');
	await folder.write({ day: 'Sunday' });
	const progress = { isDone: false };
	const reload = opened.store.reload().finally(() => (progress.isDone = true));
	while (!progress.isDone) {
		expect(ask()).toMatchObject({ kind: 'answer', text: 'The museum opens on Saturday.' });
		await new Promise((resolve) => setImmediate(resolve));
	}
	await reload;
	expect(ask()).toMatchObject({ kind: 'answer', text: 'The museum opens on Sunday.' });
});
