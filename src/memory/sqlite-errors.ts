import { readErrorField } from './error-fields.ts';

/** Result codes of https://sqlite.org/rescode.html; the extended ones hold them in their lowest byte. */
const BUSY = 5;
const CORRUPT = 11;

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
	[CORRUPT, (path) => explainDamage(path)],
	[13, (path) => `${path} could not be written: its disk is full.`],
	[14, (path) => explainUnopened(path)],
	[26, (path) => `${path} is no SQLite database: set DATABASE_URL to another file, or move this one away.`],
]);

/** Whether another process holds the lock. */
export function isBusy(error: unknown): boolean {
	return readPrimaryCode(error) === BUSY;
}

/** Whether what was read is not what SQLite wrote. */
export function isDamage(error: unknown): boolean {
	return readPrimaryCode(error) === CORRUPT;
}

/** One sentence on what is there, but no file, or not for this user. */
export function explainUnopened(path: string): string {
	return `${path} could not be opened: see that it is a file that this user may write, in a folder that it may write.`;
}

/** One sentence on a file that is damaged, with what was found first where that is known. */
export function explainDamage(path: string, finding?: string): string {
	const found = finding === undefined ? '' : ` (${finding})`;
	return `${path} is damaged${found}: put a backup in its place, or move it and the files beside it (-wal, -shm) away to begin a new one.`;
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
