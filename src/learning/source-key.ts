import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFactFiles } from '../factbase/read-folder.ts';
import { LANGUAGE_DIR } from '../language/load-language-data.ts';

/** The parts of the program that make a prepared base: when one of them changes, what they made before is stale. */
const PROGRAM = ['answering', 'factbase', 'language', 'learning'];
const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const IS_CODE = /(?<!\.d)\.[jt]s$/u;

/** Each file of a folder apart, so that no two folders read alike; one that cannot be read counts as such. */
async function addFiles(hash: Hash, dir: string, names: readonly string[]): Promise<void> {
	const contents = await Promise.all(names.map((name) => readFile(join(dir, name)).catch(() => undefined)));
	for (const [at, name] of names.entries()) {
		const content = contents[at];
		hash.update(`${name}\0${content?.length ?? 'unreadable'}\0`);
		if (content !== undefined) hash.update(content);
	}
}

/** A hash of the program and of the language data; they stay as they are while a process runs. */
export async function hashProgram(): Promise<string> {
	const hash = createHash('sha256');
	for (const part of PROGRAM) {
		const names = await readdir(join(SOURCE, part), { recursive: true });
		await addFiles(hash, join(SOURCE, part), names.filter((name) => IS_CODE.test(name)).sort());
	}
	await addFiles(hash, LANGUAGE_DIR, (await readdir(LANGUAGE_DIR)).sort());
	return hash.digest('hex');
}

/**
 * The name under which what is made of a folder of facts is kept: a hash of its files, and of the program; where the
 * folder is does not matter. Undefined where it cannot be read.
 */
export async function keyFactFolder(dir: string, program: string): Promise<string | undefined> {
	const files = await listFactFiles(dir);
	if ('severity' in files) return undefined;
	const hash = createHash('sha256').update(`${program}\0`);
	await addFiles(
		hash,
		dir,
		files.map(({ path }) => basename(path)),
	);
	return hash.digest('hex').slice(0, 24);
}

/** A hash of the texts of articles that a base was checked against. */
export async function hashTexts(paths: readonly string[]): Promise<string> {
	const hash = createHash('sha256');
	await addFiles(hash, '', paths);
	return hash.digest('hex');
}
