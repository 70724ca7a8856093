import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { BUSY_TIMEOUT_MS, waitForLock } from './sqlite-lock.ts';
import type { Tables } from './tables.ts';

/** Opens an SQLite file, makes it where there is none, and brings its tables up to date. */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
	// The key of the hashes is in there: no business of other users of the machine.
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
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
