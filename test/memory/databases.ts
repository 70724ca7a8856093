import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';

/** An empty database of a test's own. */
export interface TestDatabase {
	readonly url: string;
	readonly remove: () => Promise<void>;
}

export interface DatabaseKind {
	readonly name: string;
	readonly isThere: boolean;
	readonly create: () => Promise<TestDatabase>;
}

export const SQLITE: DatabaseKind = {
	name: 'SQLite',
	isThere: true,
	create: async () => {
		const folder = await mkdtemp(join(tmpdir(), 'hudhud-memory-'));
		return {
			url: join(folder, 'memory.db'),
			remove: async () => await rm(folder, { recursive: true, force: true }),
		};
	},
};

/** Does something in a database, outside of all memories. */
export async function runIn(databaseUrl: string, ...statements: readonly string[]): Promise<void> {
	const client = new Client({ connectionString: databaseUrl });
	await client.connect();
	for (const statement of statements) await client.query(statement);
	await client.end();
}

/** Emptied ones that can be used again: making one takes ten times as long. */
const empty = new Map<string, string[]>();
let made = 0;

/** Hands out an empty database of a server. */
export async function createPostgresDatabase(serverUrl: string): Promise<TestDatabase> {
	const free = empty.get(serverUrl) ?? [];
	empty.set(serverUrl, free);
	const url = free.pop() ?? (await makePostgresDatabase(serverUrl));
	return {
		url,
		remove: async () => {
			await runIn(
				url,
				'drop schema public cascade',
				'create schema public',
				'grant usage on schema public to public',
			);
			free.push(url);
		},
	};
}

async function makePostgresDatabase(serverUrl: string): Promise<string> {
	made += 1;
	const name = `test_${process.pid}_${made}`;
	await runIn(`${serverUrl}/postgres`, `create database ${name}`);
	return `${serverUrl}/${name}`;
}

export const POSTGRES: DatabaseKind = {
	name: 'PostgreSQL',
	// In CI a database that is not there is a failure.
	isThere: inject('postgres') !== undefined || process.env['CI'] === 'true',
	create: async () => await createPostgresDatabase(findServer().url),
};

/** The server of this test run. */
export function findServer(): { readonly binaries: string; readonly url: string } {
	const server = inject('postgres');
	if (server === undefined)
		throw new Error('There is no PostgreSQL for the tests: apt-get install postgresql');
	return server;
}

/** Both databases: what is said of a memory is tried on each. */
export const DATABASES: readonly DatabaseKind[] = [SQLITE, POSTGRES];
