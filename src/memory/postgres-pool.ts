import { DatabaseError, Pool } from 'pg';
import type { ClientBase, ClientConfig, PoolClient, PoolConfig } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { waitAtMost } from './timer.ts';

/** How long a connection may take: an answer waits for none of them, but what is queued should fail soon. */
const CONNECT_LIMIT_MS = 2_000;
/** What the server ends itself, and after which it is taken to be gone. */
const STATEMENT_LIMIT_MS = 2_000;
const RESPONSE_LIMIT_MS = 3_000;
/** A server that hangs does not take leave: what is left ends with the process. */
export const FAREWELL_LIMIT_MS = 1_000;
/** A process of the bot writes little; several of them share the server's 100. */
const MAX_CONNECTIONS = 5;

/** What every connection has in common. */
export function describeConnection(databaseUrl: string): ClientConfig {
	return {
		connectionString: databaseUrl,
		application_name: 'hudhud',
		connectionTimeoutMillis: CONNECT_LIMIT_MS,
		keepAlive: true,
		keepAliveInitialDelayMillis: 10_000,
	};
}

/** What every connection has in common that runs nothing but short statements. */
export function describeShortConnection(databaseUrl: string): ClientConfig {
	return {
		...describeConnection(databaseUrl),
		query_timeout: RESPONSE_LIMIT_MS,
	};
}

/** Lets the server end what takes too long. As a statement: as a start-up parameter a pooler would refuse it. */
export async function limitSession(client: ClientBase): Promise<void> {
	await client.query(
		`set statement_timeout = ${STATEMENT_LIMIT_MS}; set idle_in_transaction_session_timeout = ${RESPONSE_LIMIT_MS}`,
	);
}

/**
 * Connections for Kysely whose queries all end in bounded time, and which are given up as soon as anything but the
 * server itself says no: what comes next must not wait behind a query that is never answered.
 */
export function createPool(config: PoolConfig, onError: (error: unknown) => void): PostgresPool {
	const pool = new Pool({ ...config, max: MAX_CONNECTIONS });
	pool.on('error', onError);
	// The pool hears an idle connection break. One that is in use tells its query, and would end the process too.
	pool.on('connect', (client) => void client.on('error', () => {}));
	return {
		connect: async () => new WatchedClient(await pool.connect()),
		end: async () => await waitAtMost(pool.end(), FAREWELL_LIMIT_MS),
	};
}

class WatchedClient implements PostgresPoolClient {
	readonly #client: PoolClient;
	#failure: unknown;

	constructor(client: PoolClient) {
		this.#client = client;
	}

	// Its other form, with a cursor, is for streams, of which there are none here.
	query: PostgresPoolClient['query'] = (async (text: string, values: unknown[]) => {
		if (this.#failure !== undefined) throw this.#failure;
		try {
			return await this.#client.query(text, values);
		} catch (error) {
			if (!isAnswer(error)) this.#failure = error;
			throw error;
		}
	}) as unknown as PostgresPoolClient['query'];

	release = (isUnfit = false) => this.#client.release(isUnfit || this.#failure !== undefined);
}

/** Whether the server said no and listens on; class 57P is its farewell. */
export function isAnswer(error: unknown): boolean {
	return error instanceof DatabaseError && error.code?.startsWith('57P') !== true;
}
