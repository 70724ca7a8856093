import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { DamagedFileError, checkHere } from './check-file.ts';
import type { CheckFile } from './check-file.ts';
import { migrate } from './migrate.ts';
import { ownFiles } from './own-files.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { BUSY_TIMEOUT_MS, waitForLock } from './sqlite-lock.ts';
import type { Tables } from './tables.ts';

const IN_MEMORY = ':memory:';

/**
 * Opens an SQLite file, makes it where there is none, and brings its tables up to date. One that is damaged is left
 * as it is.
 */
export async function openSqlite(path: string, checkFile: CheckFile = checkHere): Promise<Kysely<Tables>> {
	if (path !== IN_MEMORY) {
		await ownFiles(path);
		const finding = await checkFile(path);
		if (finding !== undefined) throw new DamagedFileError(finding);
	}
	const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
	try {
		database.exec('pragma synchronous = full; pragma foreign_keys = on;');
		// The only statement that SQLite's own time-out does not cover.
		await waitForLock(() => database.exec('pragma journal_mode = wal'));
		const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect(database) });
		await migrate(db);
		return db;
	} catch (error) {
		if (database.isOpen) database.close();
		throw error;
	}
}
