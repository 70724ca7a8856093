import { NO_OTHERS } from './announcer.ts';
import type { Announcer } from './announcer.ts';
import { createHashMember, readHashKey } from './member-key.ts';
import type { Memory } from './memory.ts';
import { NewerDatabaseError } from './migrate.ts';
import { openSqlite } from './open-sqlite.ts';
import { readErrorField } from './error-fields.ts';
import { createSqlMemory } from './sql-memory.ts';
import { explainSqliteError } from './sqlite-errors.ts';

export interface OpenMemoryOptions {
	/** `postgres://...`, or the path of an SQLite file, which is made where there is none. */
	readonly databaseUrl: string;
	/** The secret key of the hashes of user ids; without it the database keeps one of its own. */
	readonly memberKey?: string | undefined;
	/** How changes reach other processes; without it PostgreSQL carries them, and SQLite has none. */
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
	const { databaseUrl, memberKey, announcer = NO_OTHERS, onError = () => {} } = options;
	if (POSTGRES.test(databaseUrl)) return { ok: false, reason: 'PostgreSQL cannot be used yet.' };
	try {
		const db = await openSqlite(databaseUrl);
		const hashMember = createHashMember(memberKey ?? (await readHashKey(db)));
		return { ok: true, memory: createSqlMemory({ db, canLockRows: false, hashMember, announcer, onError }) };
	} catch (error) {
		return { ok: false, reason: explainSqlite(error, databaseUrl) };
	}
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
