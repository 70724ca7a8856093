import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { CompiledQuery } from 'kysely';
import type { DatabaseConnection, Driver, QueryResult } from 'kysely';
import { createTurns } from '../turns.ts';
import type { Turns } from '../turns.ts';
import { clearLog } from './sqlite-log.ts';
import { waitForLock } from './sqlite-lock.ts';

type Value = string | number | bigint | null;

/**
 * Runs everything on one connection to the file. Only a transaction keeps it to itself: whoever waits for the lock of
 * another process stands aside, so that what only reads, which such a lock does not forbid, goes on meanwhile.
 */
export class SharedSqliteDriver implements Driver {
	readonly #database: DatabaseSyncInstance;
	readonly #readLimit: () => number;
	readonly #turns = createTurns();

	constructor(database: DatabaseSyncInstance, readLimit: () => number) {
		this.#database = database;
		this.#readLimit = readLimit;
	}

	async init(): Promise<void> {}

	async acquireConnection(): Promise<DatabaseConnection> {
		return new PatientConnection(this.#database, this.#turns, this.#readLimit());
	}

	/** Takes the lock at once: one that reads first and then writes fails as soon as another process wrote meanwhile. */
	async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await asPatient(connection).begin();
	}

	async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await asPatient(connection).commit();
	}

	async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		asPatient(connection).rollback();
	}

	async releaseConnection(): Promise<void> {}

	async destroy(): Promise<void> {
		if (!this.#database.isOpen) return;
		clearLog(this.#database);
		this.#database.close();
	}
}

function asPatient(connection: DatabaseConnection): PatientConnection {
	// Kysely hands back what it was given.
	return connection as PatientConnection;
}

class PatientConnection implements DatabaseConnection {
	readonly #database: DatabaseSyncInstance;
	readonly #turns: Turns;
	readonly #limitMs: number;
	/** Ends the turn that a transaction lasts; undefined outside of one. */
	#endTurn: (() => void) | undefined;

	constructor(database: DatabaseSyncInstance, turns: Turns, limitMs: number) {
		this.#database = database;
		this.#turns = turns;
		this.#limitMs = limitMs;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		// Whoever is within a transaction has the lock.
		if (this.#endTurn !== undefined) return run(this.#database, query);
		return await waitForLock(async () => {
			const endTurn = await this.#turns.take();
			try {
				return run<Row>(this.#database, query);
			} finally {
				endTurn();
			}
		}, this.#limitMs);
	}

	async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
		yield await this.executeQuery<Row>(query);
	}

	async begin(): Promise<void> {
		await waitForLock(async () => {
			const endTurn = await this.#turns.take();
			try {
				this.#database.exec('begin immediate');
			} catch (error) {
				endTurn();
				throw error;
			}
			this.#endTurn = endTurn;
		}, this.#limitMs);
	}

	async commit(): Promise<void> {
		this.#database.exec('commit');
		this.#leave();
	}

	/** A full disk has rolled back already; a second one would fail, and hide why. */
	rollback(): void {
		try {
			if (this.#endTurn !== undefined && this.#database.isTransaction) this.#database.exec('rollback');
		} finally {
			this.#leave();
		}
	}

	#leave(): void {
		this.#endTurn?.();
		this.#endTurn = undefined;
	}
}

function run<Row>(database: DatabaseSyncInstance, { parameters, sql }: CompiledQuery): QueryResult<Row> {
	const statement = database.prepare(sql);
	const values = parameters as readonly Value[];
	if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
	const { changes, lastInsertRowid } = statement.run(...values);
	return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] };
}
