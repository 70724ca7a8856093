import { Kysely, PostgresDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { createPool, describeConnection, describeShortConnection, limitSession } from './postgres-pool.ts';
import type { Tables } from './tables.ts';
import { verifyServer } from './verify-server.ts';

/** Opens a PostgreSQL database and brings its tables up to date. */
export async function openPostgres(
	databaseUrl: string,
	onError: (error: unknown) => void,
): Promise<Kysely<Tables>> {
	const short = describeShortConnection(databaseUrl);
	await verifyServer(short);
	// A migration may take its time, and waits for that of another process.
	const patient = new Kysely<Tables>({
		dialect: new PostgresDialect({ pool: createPool(describeConnection(databaseUrl), onError) }),
	});
	try {
		await migrate(patient);
	} finally {
		await patient.destroy();
	}
	return new Kysely<Tables>({
		dialect: new PostgresDialect({ pool: createPool({ ...short, onConnect: limitSession }, onError) }),
	});
}
