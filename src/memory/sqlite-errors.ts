import { readErrorField } from './error-fields.ts';

/** Result codes of https://sqlite.org/rescode.html; the extended ones hold them in their lowest byte. */
const BUSY = 5;

const SENTENCES: ReadonlyMap<number, (path: string) => string> = new Map([
	[
		3,
		(path) =>
			`${path} may not be read or written: give this user the right to, or set DATABASE_URL to another file.`,
	],
	[
		BUSY,
		(path) => `${path} is locked by another program: close that one, or set DATABASE_URL to another file.`,
	],
	[
		8,
		(path) =>
			`${path} or its folder is read-only: let this user write there, or set DATABASE_URL to another file.`,
	],
	[10, (path) => `${path} could not be read or written: look for a fault of its disk.`],
	[11, (path) => `${path} is damaged: put a backup in its place, or move it away to begin a new one.`],
	[13, (path) => `${path} could not be written: its disk is full.`],
	[
		14,
		(path) =>
			`${path} could not be opened: see that it is a file that this user may write, in a folder that it may write.`,
	],
	[26, (path) => `${path} is no SQLite database: set DATABASE_URL to another file, or move this one away.`],
]);

/** Whether another process holds the lock. */
export function isBusy(error: unknown): boolean {
	return readPrimaryCode(error) === BUSY;
}

/** One sentence on why an SQLite file could not be used; undefined for an error that is not SQLite's. */
export function explainSqliteError(error: unknown, path: string): string | undefined {
	const code = readPrimaryCode(error);
	return code === undefined ? undefined : SENTENCES.get(code)?.(path);
}

function readPrimaryCode(error: unknown): number | undefined {
	const code = readErrorField(error, 'errcode');
	return typeof code === 'number' ? code & 0xff : undefined;
}
