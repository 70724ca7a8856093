import type { Kysely } from 'kysely';
import { NO_OTHERS } from './announcer.ts';
import type { Announcer } from './announcer.ts';
import { createHashMember, readHashKey } from './member-key.ts';
import type { Memory } from './memory.ts';
import { NewerDatabaseError } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { readErrorField } from './error-fields.ts';
import { openPostgresAnnouncer } from './postgres-announcer.ts';
import { describePlace, explainPostgresError } from './postgres-errors.ts';
import { createSqlMemory } from './sql-memory.ts';
import { explainSqliteError } from './sqlite-errors.ts';
import type { Tables } from './tables.ts';

export interface OpenMemoryOptions {
	/** `postgres://...`, or the path of an SQLite file, which is made where there is none. */
	readonly databaseUrl: string;
	/** The secret key of the hashes of user ids; without it the database keeps one of its own. */
	readonly memberKey?: string | undefined;
	/** How changes reach other processes where the database cannot carry them: for SQLite alone. */
	readonly announcer?: Announcer | undefined;
	/** Hears of what went wrong beside the point, which fails no call. */
	readonly onError?: (error: unknown) => void;
}

export type OpenedMemory =
	| { readonly ok: true; readonly memory: Memory }
	/** One sentence, without the password. */
	| { readonly ok: false; readonly reason: string };

const POSTGRES = /^postgres(?:ql)?:\/\//u;

/** Opens what the bot remembers, and brings its tables up to date. */
export async function openMemory(options: OpenMemoryOptions): Promise<OpenedMemory> {
	const { databaseUrl } = options;
	const isPostgres = POSTGRES.test(databaseUrl);
	try {
		const memory = isPostgres ? await openInPostgres(options) : await openInSqlite(options);
		return { ok: true, memory };
	} catch (error) {
		const explain = isPostgres ? explainPostgres : explainSqlite;
		return { ok: false, reason: explain(error, databaseUrl) };
	}
}

async function openInSqlite({ databaseUrl, ...options }: OpenMemoryOptions): Promise<Memory> {
	const { announcer = NO_OTHERS, onError = () => {} } = options;
	const db = await openSqlite(databaseUrl);
	try {
		const hashMember = await chooseHashMember(db, options.memberKey);
		return createSqlMemory({ db, canLockRows: false, hashMember, announcer, onError });
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

async function openInPostgres({ databaseUrl, ...options }: OpenMemoryOptions): Promise<Memory> {
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

async function chooseHashMember(db: Kysely<Tables>, memberKey: string | undefined) {
	return createHashMember(memberKey ?? (await readHashKey(db)));
}

function explainPostgres(error: unknown, databaseUrl: string): string {
	if (!(error instanceof NewerDatabaseError)) return explainPostgresError(error, databaseUrl);
	const name = describePlace(databaseUrl)?.database;
	return `Database ${name} was written by a later version of Hudhud: run that version, or set DATABASE_URL to another one.`;
}

function explainSqlite(error: unknown, path: string): string {
	if (error instanceof NewerDatabaseError) {
		return `${path} was written by a later version of Hudhud: run that version, or set DATABASE_URL to another file.`;
	}
	const code = readErrorField(error, 'code');
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
		return `The folder of ${path} could not be made (${code}): set DATABASE_URL to a file in a folder that this user may write.`;
	}
	return explainSqliteError(error, path) ?? `${path} could not be opened: ${String(error)}`;
}
