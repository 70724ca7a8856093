import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { NO_OTHERS } from '../../src/memory/announcer.ts';
import { DEFAULT_SETTINGS } from '../../src/memory/memory.ts';
import type { DayCount, Memory, MemberKey } from '../../src/memory/memory.ts';
import { openSqlite } from '../../src/memory/open-sqlite.ts';
import { HEARTBEAT_MS } from '../../src/memory/listening-connection.ts';
import { openPostgresAnnouncer } from '../../src/memory/postgres-announcer.ts';
import { createRecall } from '../../src/memory/recall.ts';
import { createRecorder } from '../../src/memory/recorder.ts';
import { createSqlMemory } from '../../src/memory/sql-memory.ts';
import { startPostgres } from '../support/postgres-server.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { createHandTimer } from './hand-timer.ts';
import { listen } from './listen.ts';
import { POSTGRES, SQLITE, createPostgresDatabase, findServer } from './databases.ts';
import {
	GUILD,
	MEMBER,
	OTHER_GUILD,
	makePhrasing,
	makeQuestion,
	stageDatabase,
	stageMemory,
} from './stage.ts';

const COUNT: DayCount = {
	guild: GUILD,
	day: '2026-05-01',
	kind: 'decline',
	language: 'ar',
	fact: '',
	count: 1,
};
const SLOW = { ...DEFAULT_SETTINGS, cooldownSeconds: 60 };
const MINUTE_MS = 60_000;

describe.skipIf(!POSTGRES.isThere)('while PostgreSQL is away', { timeout: 180_000 }, () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres(findServer().binaries);
	});
	afterAll(async () => await server.remove());

	/** Three ways to be away, each with its end. */
	const OUTAGES = [
		{
			name: 'stopped',
			begin: async () => {
				await server.stop();
				return async () => await server.start();
			},
		},
		{
			name: 'killed',
			begin: async () => {
				await server.kill();
				return async () => await server.start();
			},
		},
		{
			name: 'frozen',
			begin: async () => {
				const thaw = await server.freeze();
				return async () => thaw();
			},
		},
	];

	it.each(OUTAGES)(
		'($name) answers find what was known, and all is stored once it is back',
		async ({ begin }) => {
			const { url } = await createPostgresDatabase(server.url);
			const memory = await stageMemory(url);
			const failures: unknown[] = [];
			const onFailure = (error: unknown) => void failures.push(error);
			const dropped: number[] = [];
			const recorder = createRecorder(memory, {
				onFailure,
				onDropped: (howMany) => void dropped.push(howMany),
			});
			const recall = createRecall(memory, { onFailure });
			onTestFinished(recall.close);
			await memory.writeSettings(GUILD, { cooldownSeconds: 60 });
			await memory.writeLanguage(MEMBER, 'en');
			await memory.teach({ guild: GUILD, phrasings: [makePhrasing()], settles: [] });
			await Promise.all([recall.settingsOf(GUILD), recall.languageOf(MEMBER), recall.taughtOf(GUILD)]);

			const ids: string[] = [];
			const stored: Promise<boolean>[] = [];
			const ask = async () => {
				const question = makeQuestion({ askedAt: new Date() });
				ids.push(question.id);
				stored.push(recorder.addUnanswered(question));
				recorder.addCount(COUNT);
				expect(await recall.settingsOf(GUILD)).toEqual(SLOW);
				expect(await recall.languageOf(MEMBER)).toBe('en');
				expect(await recall.taughtOf(GUILD)).toEqual([makePhrasing()]);
			};
			for (let asked = 0; asked < 20; asked += 1) await ask();
			const end = await begin();
			for (let asked = 0; asked < 20; asked += 1) await ask();
			expect(await recall.settingsOf(OTHER_GUILD)).toEqual(DEFAULT_SETTINGS);
			expect(await recall.languageOf('nobody-yet' as MemberKey)).toBeUndefined();
			await expect(memory.readCounts(GUILD, '')).rejects.toThrow();
			expect(recorder.waiting()).toBeGreaterThan(0);
			expect(failures.length).toBeGreaterThan(0);
			await end();
			expect(await recorder.flush(MINUTE_MS)).toBe(0);

			expect(await Promise.all(stored)).toEqual(ids.map(() => true));
			expect((await memory.listUnanswered(GUILD)).map(({ id }) => id)).toEqual(ids.sort().reverse());
			expect(await memory.readCounts(GUILD, '')).toEqual([{ ...COUNT, count: 40 }]);
			expect(dropped).toEqual([]);
			expect(recorder.waiting()).toBe(0);
		},
	);

	it('a memory can be closed', async () => {
		const { url } = await createPostgresDatabase(server.url);
		const memory = await stageMemory(url);
		await memory.readSettings(GUILD);
		const thaw = await server.freeze();
		onTestFinished(thaw);
		await memory.close();
		await expect(memory.readSettings(GUILD)).rejects.toThrow();
	});

	it('a connection that only listens notices silence, and comes back', async () => {
		const { url } = await createPostgresDatabase(server.url);
		const clock = createHandTimer();
		let lose = () => {};
		const lost = new Promise<void>((resolve) => {
			lose = resolve;
		});
		const announcer = await openPostgresAnnouncer({ databaseUrl: url, onError: lose, timer: clock.timer });
		onTestFinished(announcer.close);
		const { until } = listen(announcer.listen);
		const thaw = await server.freeze();
		clock.pass(HEARTBEAT_MS);
		await lost;
		thaw();
		clock.pass(250);
		await until(({ kind }) => kind === 'everything');
	});
});

describe('when the disk of SQLite is full', () => {
	/** A memory whose file may not grow: for SQLite a full disk and a full quota are the same. */
	async function stageLimited() {
		const { url } = await stageDatabase(SQLITE);
		const db = await openSqlite(url);
		const memory = createSqlMemory({
			db,
			canLockRows: false,
			hashMember: () => MEMBER,
			announcer: NO_OTHERS,
			onError: (error) => {
				throw error;
			},
		});
		onTestFinished(memory.close);
		const setLimit = async (pages: number) =>
			void (await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db));
		return { memory, setLimit };
	}

	/** Writes until a write fails; returns what was acknowledged, and the error. */
	async function fill(memory: Memory) {
		const ids: string[] = [];
		for (;;) {
			const question = makeQuestion({ question: 'ع'.repeat(200) });
			try {
				await memory.addUnanswered(question);
			} catch (error) {
				return { ids, error };
			}
			ids.push(question.id);
		}
	}

	it('writes fail, reads go on, and writes go on once there is room', async () => {
		const { memory, setLimit } = await stageLimited();
		await memory.writeSettings(GUILD, { cooldownSeconds: 60 });
		await setLimit(60);
		const { ids, error } = await fill(memory);
		expect(error).toMatchObject({ message: expect.stringContaining('full') as string });
		const phrasings = Array.from({ length: 500 }, (_, index) =>
			makePhrasing({ normal: `phrasing ${index}` }),
		);
		await expect(memory.teach({ guild: GUILD, phrasings, settles: ids })).rejects.toThrow(/full/u);

		expect(await memory.readSettings(GUILD)).toEqual(SLOW);
		expect(await memory.listTaught(GUILD)).toEqual([]);
		expect((await memory.listUnanswered(GUILD)).map(({ id }) => id)).toEqual(ids.toSorted().reverse());

		await setLimit(100_000);
		await memory.teach({ guild: GUILD, phrasings, settles: ids });
		expect(await memory.listTaught(GUILD)).toHaveLength(500);
		expect(await memory.listUnanswered(GUILD)).toEqual([]);
	});
});
