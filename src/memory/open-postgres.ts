import { Kysely, PostgresDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { createPool, describeConnection, describeShortConnection } from './postgres-pool.ts';
import type { Tables } from './tables.ts';

/** Opens a PostgreSQL database and brings its tables up to date. */
export async function openPostgres(
	databaseUrl: string,
	onError: (error: unknown) => void,
): Promise<Kysely<Tables>> {
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
		dialect: new PostgresDialect({ pool: createPool(describeShortConnection(databaseUrl), onError) }),
	});
}
