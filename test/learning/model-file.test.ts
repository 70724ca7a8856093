import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trainBase } from '../../src/answering/answering.ts';
import { indexBase } from '../../src/answering/index-base.ts';
import { readModel, writeModel } from '../../src/learning/model-file.ts';
import { baseOf, SMALL_BASE } from '../support/small-base.ts';
import { smallTools } from '../support/language.ts';

const index = indexBase(SMALL_BASE, smallTools);
const model = trainBase(index);

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'hudhud-models-'))));
afterEach(async () => await rm(dir, { recursive: true, force: true }));

async function keptFile(): Promise<string> {
	const [name] = await readdir(dir);
	if (name === undefined) throw new Error('No model was kept.');
	return join(dir, name);
}

it('a model read is the model written', async () => {
	await writeModel(dir, index, model);
	expect(await readModel(dir, index)).toEqual(model);
});

it('one file is left, whole', async () => {
	await writeModel(dir, index, model);
	await writeModel(dir, index, model);
	expect(await readdir(dir)).toEqual([expect.stringMatching(/^[0-9a-f]{24}\.model$/u)]);
});

it('the folder is made when it is not there', async () => {
	const deep = join(dir, 'data', 'models');
	await writeModel(deep, index, model);
	expect(await readModel(deep, index)).toEqual(model);
});

it('the same base read again finds it', async () => {
	await writeModel(dir, index, model);
	expect(await readModel(dir, indexBase(SMALL_BASE, smallTools))).toEqual(model);
});

describe('there is none', () => {
	it('in an empty folder', async () => expect(await readModel(dir, index)).toBeUndefined());

	it('in a folder that is not there', async () => {
		expect(await readModel(join(dir, 'nowhere'), index)).toBeUndefined();
	});

	it.each([0, 1, 100])('when the file is cut to %i bytes', async (length) => {
		await writeModel(dir, index, model);
		await truncate(await keptFile(), length);
		expect(await readModel(dir, index)).toBeUndefined();
	});

	it('when something hangs on to the file', async () => {
		await writeModel(dir, index, model);
		const path = await keptFile();
		await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]));
		expect(await readModel(dir, index)).toBeUndefined();
	});

	it.each([
		['another version', { ...SMALL_BASE, version: 'other' }],
		['a fact less', baseOf(SMALL_BASE.facts.slice(1), SMALL_BASE.version)],
		['a decline less', { ...SMALL_BASE, declines: [] }],
	])('for a base with %s', async (_, other) => {
		await writeModel(dir, index, model);
		expect(await readModel(dir, indexBase(other, smallTools))).toBeUndefined();
	});
});
