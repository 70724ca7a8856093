import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../src/discord/catalogue/en.ts';
import { openMemory } from '../../src/memory/open-memory.ts';
import { POSTGRES, createPostgresDatabase, findServer } from '../memory/databases.ts';
import { startPostgres } from '../support/postgres-server.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { findButton } from '../support/read-message.ts';
import { setStage } from '../support/set-stage.ts';
import type { Stage } from '../support/set-stage.ts';
import { GUILDS, MUSEUM_GUILD, gatherPeople } from './guilds.ts';

const KNOWN = 'When does the museum open?';
const ANSWER = 'The museum opens on Saturday.';

describe.skipIf(!POSTGRES.isThere)('a bot whose PostgreSQL goes away', { timeout: 120_000 }, () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres(findServer().binaries);
	});
	afterAll(async () => await server.remove());

	async function start(): Promise<Stage> {
		const { url } = await createPostgresDatabase(server.url);
		const opened = await openMemory({ databaseUrl: url });
		if (!opened.ok) throw new Error(opened.reason);
		const { memory } = opened;
		const stage = await setStage({ memory, defaultLanguage: 'en', discord: { guilds: GUILDS } });
		onTestFinished(async () => {
			await stage.close();
			await memory.close();
		});
		return stage;
	}

	it('answers every question meanwhile, counts what it could not store, and stores it by itself later', async () => {
		const stage = await start();
		const { member, moderator } = gatherPeople(stage);
		const ask = async (question: string) =>
			(await member('Amal').command('ask', { question })).message.content;
		const unknown = (index: number) => `Which zeppelin has the number ${index}?`;
		expect(await ask(unknown(0))).toContain(en.dontKnow);
		await stage.settle();

		await server.stop();
		for (let index = 1; index <= 10; index++) {
			expect(await ask(KNOWN)).toContain(ANSWER);
			expect(await ask(unknown(index))).toContain(en.dontKnow);
		}
		await stage.bot.settle(5_000);
		const during = await stage.metrics.print();
		expect(during).toMatch(/^hudhud_memory_waiting [1-9]/mu);
		expect(during).toMatch(/^hudhud_memory_failures_total\{operation="write"\} [1-9]/mu);

		// What somebody asks to have stored now is answered by a sentence, and not lost in silence.
		const answer = await member('Amal').command('ask', { question: KNOWN });
		const vote = await member('Amal').press(answer.message, findButton(answer.message, en.helpful));
		expect(vote.message.content).toBe(en.notStored);
		const list = await moderator.command('unanswered');
		expect(list.message.content).toBe(en.notStored);

		await server.start();
		await stage.settle();
		const kept = await stage.memory.listUnanswered(MUSEUM_GUILD);
		expect(kept.map(({ question }) => question).toSorted()).toEqual(
			Array.from({ length: 11 }, (_, index) => unknown(index)).toSorted(),
		);
		const counts = await stage.memory.readCounts(MUSEUM_GUILD, '');
		expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(22);
		expect(await stage.metrics.print()).toMatch(/^hudhud_memory_waiting 0$/mu);
		expect(await stage.metrics.print()).toMatch(/^hudhud_memory_dropped_total 0$/mu);
		await member('Amal').press(answer.message, findButton(answer.message, en.helpful));
		expect(await stage.memory.tallyVotes(MUSEUM_GUILD)).toHaveLength(1);
	});
});
