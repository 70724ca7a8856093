import { chmod, mkdir, open, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readErrorField } from './error-fields.ts';

const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;
/** What SQLite lays beside its file, for as long as it needs it. */
const ENDS = ['', '-wal', '-shm', '-journal'];

const HARMLESS: ReadonlySet<unknown> = new Set(['EACCES', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS']);

/** Something else than a file stands where the file should. */
export class NoFileError extends Error {
	constructor(path: string) {
		super(`${path} is no regular file`);
		this.name = 'NoFileError';
	}
}

/**
 * Makes the folder and an empty file where there are none, and takes the rights of other users away from what is
 * there: questions stand in it, and the key of the hashes. Other users' files are left as they are.
 */
export async function ownFiles(path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: OWN_FOLDER });
	const there = await stat(path).catch(() => undefined);
	if (there?.isDirectory() === false && !there.isFile()) throw new NoFileError(path);
	// SQLite takes an empty file for a new database, and gives the files beside it the same rights.
	if (there === undefined) await makeFile(path);
	if (there?.isDirectory() === true) return;
	const real = await realpath(path).catch(() => path);
	for (const end of ENDS) await closeToOthers(`${real}${end}`);
}

async function makeFile(path: string): Promise<void> {
	try {
		await (await open(path, 'a', OWN_FILE)).close();
	} catch {
		// SQLite fails at the same, and its error is told by a sentence.
	}
}

async function closeToOthers(path: string): Promise<void> {
	try {
		const { mode } = await stat(path);
		if ((mode & 0o077) !== 0) await chmod(path, OWN_FILE);
	} catch (error) {
		// It is gone, or whoever may not change the rights is not the owner: it may be shared on purpose.
		if (!HARMLESS.has(readErrorField(error, 'code'))) throw error;
	}
}
