import { Migrator } from 'kysely';
import type { Kysely } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';
import { LostTableError, hasTables, verifyTables } from './verify-tables.ts';

/** The database was made by a later version of the program, whose tables this one does not know. */
export class NewerDatabaseError extends Error {
	constructor(migration: string) {
		super(`migration ${migration} is unknown to this version`);
		this.name = 'NewerDatabaseError';
	}
}

/**
 * Brings a database to the shape this program knows. Safe where several processes start at once: all of it runs in
 * one transaction behind a lock. What should be there by then and is not is an error.
 */
export async function migrate(db: Kysely<Tables>, migrations = MIGRATIONS): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
	const { error } = await migrator.migrateToLatest();
	if (error === undefined) {
		await verifyTables(db);
		return;
	}
	const done = await listMigrations(db);
	const unknown = done.find((name) => !Object.hasOwn(migrations, name));
	if (unknown !== undefined) throw new NewerDatabaseError(unknown);
	// Nothing is said to be done, and yet the tables are there: they cannot be made a second time.
	if (done.length === 0 && (await hasTables(db))) throw new LostTableError('table kysely_migration');
	throw error;
}

/** The names of all migrations that a database has been through; none where that cannot be read. */
async function listMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
	try {
		const rows = await db
			.withTables<{ kysely_migration: { readonly name: string } }>()
			.selectFrom('kysely_migration')
			.select('name')
			.execute();
		return rows.map(({ name }) => name);
	} catch {
		return [];
	}
}
