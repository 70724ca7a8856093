import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { DamagedFileError } from './check-file.ts';
import { WORK_HERE } from './file-work.ts';
import type { FileWork } from './file-work.ts';
import { migrate } from './migrate.ts';
import { ownFiles } from './own-files.ts';
import { CLEAN_VERSION } from './rewrite-file.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { LOCK_LIMIT_MS, PATIENT_LIMIT_MS, waitForLock } from './sqlite-lock.ts';
import type { Tables } from './tables.ts';

const IN_MEMORY = ':memory:';

export interface OpenSqliteOptions {
	readonly fileWork?: FileWork | undefined;
	/** Hears of a file that could not be rid of what was deleted from it; the next start tries again. */
	readonly onError?: (error: unknown) => void;
}

/**
 * Opens an SQLite file, makes it where there is none, and brings its tables up to date. One that is damaged is left
 * as it is.
 */
export async function openSqlite(path: string, options: OpenSqliteOptions = {}): Promise<Kysely<Tables>> {
	const { fileWork = WORK_HERE, onError = () => {} } = options;
	if (path !== IN_MEMORY) {
		await ownFiles(path);
		const finding = await fileWork.check(path);
		if (finding !== undefined) throw new DamagedFileError(finding);
	}
	const database = new DatabaseSync(path);
	try {
		// Whatever reads or writes may meet the lock of another process that starts or stops.
		const run = async (statement: string) => await waitForLock(() => database.exec(statement));
		const read = async (name: string) => await waitForLock(() => readPragma(database, name));
		// What is deleted is overwritten, rather than left until something else comes to stand there.
		await run('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;');
		await run('pragma journal_mode = wal');
		const isNew = (await read('schema_version')) === 0;
		let limitMs = PATIENT_LIMIT_MS;
		const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect(database, () => limitMs) });
		await migrate(db);
		limitMs = LOCK_LIMIT_MS;
		if (isNew) await run(`pragma user_version = ${CLEAN_VERSION}`);
		else if ((await read('user_version')) < CLEAN_VERSION) await fileWork.rewrite(path).catch(onError);
		return db;
	} catch (error) {
		if (database.isOpen) database.close();
		throw error;
	}
}

function readPragma(database: DatabaseSyncInstance, name: string): number {
	const [row = {}] = database.prepare(`pragma ${name}`).all() as readonly object[];
	return Number(Object.values(row)[0]);
}
