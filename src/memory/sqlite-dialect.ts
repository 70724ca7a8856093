import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseIntrospector, Dialect, DialectAdapter, Driver, Kysely, QueryCompiler } from 'kysely';
import { SharedSqliteDriver } from './sqlite-driver.ts';

/**
 * Kysely's SQLite over the API of `node:sqlite`, for a file that several processes share. It differs from
 * what Kysely ships in when it locks, and in how it waits for the locks of others.
 */
export class SharedSqliteDialect implements Dialect {
	readonly #driver: Driver;

	/** @param readLimit how long a statement may wait for the lock of another process, in milliseconds */
	constructor(database: DatabaseSyncInstance, readLimit: () => number) {
		this.#driver = new SharedSqliteDriver(database, readLimit);
	}

	createDriver(): Driver {
		return this.#driver;
	}

	createAdapter(): DialectAdapter {
		return new TransactionalSqliteAdapter();
	}

	createQueryCompiler(): QueryCompiler {
		return new SqliteQueryCompiler();
	}

	// oxlint-disable-next-line typescript/no-explicit-any -- Kysely's own signature
	createIntrospector(db: Kysely<any>): DatabaseIntrospector {
		return new SqliteIntrospector(db);
	}
}

/** Tables are made within the transaction, so that processes that start at once make them once. */
class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}
