import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, QueryResult, SqliteDatabase } from 'kysely';
import { clearLog } from './sqlite-log.ts';
import { waitForLock } from './sqlite-lock.ts';

type Value = string | number | bigint | null;

/**
 * Kysely's SQLite over the API of `node:sqlite`, for a file that several processes share. It differs from
 * what Kysely ships in when it locks, and in how it waits for the locks of others.
 */
export class SharedSqliteDialect extends SqliteDialect {
	readonly #database: DatabaseSyncInstance;

	constructor(database: DatabaseSyncInstance) {
		super({ database: adaptDatabase(database) });
		this.#database = database;
	}

	override createDriver(): SqliteDriver {
		return new SharedSqliteDriver(this.#database);
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalSqliteAdapter();
	}
}

class SharedSqliteDriver extends SqliteDriver {
	readonly #database: DatabaseSyncInstance;

	constructor(database: DatabaseSyncInstance) {
		super({ database: adaptDatabase(database) });
		this.#database = database;
	}

	override async acquireConnection(): Promise<DatabaseConnection> {
		return new PatientConnection(await super.acquireConnection(), this.#database);
	}

	/** Takes the lock at once: one that reads first and then writes fails as soon as another process wrote meanwhile. */
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}

	override async destroy(): Promise<void> {
		if (this.#database.isOpen) clearLog(this.#database);
		await super.destroy();
	}

	/** A full disk has rolled back already; a second one would fail, and hide why. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.isTransaction) await super.rollbackTransaction(connection);
	}
}

class PatientConnection implements DatabaseConnection {
	readonly #inner: DatabaseConnection;
	readonly #database: DatabaseSyncInstance;

	constructor(inner: DatabaseConnection, database: DatabaseSyncInstance) {
		this.#inner = inner;
		this.#database = database;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		const execute = async () => await this.#inner.executeQuery<Row>(query);
		// Whoever is within a transaction has the lock.
		return this.#database.isTransaction ? await execute() : await waitForLock(execute);
	}

	streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
		return this.#inner.streamQuery(query, chunkSize);
	}
}

/** Tables are made within the transaction, so that processes that start at once make them once. */
class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** What Kysely knows is the API of better-sqlite3, whose statements take their values as one list. */
function adaptDatabase(database: DatabaseSyncInstance): SqliteDatabase {
	return {
		close: () => database.close(),
		prepare: (sql) => {
			const statement = database.prepare(sql);
			return {
				reader: statement.columns().length > 0,
				all: (values) => statement.all(...(values as readonly Value[])),
				run: (values) => statement.run(...(values as readonly Value[])),
				iterate: (values) => statement.iterate(...(values as readonly Value[])),
			};
		},
	};
}
