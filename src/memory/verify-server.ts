import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { FAREWELL_LIMIT_MS } from './postgres-pool.ts';
import { waitAtMost } from './timer.ts';

/** What answers hands one server connection to several clients, so that LISTEN would hear nothing, in silence. */
export class SharedSessionError extends Error {}
/** What answers takes a second connection, but nothing answers there. */
export class OneConnectionError extends Error {}

/** Texts in both scripts cannot be stored. The message is the encoding. */
export class EncodingError extends Error {}

/** How often it is tried: another client may come between once. */
const ROUNDS = 3;

/**
 * Looks, before anything is made or changed, whether the database stores texts as UTF-8, and whether each connection
 * has a session of its own: behind a pooler in transaction or statement mode it has not.
 */
export async function verifyServer(config: ClientConfig): Promise<void> {
	const [first, second] = [new Client(config), new Client(config)];
	for (const client of [first, second]) client.on('error', () => {});
	try {
		await first.connect();
		const encoding = await read(first, `current_setting('server_encoding')`);
		if (encoding !== 'UTF8') throw new EncodingError(encoding);
		await second.connect();
		for (let round = 0; round < ROUNDS; round++) await compareSessions(first, second);
	} finally {
		const ends = [first, second].map(async (client) => await client.end().catch(() => {}));
		await waitAtMost(Promise.all(ends), FAREWELL_LIMIT_MS);
	}
}

/** Two connections that are open at once have two processes of the server, and each keeps its own. */
async function compareSessions(first: Client, second: Client): Promise<void> {
	const own = await readProcess(first);
	// Holds what the first one used, if that is handed around, until the end of the transaction.
	await query(second, 'begin');
	const other = await readProcess(second);
	if (other === own || (await readProcess(first)) !== own) throw new SharedSessionError();
	await query(second, 'rollback');
}

async function readProcess(client: Client): Promise<string> {
	return await read(client, 'pg_backend_pid()');
}

async function read(client: Client, expression: string): Promise<string> {
	const { rows } = await client.query<{ readonly value: unknown }>(`select ${expression} as value`);
	return String(rows[0]?.value);
}

async function query(client: Client, text: string): Promise<void> {
	try {
		await client.query(text);
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		// What PgBouncer says in statement mode, and what pg says of a query that nobody answers.
		if (/statement pooling/u.test(message)) throw new SharedSessionError(message);
		if (/timeout/u.test(message)) throw new OneConnectionError(message);
		throw error;
	}
}
