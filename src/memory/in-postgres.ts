import { chooseHashMember } from './member-key.ts';
import type { Memory } from './memory.ts';
import { NewerDatabaseError } from './migrate.ts';
import type { OpenMemoryOptions } from './open-memory.ts';
import { openPostgres } from './open-postgres.ts';
import { openPostgresAnnouncer } from './postgres-announcer.ts';
import { describePlace, explainPostgresError } from './postgres-errors.ts';
import { createSqlMemory } from './sql-memory.ts';
import { LostTableError } from './verify-tables.ts';

/** Opens what the bot remembers in PostgreSQL. Throws what `explain` turns into a sentence. */
export async function open({ databaseUrl, ...options }: OpenMemoryOptions): Promise<Memory> {
	const { onError = () => {} } = options;
	const db = await openPostgres(databaseUrl, onError);
	try {
		const hashMember = await chooseHashMember(db, options.memberKey);
		const announcer = await openPostgresAnnouncer({ databaseUrl, onError });
		return createSqlMemory({ db, canLockRows: true, hashMember, announcer, onError });
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

/** One sentence on why it could not be opened, without the password. */
export function explain(error: unknown, databaseUrl: string): string {
	const name = describePlace(databaseUrl)?.database;
	if (error instanceof LostTableError) {
		return `Database ${name} has lost its ${error.message}: restore a backup, or set DATABASE_URL to an empty one.`;
	}
	if (!(error instanceof NewerDatabaseError)) return explainPostgresError(error, databaseUrl);
	return `Database ${name} was written by a later version of Hudhud: run that version, or set DATABASE_URL to another one.`;
}
