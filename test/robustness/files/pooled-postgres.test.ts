import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Change } from '../../../src/memory/memory.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { openPostgres } from '../../../src/memory/open-postgres.ts';
import { POSTGRES, findServer, runIn } from '../../memory/databases.ts';
import { listen } from '../../memory/listen.ts';
import { GUILD, MEMBER, makeQuestion, stageDatabase, stageMemory } from '../../memory/stage.ts';
import { findPgBouncer, startPgBouncer } from '../../support/pgbouncer.ts';
import type { PoolMode } from '../../support/pgbouncer.ts';

const pgbouncer = findPgBouncer();

/** The address of an empty database, through a PgBouncer and without. */
async function stagePooled(poolMode: PoolMode, settings: readonly string[] = []) {
	const { url } = await stageDatabase(POSTGRES);
	const pooler = await startPgBouncer(pgbouncer ?? '', findServer().url, poolMode, settings);
	onTestFinished(pooler.stop);
	return { direct: url, pooled: pooler.addressOf(url) };
}

async function readReason(databaseUrl: string): Promise<string> {
	const opened = await openMemory({ databaseUrl });
	if (opened.ok) {
		await opened.memory.close();
		throw new Error(`${new URL(databaseUrl).host} was opened`);
	}
	return opened.reason;
}

async function countTables(url: string): Promise<number | null> {
	const client = new Client({ connectionString: url });
	await client.connect();
	const { rowCount } = await client.query(`select 1 from pg_tables where schemaname = 'public'`);
	await client.end();
	return rowCount;
}

describe.skipIf(!POSTGRES.isThere || pgbouncer === undefined)('PostgreSQL through PgBouncer', () => {
	it.each([
		['as it comes', []],
		['that closes connections soon', ['server_idle_timeout = 1', 'server_round_robin = 1']],
		['with as many connections as one process takes', ['default_pool_size = 6']],
	] as const)('in session mode works: %s', async (_, settings) => {
		const { direct, pooled } = await stagePooled('session', settings);
		const memory = await stageMemory(pooled);
		await memory.addUnanswered(makeQuestion());
		expect(await memory.listUnanswered(GUILD)).toHaveLength(1);
		// Another process, on PostgreSQL's own port.
		const other = await stageMemory(direct);
		const there = listen(other.onChange);
		const here = listen(memory.onChange);
		await memory.writeSettings(GUILD, { cooldownSeconds: 5 });
		await there.until((change: Change) => change.kind === 'settings');
		await other.forget(MEMBER);
		await here.until((change: Change) => change.kind === 'forgotten');
	});

	it.each(['direct', 'pooled'] as const)('has its statements ended by the server: %s', async (way) => {
		const staged = await stagePooled('session');
		const db = await openPostgres(staged[way], () => {});
		onTestFinished(async () => await db.destroy());
		const read = async (name: string) =>
			Object.values((await sql<object>`show ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0] as unknown;
		expect(await read('statement_timeout')).toBe('2s');
		expect(await read('idle_in_transaction_session_timeout')).toBe('3s');
	});

	it.each([
		['transaction', []],
		['transaction', ['default_pool_size = 1']],
		['transaction', ['server_round_robin = 1', 'min_pool_size = 4']],
		['transaction', ['ignore_startup_parameters = statement_timeout,idle_in_transaction_session_timeout']],
		['statement', []],
	] as const)('in %s mode is refused with a sentence (%j), and nothing is made', async (mode, settings) => {
		const { direct, pooled } = await stagePooled(mode, settings);
		const reason = await readReason(pooled);
		expect(reason).toContain(`at ${new URL(pooled).host}`);
		expect(reason).toContain('session mode');
		expect(reason).toContain('port');
		expect(reason).not.toContain('start it');
		expect(await countTables(direct)).toBe(0);
	});

	it('says so when it refuses a parameter that stands in DATABASE_URL', async () => {
		const { pooled } = await stagePooled('session');
		const reason = await readReason(`${pooled}?options=-c%20geqo%3Doff`);
		expect(reason).toContain('refuses the start-up parameter options');
		expect(reason).not.toContain('start it');
	});

	it('says so when there is one connection alone', async () => {
		const { pooled } = await stagePooled('session', ['default_pool_size = 1']);
		const reason = await readReason(pooled);
		expect(reason).toContain('gives no second connection');
		expect(reason).not.toContain('start it');
	});

	it('says so when it cannot reach PostgreSQL itself', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const pooler = await startPgBouncer(pgbouncer ?? '', 'postgres://hudhud@127.0.0.1:1', 'session');
		onTestFinished(pooler.stop);
		const reason = await readReason(pooler.addressOf(url));
		expect(reason).toContain('start it');
	});
});

describe.skipIf(!POSTGRES.isThere)('a PostgreSQL database that does not store texts as UTF-8', () => {
	it.each(['LATIN1', 'SQL_ASCII', 'WIN1256', 'EUC_JP'])(
		'is refused with a sentence: %s',
		async (encoding) => {
			const { url } = findServer();
			const name = `encoded_${encoding.toLowerCase()}`;
			const admin = `${url}/postgres`;
			await runIn(
				admin,
				`drop database if exists ${name}`,
				`create database ${name} encoding '${encoding}' template template0 lc_collate 'C' lc_ctype 'C'`,
			);
			onTestFinished(async () => await runIn(admin, `drop database ${name}`));
			const reason = await readReason(`${url}/${name}`);
			expect(reason).toContain(`Database ${name}`);
			expect(reason).toContain(encoding);
			expect(reason).toContain('UTF8');
			expect(await countTables(`${url}/${name}`)).toBe(0);
		},
	);
});
