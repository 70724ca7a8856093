import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { readErrorField } from './error-fields.ts';
import { KEPT } from './kept.ts';
import type { Tables } from './tables.ts';

/** The migrations are done, and yet a part of what they made is gone. */
export class LostTableError extends Error {
	constructor(lost: string) {
		super(lost);
		this.name = 'LostTableError';
	}
}

/**
 * Looks whether all tables and columns are there, now that the migrations are done. To make them anew would hide
 * that rows were lost; to go on would fail again and again, and only in the log.
 */
export async function verifyTables(db: Kysely<Tables>): Promise<void> {
	for (const [table, kept] of Object.entries(KEPT)) {
		const columns = Object.keys(kept);
		if (await isThere(db, table, columns)) continue;
		if (!(await isThere(db, table, []))) throw new LostTableError(`table ${table}`);
		for (const column of columns) {
			if (await isThere(db, table, [column])) continue;
			throw new LostTableError(`column ${column} of table ${table}`);
		}
	}
}

/** Whether any table of ours is there. */
export async function hasTables(db: Kysely<Tables>): Promise<boolean> {
	for (const table of Object.keys(KEPT)) if (await isThere(db, table, [])) return true;
	return false;
}

/** By asking for it, as everything else will: so it is looked for in the same schemas. */
async function isThere(db: Kysely<Tables>, table: string, columns: readonly string[]): Promise<boolean> {
	const names = columns.length === 0 ? sql`1` : sql.join(columns.map((column) => sql.ref(column)));
	try {
		await sql`select ${names} from ${sql.table(table)} limit 0`.execute(db);
		return true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

/** SQLite has no code of its own for it. */
function isMissing(error: unknown): boolean {
	const code = readErrorField(error, 'code');
	if (code === '42P01' || code === '42703') return true;
	return error instanceof Error && /^no such (?:table|column)\b/u.test(error.message);
}
