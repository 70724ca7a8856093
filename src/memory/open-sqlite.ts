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
import { BUSY_TIMEOUT_MS, waitForLock } from './sqlite-lock.ts';
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
	const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
	try {
		// What is deleted is overwritten, rather than left until something else comes to stand there.
		database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;');
		// The only statement that SQLite's own time-out does not cover.
		await waitForLock(() => database.exec('pragma journal_mode = wal'));
		const isNew = readPragma(database, 'schema_version') === 0;
		const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect(database) });
		await migrate(db);
		if (isNew) database.exec(`pragma user_version = ${CLEAN_VERSION}`);
		else if (readPragma(database, 'user_version') < CLEAN_VERSION)
			await fileWork.rewrite(path).catch(onError);
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
