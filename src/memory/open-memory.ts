import { NO_OTHERS } from './announcer.ts';
import type { Announcer } from './announcer.ts';
import { DamagedFileError } from './check-file.ts';
import type { FileWork } from './file-work.ts';
import { chooseHashMember } from './member-key.ts';
import type { Memory } from './memory.ts';
import { NewerDatabaseError } from './migrate.ts';
import { NoFileError } from './own-files.ts';
import { openSqlite } from './open-sqlite.ts';
import { readErrorField } from './error-fields.ts';
import { createScrubber } from './scrub.ts';
import { createSqlMemory } from './sql-memory.ts';
import { explainDamage, explainSqliteError, explainUnopened } from './sqlite-errors.ts';
import { LostTableError } from './verify-tables.ts';

export interface OpenMemoryOptions {
	/** `postgres://...`, or the path of an SQLite file, which is made where there is none. */
	readonly databaseUrl: string;
	/** The secret key of the hashes of user ids; without it the database keeps one of its own. */
	readonly memberKey?: string | undefined;
	/** How changes reach other processes where the database cannot carry them: for SQLite alone. */
	readonly announcer?: Announcer | undefined;
	/** Who looks through an SQLite file at the start; left out, this thread. */
	readonly fileWork?: FileWork | undefined;
	/** Hears of what went wrong beside the point, which fails no call. */
	readonly onError?: (error: unknown) => void;
}

export type OpenedMemory =
	| { readonly ok: true; readonly memory: Memory }
	/** One sentence, without the password. */
	| { readonly ok: false; readonly reason: string };

const POSTGRES = /^postgres(?:ql)?:\/\//u;

/** Opens what the bot remembers, and brings its tables up to date. */
export async function openMemory(options: OpenMemoryOptions): Promise<OpenedMemory> {
	const { open, explain } = POSTGRES.test(options.databaseUrl)
		? // Its driver is read only where it is used: most bots run on SQLite, and start the sooner.
			await import('./in-postgres.ts')
		: { open: openInSqlite, explain: explainSqlite };
	try {
		return { ok: true, memory: await open(options) };
	} catch (error) {
		return { ok: false, reason: explain(error, options.databaseUrl) };
	}
}

async function openInSqlite({ databaseUrl, ...options }: OpenMemoryOptions): Promise<Memory> {
	const { announcer = NO_OTHERS, onError = () => {} } = options;
	const db = await openSqlite(databaseUrl, { fileWork: options.fileWork, onError });
	try {
		const hashMember = await chooseHashMember(db, options.memberKey);
		return createSqlMemory({
			db,
			canLockRows: false,
			hashMember,
			announcer,
			scrubber: createScrubber(db),
			onError,
		});
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

function explainSqlite(error: unknown, path: string): string {
	if (error instanceof NewerDatabaseError) {
		return `${path} was written by a later version of Hudhud: run that version, or set DATABASE_URL to another file.`;
	}
	if (error instanceof LostTableError) {
		return `${path} has lost its ${error.message}: put a backup in its place, or move it and the files beside it (-wal, -shm) away to begin a new one.`;
	}
	if (error instanceof DamagedFileError) return explainDamage(path, error.message);
	if (error instanceof NoFileError) return explainUnopened(path);
	const code = readErrorField(error, 'code');
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
		return `The folder of ${path} could not be made (${code}): set DATABASE_URL to a file in a folder that this user may write.`;
	}
	return explainSqliteError(error, path) ?? `${path} could not be opened: ${String(error)}`;
}
