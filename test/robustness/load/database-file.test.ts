import { chmod, open, readFile, readdir, stat, symlink, truncate } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DATABASES, SQLITE, runIn } from '../../memory/databases.ts';
import { GUILD, makeQuestion, readReason, stageDatabase, stageMemory } from '../../memory/stage.ts';
import { openFactsFolder } from '../../support/facts-folder.ts';
import { buildProgram } from '../../support/run-main.ts';
import type { BuiltProgram } from '../../support/run-main.ts';

const PAGE = 4_096;

/** The rights of every file of a database, by what its name ends in. */
async function readModes(url: string): Promise<Readonly<Record<string, string>>> {
	const names = (await readdir(dirname(url))).filter((name) => name.startsWith(basename(url)));
	const modes = names.map(async (name) => {
		const { mode } = await stat(join(dirname(url), name));
		return [name.slice(basename(url).length), (mode & 0o777).toString(8)] as const;
	});
	return Object.fromEntries(await Promise.all(modes));
}

/** A file with a hundred questions in it, and nothing beside it that would be read first. */
async function fillFile(): Promise<string> {
	const { url } = await stageDatabase(SQLITE);
	const memory = await stageMemory(url);
	for (let index = 0; index < 100; index++) {
		await memory.addUnanswered(makeQuestion({ question: `${index} ${'how long is it? '.repeat(12)}` }));
	}
	await memory.close();
	runInFile(url, 'pragma wal_checkpoint(truncate)');
	return url;
}

function runInFile(url: string, sql: string): void {
	const database = new DatabaseSync(url);
	database.exec(sql);
	database.close();
}

describe('the files of an SQLite database are for their own user alone', () => {
	const ALL = { '': '600', '-wal': '600', '-shm': '600' };

	it('when they are made', async () => {
		const { url } = await stageDatabase(SQLITE);
		const memory = await stageMemory(url);
		await memory.addUnanswered(makeQuestion());
		expect(await readModes(url)).toEqual(ALL);
	});

	it.each(['644', '666', '640', '664'])('when they are there already with %s', async (mode) => {
		const { url } = await stageDatabase(SQLITE);
		const first = await stageMemory(url);
		await first.addUnanswered(makeQuestion());
		// As an earlier version left them, or a backup that was put in place.
		for (const end of ['', '-wal', '-shm']) await chmod(`${url}${end}`, Number.parseInt(mode, 8));
		const second = await stageMemory(url);
		expect(await readModes(url)).toEqual(ALL);
		await second.addUnanswered(makeQuestion());
		expect(await readModes(url)).toEqual(ALL);
	});

	it('also where DATABASE_URL names a link', async () => {
		const { url } = await stageDatabase(SQLITE);
		const real = join(dirname(url), 'real.db');
		await symlink(real, url);
		await stageMemory(url);
		expect(await readModes(real)).toEqual(ALL);
	});

	it('and so is every folder that is made for them', async () => {
		const { url } = await stageDatabase(SQLITE);
		await stageMemory(join(dirname(url), 'a', 'b', 'memory.db'));
		for (const folder of ['a', 'a/b']) {
			expect((await stat(join(dirname(url), folder))).mode & 0o777).toBe(0o700);
		}
	});

	it('while a device keeps its rights, and is refused', async () => {
		const before = (await stat('/dev/null')).mode;
		expect(await readReason('/dev/null')).toContain('/dev/null could not be opened');
		expect((await stat('/dev/null')).mode).toBe(before);
	});
});

/** Writes over pages of a file that are in use. */
const DAMAGES: Readonly<Record<string, (url: string) => Promise<void>>> = {
	'zeros in a page in the middle': async (url) => await overwrite(url, 6, Buffer.alloc(PAGE)),
	'noise in a page in the middle': async (url) => await overwrite(url, 8, Buffer.alloc(PAGE, 0xa7)),
	'noise in every page after the tenth': async (url) => {
		const { size } = await stat(url);
		for (let page = 10; page < size / PAGE; page++) await overwrite(url, page, Buffer.alloc(PAGE, 0x5a));
	},
	'an end that is missing': async (url) => await truncate(url, (await stat(url)).size - 3 * PAGE),
};

async function overwrite(url: string, page: number, bytes: Buffer): Promise<void> {
	const file = await open(url, 'r+');
	await file.write(bytes, 0, bytes.length, page * PAGE);
	await file.close();
}

describe('an SQLite file that is damaged', () => {
	it.each(Object.keys(DAMAGES))('is told at the start: %s', async (name) => {
		const url = await fillFile();
		await DAMAGES[name]?.(url);
		const before = await readFile(url);
		const reason = await readReason(url);
		expect(reason).toContain(`${url} is damaged`);
		expect(reason).toContain('put a backup in its place');
		expect(reason).not.toContain('how long');
		expect(reason).not.toContain('\n');
		expect(await readFile(url)).toEqual(before);
	});

	it('keeps what stands in the file beside it, too', async () => {
		const { url } = await stageDatabase(SQLITE);
		const writing = await stageMemory(url);
		await writing.addUnanswered(makeQuestion());
		const copy = join(dirname(url), 'copy.db');
		for (const end of ['', '-wal']) {
			const bytes = await readFile(`${url}${end}`);
			const file = await open(`${copy}${end}`, 'w');
			await file.write(bytes);
			await file.close();
		}
		const database = new DatabaseSync(copy);
		// What a checkpoint would bring: one page too few.
		database.exec('pragma wal_checkpoint(truncate)');
		database.exec(`insert into votes values ('g', 'm', 'f', 1)`);
		await overwrite(copy, 3, Buffer.alloc(PAGE, 0xa7));
		const beside = await readFile(`${copy}-wal`);
		expect(beside.length).toBeGreaterThan(0);
		expect(await readReason(copy)).toContain(`${copy} is damaged`);
		expect(await readFile(`${copy}-wal`)).toEqual(beside);
		database.close();
	});

	it('is opened when it is whole', async () => {
		const url = await fillFile();
		expect(await (await stageMemory(url)).listUnanswered(GUILD)).toHaveLength(100);
	});
});

describe('the program itself', () => {
	let program: BuiltProgram;
	beforeAll(async () => {
		program = await buildProgram();
	});

	it('ends with the sentence, having looked through the file in a thread of its own', async () => {
		const url = await fillFile();
		await DAMAGES['zeros in a page in the middle']?.(url);
		const run = program.run({ DATABASE_URL: url, HTTP_PORT: '0' });
		expect(await run.ended).toBe(1);
		expect(run.output()).toContain(`${url} is damaged`);
		expect(run.output()).not.toContain('    at ');
	});

	it('starts on a file that is whole', async () => {
		const url = await fillFile();
		const folder = await openFactsFolder();
		onTestFinished(folder.remove);
		const run = program.run({ DATABASE_URL: url, FACTS_DIR: folder.dir, HTTP_PORT: '0' });
		await run.waitForOutput('Hudhud is ready');
		run.signal('SIGTERM');
		expect(await run.ended).toBe(0);
	});
});

const LOST = ['votes', 'unanswered_questions', 'day_counts', 'member_hash_key'] as const;

describe.each(DATABASES)('$name whose table vanished', (kind) => {
	const test = it.skipIf(!kind.isThere);

	async function runThere(url: string, sql: string): Promise<void> {
		if (kind === SQLITE) runInFile(url, sql);
		else await runIn(url, sql);
	}
	const nameOf = (url: string) => (kind === SQLITE ? url : `Database ${new URL(url).pathname.slice(1)}`);

	test.each(LOST)('is told at the start: %s', async (table) => {
		const { url } = await stageDatabase(kind);
		await (await stageMemory(url)).close();
		await runThere(url, `drop table ${table}`);
		const reason = await readReason(url);
		expect(reason).toContain(`${nameOf(url)} has lost its table ${table}:`);
		expect(reason).toContain('backup');
		// Nothing is made in its place: a start on an empty table would hide the loss.
		expect(await readReason(url)).toBe(reason);
	});

	test('is told of a column, too', async () => {
		const { url } = await stageDatabase(kind);
		await (await stageMemory(url)).close();
		await runThere(url, 'alter table guild_settings drop column cooldown_seconds');
		expect(await readReason(url)).toContain(
			`${nameOf(url)} has lost its column cooldown_seconds of table guild_settings:`,
		);
	});

	test('is told of the record of its migrations, too, and keeps what it holds', async () => {
		const { url } = await stageDatabase(kind);
		const memory = await stageMemory(url);
		await memory.addUnanswered(makeQuestion());
		await memory.close();
		await runThere(url, 'drop table kysely_migration');
		expect(await readReason(url)).toContain(`${nameOf(url)} has lost its table kysely_migration:`);
	});
});

describe('a start that cannot use what is there', () => {
	it('deletes nothing', async () => {
		const url = await fillFile();
		runInFile(url, 'drop table votes');
		await readReason(url);
		const database = new DatabaseSync(url);
		onTestFinished(() => database.close());
		expect(database.prepare('select count(*) as rows from unanswered_questions').all()).toEqual([
			{ rows: 100 },
		]);
	});
});
