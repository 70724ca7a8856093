import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Both databases: what is said of a memory is tried on each. */
export const DATABASES: readonly DatabaseKind[] = [SQLITE];
