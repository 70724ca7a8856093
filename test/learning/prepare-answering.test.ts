import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { trainBase } from '../../src/answering/answering.ts';
import type { BaseIndex } from '../../src/answering/index-base.ts';
import type { LinearModel } from '../../src/answering/learn.ts';
import { prepareAnswering } from '../../src/learning/prepare-answering.ts';
import { baseOf, SMALL_BASE } from '../support/small-base.ts';
import { smallLanguageData } from '../support/language.ts';

let dir = '';
let trained: string[] = [];
beforeEach(async () => {
	trained = [];
	dir = await mkdtemp(join(tmpdir(), 'hudhud-models-'));
});
afterEach(async () => await rm(dir, { recursive: true, force: true }));

/** Trains, and notes which base it was. */
function train(index: BaseIndex): Promise<LinearModel> {
	trained.push(index.version.split('-')[0]!);
	return Promise.resolve(trainBase(index));
}

const QUESTION = 'When does the museum open?';

it('without a folder it trains and keeps nothing', async () => {
	const { answer, version } = await prepareAnswering(SMALL_BASE, { language: smallLanguageData });
	expect(version).toBe('small');
	expect(answer(QUESTION).best?.fact.id).toBe('opening-day');
	expect(await readdir(dir)).toEqual([]);
});

it('a base is trained once; the second time its model is read', async () => {
	const first = await prepareAnswering(SMALL_BASE, { language: smallLanguageData, modelsDir: dir, train });
	const second = await prepareAnswering(SMALL_BASE, { language: smallLanguageData, modelsDir: dir, train });
	expect(trained).toEqual(['small']);
	expect(second.answer(QUESTION)).toEqual(first.answer(QUESTION));
});

it('another base is trained for itself, and both are kept', async () => {
	await prepareAnswering(SMALL_BASE, { language: smallLanguageData, modelsDir: dir, train });
	await prepareAnswering(baseOf(SMALL_BASE.facts.slice(0, 2)), {
		language: smallLanguageData,
		modelsDir: dir,
		train,
	});
	expect(trained).toEqual(['small', 'changed']);
	expect(await readdir(dir)).toHaveLength(2);
});

it('a damaged model is trained anew and put right', async () => {
	await prepareAnswering(SMALL_BASE, { language: smallLanguageData, modelsDir: dir, train });
	const [name] = await readdir(dir);
	await writeFile(join(dir, name!), 'damaged');
	const { answer } = await prepareAnswering(SMALL_BASE, {
		language: smallLanguageData,
		modelsDir: dir,
		train,
	});
	await prepareAnswering(SMALL_BASE, { language: smallLanguageData, modelsDir: dir, train });
	expect(answer(QUESTION).best?.fact.id).toBe('opening-day');
	expect(trained).toEqual(['small', 'small']);
});

it('a folder that cannot be written stops no answer, and is told of', async () => {
	const file = join(dir, 'a-file');
	await writeFile(file, '');
	const told: unknown[] = [];
	const { answer } = await prepareAnswering(SMALL_BASE, {
		language: smallLanguageData,
		modelsDir: join(file, 'models'),
		onUnkept: (error) => told.push(error),
	});
	expect(answer(QUESTION).best?.fact.id).toBe('opening-day');
	expect(told).toEqual([expect.objectContaining({ code: 'ENOTDIR' })]);
});

it('nor does it when nobody listens', async () => {
	const file = join(dir, 'a-file');
	await writeFile(file, '');
	const { answer } = await prepareAnswering(SMALL_BASE, {
		language: smallLanguageData,
		modelsDir: join(file, 'models'),
	});
	expect(answer(QUESTION).best?.fact.id).toBe('opening-day');
});

it('training that fails is not hidden', async () => {
	const fail = () => Promise.reject(new Error('no memory'));
	await expect(
		prepareAnswering(SMALL_BASE, { language: smallLanguageData, modelsDir: dir, train: fail }),
	).rejects.toThrow('no memory');
	expect(await readdir(dir)).toEqual([]);
});
