import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packValue, unpackValue } from './pack.ts';
import type { PreparedBase } from './prepared-base.ts';
import { hashTexts } from './source-key.ts';

/** Where a running program keeps prepared bases, from the working directory; they can be deleted at any time. */
export const KEPT_DIR = 'data/bases';
/** Where the build lays those it made, beside the program. */
export const BUILT_DIR = fileURLToPath(new URL('../../bases', import.meta.url));

const ENDING = '.base';
/** The last few, so that going back to an earlier edit costs nothing. */
const MOST_KEPT = 3;

const pathOf = (dir: string, key: string): string => join(dir, `${key}${ENDING}`);

/** As bytes that can be written to a file, or sent. */
export const packBase = (prepared: PreparedBase): Uint8Array => packValue(prepared);

/** Whether the texts that a base was checked against are still the same. */
export async function isUpToDate({ texts }: PreparedBase): Promise<boolean> {
	return texts.hash === (await hashTexts(texts.files));
}

/** The base in such bytes; undefined where they are not whole, or a text that it was checked against has changed. */
export async function unpackBase(bytes: Uint8Array): Promise<PreparedBase | undefined> {
	const prepared = (await unpackValue(bytes)) as PreparedBase | undefined;
	return prepared !== undefined && (await isUpToDate(prepared)) ? prepared : undefined;
}

/** The base kept under a key in the first of the folders that has it whole. Never throws: it can be made anew. */
export async function readBase(dirs: readonly string[], key: string): Promise<PreparedBase | undefined> {
	for (const dir of dirs) {
		try {
			const base = await unpackBase(await readFile(pathOf(dir, key)));
			if (base !== undefined) return base;
		} catch {
			// Not there, or not readable.
		}
	}
	return undefined;
}

/** Keeps a base: written beside and renamed, so that a reader never sees half of it. Throws what the disk throws. */
export async function writeBase(dir: string, key: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dir, { recursive: true });
	const path = pathOf(dir, key);
	const unfinished = `${path}.${process.pid}.tmp`;
	try {
		await writeFile(unfinished, bytes);
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	await forgetOld(dir);
}

/** Each edit makes a file of some twenty megabytes: of these the last few stay. */
async function forgetOld(dir: string): Promise<void> {
	const names = (await readdir(dir)).filter((name) => name.endsWith(ENDING));
	const files = await Promise.all(
		names.map(async (name) => ({ name, time: (await stat(join(dir, name))).mtimeMs })),
	);
	files.sort((a, b) => b.time - a.time);
	for (const { name } of files.slice(MOST_KEPT)) await rm(join(dir, name), { force: true });
}
