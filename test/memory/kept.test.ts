import { DatabaseSync } from '@photostructure/sqlite';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { KEPT, MEMBER_TABLES } from '../../src/memory/kept.ts';
import { DATABASES } from './databases.ts';
import {
	GUILD,
	MEMBER,
	OTHER_GUILD,
	OTHER_MEMBER,
	makePhrasing,
	makeQuestion,
	stageDatabase,
	stageMemory,
} from './stage.ts';

type Row = Readonly<Record<string, unknown>>;

/** Asks a database itself, without a memory. */
async function query(url: string, sql: string): Promise<readonly Row[]> {
	if (url.startsWith('postgres://')) {
		const client = new Client({ connectionString: url });
		await client.connect();
		const { rows } = await client.query<Row>(sql);
		await client.end();
		return rows;
	}
	const database = new DatabaseSync(url);
	const rows = database.prepare(sql).all() as Row[];
	database.close();
	return rows;
}

const TABLES = {
	SQLite: `select m.name as "table", c.name as "column" from sqlite_schema m, pragma_table_info(m.name) c
		where m.type = 'table' and m.name not like 'sqlite_%'`,
	PostgreSQL: `select table_name as "table", column_name as "column" from information_schema.columns
		where table_schema not in ('pg_catalog', 'information_schema')`,
};

/** Which migrations there were: nothing about anyone. */
const BOOKKEEPING = /^kysely_migration/u;

describe.each(DATABASES)('what is kept in $name', (kind) => {
	const test = it.skipIf(!kind.isThere);

	test('is what KEPT lists: every column of every table', async () => {
		const { url } = await stageDatabase(kind);
		await stageMemory(url);
		const rows = await query(url, TABLES[kind.name as keyof typeof TABLES]);
		const actual = rows
			.map(({ table, column }) => `${String(table)}.${String(column)}`)
			.filter((name) => !BOOKKEEPING.test(name));
		const listed = Object.entries(KEPT).flatMap(([table, columns]) =>
			Object.keys(columns).map((column) => `${table}.${column}`),
		);
		expect(actual.sort()).toEqual(listed.sort());
	});

	test('of a member is gone from every table once it is forgotten', async () => {
		const { url } = await stageDatabase(kind);
		const memory = await stageMemory(url);
		for (const member of [MEMBER, OTHER_MEMBER]) {
			await memory.writeLanguage(member, 'en');
			for (const guild of [GUILD, OTHER_GUILD, '']) {
				await memory.castVote({ guild, member, fact: 'a', isHelpful: true });
				await memory.addUnanswered(makeQuestion({ guild, member }));
				await memory.teach({ guild, phrasings: [makePhrasing()], settles: [] });
				await memory.addCounts([
					{ guild, day: '2026-05-01', kind: 'answer', language: 'ar', fact: 'a', count: 1 },
				]);
				await memory.writeSettings(guild, { cooldownSeconds: 5 });
			}
		}
		const readAll = async () => {
			const tables = await Promise.all(
				Object.keys(KEPT).map(async (table) => [table, await query(url, `select * from ${table}`)] as const),
			);
			return new Map(tables);
		};
		const before = await readAll();
		for (const table of MEMBER_TABLES) {
			expect(before.get(table)?.filter(({ member }) => member === MEMBER).length).toBeGreaterThan(0);
		}
		await memory.forget(MEMBER);
		const after = await readAll();
		expect(JSON.stringify([...after])).not.toContain(MEMBER);
		for (const [table, rows] of before) {
			expect(after.get(table)).toEqual(rows.filter(({ member }) => member !== MEMBER));
		}
	});
});

describe('KEPT', () => {
	it('calls every table with a member in it a table of members, and no other one', () => {
		const withMember = Object.entries(KEPT)
			.filter(
				([, columns]) =>
					'member' in columns || Object.values(columns).some(({ about }) => about === 'member'),
			)
			.map(([table]) => table);
		expect(withMember.sort()).toEqual([...MEMBER_TABLES].sort());
	});
});
