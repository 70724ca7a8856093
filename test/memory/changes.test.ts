import { describe, expect, it, onTestFinished } from 'vitest';
import type { Announcer } from '../../src/memory/announcer.ts';
import type { Change } from '../../src/memory/memory.ts';
import { openPostgresAnnouncer } from '../../src/memory/postgres-announcer.ts';
import { POSTGRES, SQLITE, runIn } from './databases.ts';
import { createHandTimer, settle } from './hand-timer.ts';
import { listen } from './listen.ts';
import { GUILD, MEMBER, makePhrasing, makeQuestion, stageDatabase, stageMemory } from './stage.ts';

const isLast = ({ kind }: Change) => kind === 'reload';

describe.skipIf(!POSTGRES.isThere)('changes in PostgreSQL', () => {
	it('reach the other processes once each, and their own process once', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const [one, two] = [await stageMemory(url), await stageMemory(url)];
		const ears = [listen(one.onChange), listen(two.onChange)];
		await one.writeSettings(GUILD, { cooldownSeconds: 1 });
		await one.teach({ guild: GUILD, phrasings: [makePhrasing()], settles: [] });
		await one.writeLanguage(MEMBER, 'ar');
		await one.announce({ kind: 'reload', version: 'v2' });
		const all: readonly Change[] = [
			{ kind: 'settings', guild: GUILD },
			{ kind: 'taught', guild: GUILD },
			{ kind: 'language', member: MEMBER },
			{ kind: 'reload', version: 'v2' },
		];
		for (const { heard, until } of ears) {
			await until(isLast);
			expect(heard).toEqual(all);
		}
	});

	it('carry neither the text of a question nor a user id', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const [memory, other] = [await stageMemory(url), await stageMemory(url)];
		const { heard, until } = listen(other.onChange);
		const member = memory.hashMember('123456789012345678');
		await memory.addUnanswered(makeQuestion({ member, question: 'secret words' }));
		await memory.teach({
			guild: GUILD,
			phrasings: [makePhrasing({ question: 'secret words' })],
			settles: [],
		});
		await memory.writeLanguage(member, 'ar');
		await memory.forget(member);
		await memory.announce({ kind: 'reload', version: 'v2' });
		await until(isLast);
		expect(heard).toHaveLength(4);
		expect(JSON.stringify(heard)).not.toMatch(/secret|123456789012345678/u);
	});

	it('may all have been missed while the connection was away, which comes back by itself', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const errors: unknown[] = [];
		const memory = await stageMemory(url, { onError: (error) => void errors.push(error) });
		const { heard, until } = listen(memory.onChange);
		await runIn(
			url,
			`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid()`,
		);
		await until(({ kind }) => kind === 'everything');
		expect(heard).toEqual([{ kind: 'everything' }]);
		expect(errors.length).toBeGreaterThan(0);
		const other = await stageMemory(url);
		await other.announce({ kind: 'reload', version: 'v3' });
		await until(isLast);
	});

	it('ignore a message that is none, and tell of it', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const errors: unknown[] = [];
		const memory = await stageMemory(url, { onError: (error) => void errors.push(error) });
		const { heard, until } = listen(memory.onChange);
		await runIn(
			url,
			`notify hudhud_changes, 'not json'`,
			`notify hudhud_changes, '{"from":"x","change":{}}'`,
		);
		const other = await stageMemory(url);
		await other.announce({ kind: 'reload', version: 'v4' });
		await until(isLast);
		expect(heard).toHaveLength(1);
		expect(errors).toHaveLength(2);
	});
});

describe.skipIf(!POSTGRES.isThere)('openPostgresAnnouncer', () => {
	const cutAll = async (url: string) =>
		await runIn(
			url,
			`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid()`,
		);

	it('makes good for what it could not say while its connection was away', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const clock = createHandTimer();
		let lose = () => {};
		const lost = new Promise<void>((resolve) => {
			lose = resolve;
		});
		const one = await openPostgresAnnouncer({ databaseUrl: url, onError: lose, timer: clock.timer });
		const two = await openPostgresAnnouncer({ databaseUrl: url, onError: () => {} });
		onTestFinished(async () => void (await Promise.all([one.close(), two.close()])));
		const { heard, until } = listen(two.listen);
		await cutAll(url);
		await lost;
		await expect(one.announce({ kind: 'settings', guild: GUILD })).rejects.toThrow(/away/u);
		await until(() => heard.length === 1);
		clock.pass(250);
		await until(() => heard.length === 2);
		expect(heard).toEqual([{ kind: 'everything' }, { kind: 'everything' }]);
	});

	it('tries less and less often while PostgreSQL is away', async () => {
		const { url } = await stageDatabase(POSTGRES);
		const clock = createHandTimer();
		let fail = () => {};
		const nextFailure = () =>
			new Promise<void>((resolve) => {
				fail = resolve;
			});
		const one = await openPostgresAnnouncer({
			databaseUrl: url,
			onError: () => fail(),
			timer: clock.timer,
		});
		onTestFinished(one.close);
		const name = new URL(url).pathname.slice(1);
		const admin = url.replace(name, 'postgres');
		const first = nextFailure();
		await runIn(admin, `alter database ${name} allow_connections false`);
		onTestFinished(async () => await runIn(admin, `alter database ${name} allow_connections true`));
		await runIn(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
		await first;
		const pauses: number[] = [];
		for (let attempt = 0; attempt < 7; attempt += 1) {
			await settle();
			const pause = clock.waits().at(-1) ?? 0;
			pauses.push(pause);
			const failed = nextFailure();
			clock.pass(pause);
			await failed;
		}
		expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
	});
});

describe('changes in SQLite', () => {
	it('go to others by the announcer that is given, after they are stored', async () => {
		const { url } = await stageDatabase(SQLITE);
		const said: Change[] = [];
		let tellOthers: (change: Change) => void = () => {};
		let isClosed = false;
		const announcer: Announcer = {
			announce: async (change) => void said.push(change),
			listen: (listener) => {
				tellOthers = listener;
				return () => {};
			},
			close: async () => void (isClosed = true),
		};
		const memory = await stageMemory(url, { announcer });
		const { heard } = listen(memory.onChange);
		await memory.writeLanguage(MEMBER, 'ar');
		tellOthers({ kind: 'taught', guild: GUILD });
		expect(said).toEqual([{ kind: 'language', member: MEMBER }]);
		expect(heard).toEqual([...said, { kind: 'taught', guild: GUILD }]);
		await memory.close();
		expect(isClosed).toBe(true);
	});

	it('that others cannot be told of are stored all the same', async () => {
		const failure = new Error('others are away');
		const errors: unknown[] = [];
		const announcer: Announcer = {
			announce: async () => {
				throw failure;
			},
			listen: () => () => {},
			close: async () => {},
		};
		const memory = await stageMemory((await stageDatabase(SQLITE)).url, {
			announcer,
			onError: (error) => void errors.push(error),
		});
		await memory.writeLanguage(MEMBER, 'ar');
		expect(await memory.readLanguage(MEMBER)).toBe('ar');
		expect(errors).toEqual([failure]);
		await expect(memory.announce({ kind: 'reload', version: 'v2' })).rejects.toBe(failure);
	});
});
