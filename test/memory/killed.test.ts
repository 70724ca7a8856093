import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Memory } from '../../src/memory/memory.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { buildProgram } from '../support/run-main.ts';
import type { BuiltProgram } from '../support/run-main.ts';
import { DATABASES, POSTGRES, SQLITE, createPostgresDatabase, findServer } from './databases.ts';
import { GUILD, makeQuestion, stageDatabase, stageMemory } from './stage.ts';

const WRITER = fileURLToPath(new URL('write-questions.mjs', import.meta.url));
const ENDLESS = 1_000_000;
/** A server is made, killed and mended: that takes what it takes. */
const PATIENT = { timeout: 180_000 };

let program: BuiltProgram;
beforeAll(async () => {
	program = await buildProgram();
});

/** A process that writes questions; it is killed as soon as so many are acknowledged. */
async function write(url: string, howMany: number, killAfter = Infinity) {
	const child = spawn(process.execPath, [WRITER, program.addressOf('src/memory'), url, String(howMany)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	const acknowledged = () => output.split('\n').slice(0, -1);
	child.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString('utf8');
		if (acknowledged().length >= killAfter) child.kill('SIGKILL');
	});
	const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
	return { acknowledged: acknowledged(), code, signal };
}

async function findLost(memory: Memory, guild: string, ids: readonly string[]): Promise<readonly string[]> {
	// More than a list shows may be there.
	const there = new Set<string>();
	let list = await memory.listUnanswered(guild);
	while (list.length > 0) {
		for (const { id } of list) there.add(id);
		await memory.removeUnanswered(
			guild,
			list.map(({ id }) => id),
		);
		list = await memory.listUnanswered(guild);
	}
	return ids.filter((id) => !there.has(id));
}

describe.each(DATABASES)('a process that is killed while it writes to $name', (kind) => {
	it.skipIf(!kind.isThere)('has lost nothing that was acknowledged', PATIENT, async () => {
		const { url } = await stageDatabase(kind);
		const { acknowledged, signal } = await write(url, ENDLESS, 200);
		expect(signal).toBe('SIGKILL');
		expect(acknowledged.length).toBeGreaterThanOrEqual(200);
		const memory = await stageMemory(url);
		await memory.addUnanswered(makeQuestion());
		expect(await findLost(memory, 'guild', acknowledged)).toEqual([]);
	});
});

describe('an SQLite file', () => {
	it('is whole after a kill', async () => {
		const { url } = await stageDatabase(SQLITE);
		await write(url, ENDLESS, 50);
		const database = new DatabaseSync(url);
		onTestFinished(() => database.close());
		expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
	});

	it('takes the writes of several processes at once', PATIENT, async () => {
		const { url } = await stageDatabase(SQLITE);
		const ends = await Promise.all(Array.from({ length: 3 }, async () => await write(url, 200)));
		expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
		const ids = ends.flatMap(({ acknowledged }) => acknowledged);
		expect(ids).toHaveLength(600);
		expect(await findLost(await stageMemory(url), 'guild', ids)).toEqual([]);
	});
});

describe.skipIf(!POSTGRES.isThere)('a PostgreSQL server that is killed during writes', () => {
	it(
		'has lost nothing that was acknowledged, and is written to again without a restart of the bot',
		PATIENT,
		async () => {
			const server = await startPostgres(findServer().binaries);
			onTestFinished(server.remove);
			const { url } = await createPostgresDatabase(server.url);
			const memory = await stageMemory(url);
			const acknowledged: string[] = [];
			let killed: Promise<void> | undefined;
			const writeUntilItFails = async () => {
				for (;;) {
					const question = makeQuestion({ askedAt: new Date() });
					await memory.addUnanswered(question);
					acknowledged.push(question.id);
					if (acknowledged.length === 200) killed = server.kill();
				}
			};
			await expect(writeUntilItFails()).rejects.toThrow();
			await killed;
			await server.start();
			const last = makeQuestion({ askedAt: new Date() });
			await memory.addUnanswered(last);
			expect(acknowledged.length).toBeGreaterThanOrEqual(200);
			expect(await findLost(memory, GUILD, [...acknowledged, last.id])).toEqual([]);
		},
	);
});
