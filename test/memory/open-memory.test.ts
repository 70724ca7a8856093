import { once } from 'node:events';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../src/memory/open-sqlite.ts';
import { POSTGRES, SQLITE, findServer, runIn } from './databases.ts';
import { GUILD, makeQuestion, readReason, stageDatabase, stageMemory } from './stage.ts';

const NOBODY = 65_534;

/** Root may write everything: for a while this process is somebody else. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
	const isRoot = process.geteuid?.() === 0;
	if (isRoot) process.seteuid?.(NOBODY);
	try {
		return await work();
	} finally {
		if (isRoot) process.seteuid?.(0);
	}
}

describe('openMemory of an SQLite file', () => {
	it('makes the folders that are missing, for its own user alone', async () => {
		const { url } = await stageDatabase(SQLITE);
		const path = join(dirname(url), 'deep', 'down', 'memory.db');
		await stageMemory(path);
		expect((await stat(dirname(path))).mode & 0o077).toBe(0);
	});

	it('writes to the disk before it acknowledges, and lets readers read meanwhile', async () => {
		const db = await openSqlite((await stageDatabase(SQLITE)).url);
		onTestFinished(async () => await db.destroy());
		const read = async (name: string) =>
			Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {});
		expect(await read('journal_mode')).toEqual(['wal']);
		const FULL = 2;
		expect(await read('synchronous')).toEqual([FULL]);
	});

	it('says in a sentence that a file is no database, and leaves it as it is', async () => {
		const { url } = await stageDatabase(SQLITE);
		await writeFile(url, 'shopping list\n'.repeat(100));
		expect(await readReason(url)).toBe(
			`${url} is no SQLite database: set DATABASE_URL to another file, or move this one away.`,
		);
		expect(await readFile(url, 'utf8')).toBe('shopping list\n'.repeat(100));
	});

	it('says in a sentence that a folder stands where the file should', async () => {
		const { url } = await stageDatabase(SQLITE);
		await mkdir(url);
		expect(await readReason(url)).toBe(
			`${url} could not be opened: see that it is a file that this user may write, in a folder that it may write.`,
		);
	});

	it('says in a sentence that the folder cannot be made', async () => {
		const { url } = await stageDatabase(SQLITE);
		await writeFile(url, '');
		const path = join(url, 'memory.db');
		expect(await readReason(path)).toBe(
			`The folder of ${path} could not be made (EEXIST): set DATABASE_URL to a file in a folder that this user may write.`,
		);
	});

	it('says in a sentence that the file is read-only', async () => {
		const { url } = await stageDatabase(SQLITE);
		await (await stageMemory(url)).close();
		await chmod(dirname(url), 0o755);
		await chmod(url, 0o444);
		expect(await asNobody(async () => await readReason(url))).toBe(
			`${url} or its folder is read-only: let this user write there, or set DATABASE_URL to another file.`,
		);
	});

	it('says in a sentence that the folder is read-only', async () => {
		const { url } = await stageDatabase(SQLITE);
		await chmod(dirname(url), 0o555);
		expect(await asNobody(async () => await readReason(url))).toBe(
			`${url} could not be opened: see that it is a file that this user may write, in a folder that it may write.`,
		);
	});

	it('leaves a database of a later version alone, and says so', async () => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		await memory.addUnanswered(makeQuestion());
		await memory.close();
		const database = new DatabaseSync(url);
		database.exec(`insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`);
		expect(await readReason(url)).toBe(
			`${url} was written by a later version of Hudhud: run that version, or set DATABASE_URL to another file.`,
		);
		database.exec(`delete from kysely_migration where name = '9999-later'`);
		database.close();
		expect(await (await stageMemory(url)).listUnanswered(GUILD)).toHaveLength(1);
	});
});

describe.skipIf(!POSTGRES.isThere)('openMemory of PostgreSQL', () => {
	it('says in a sentence that nothing answers', async () => {
		expect(await readReason('postgres://hudhud:secret@127.0.0.1:1/memory')).toBe(
			'PostgreSQL does not answer at 127.0.0.1:1: start it, or set DATABASE_URL to where it is.',
		);
	});

	it('says in a sentence that whatever listens there says nothing', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		onTestFinished(() => void server.close());
		const { port } = server.address() as AddressInfo;
		expect(await readReason(`postgres://hudhud:secret@127.0.0.1:${port}/memory`)).toBe(
			`PostgreSQL does not answer at 127.0.0.1:${port}: start it, or set DATABASE_URL to where it is.`,
		);
	});

	it('says in a sentence that there is no such database', async () => {
		const { host } = new URL(findServer().url);
		expect(await readReason(`${findServer().url}/nowhere`)).toBe(
			`PostgreSQL at ${host} has no database nowhere: create it, or set another one in DATABASE_URL.`,
		);
	});

	it('says in a sentence that the password is wrong or missing, and does not repeat it', async () => {
		const { host } = new URL(findServer().url);
		const { url } = await stageDatabase(POSTGRES);
		await runIn(url, `drop role if exists guarded`, `create role guarded login password 'right'`);
		onTestFinished(async () => await runIn(url, 'drop role guarded'));
		const reason = `PostgreSQL at ${host} refuses user guarded: set the user and the password in DATABASE_URL right.`;
		for (const account of ['guarded:wrong', 'guarded']) {
			expect(await readReason(url.replace('hudhud', account))).toBe(reason);
		}
	});

	it('says in a sentence that the user may not make tables', async () => {
		const { url } = await stageDatabase(POSTGRES);
		await runIn(
			url,
			`drop role if exists guest`,
			`create role guest login`,
			'revoke create on schema public from public',
		);
		onTestFinished(async () => await runIn(url, 'drop role guest'));
		const { pathname } = new URL(url);
		expect(await readReason(url.replace('hudhud', 'guest'))).toBe(
			`User guest may not make tables in database ${pathname.slice(1)}: grant it CREATE on the schema, or set another user in DATABASE_URL.`,
		);
	});

	it('says in a sentence that the address is none, and does not repeat it', async () => {
		expect(await readReason('postgres://hudhud:secret@[::bad/memory')).toBe(
			'DATABASE_URL is no address of a database: write it as postgres://user:password@host:5432/database.',
		);
	});

	it('leaves a database of a later version alone, and says so', async () => {
		const { url } = await stageDatabase(POSTGRES);
		await (await stageMemory(url)).close();
		await runIn(url, `insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`);
		expect(await readReason(url)).toBe(
			`Database ${new URL(url).pathname.slice(1)} was written by a later version of Hudhud: run that version, or set DATABASE_URL to another one.`,
		);
	});
});
