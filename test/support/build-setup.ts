import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** How the folders of built programs begin, of this test run alone. */
		readonly builds: string;
	}
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Names the folders that tests build programs into, and removes them when all tests are through. */
export function setup({ provide }: TestProject): () => Promise<void> {
	const builds = `test-${process.pid}`;
	provide('builds', builds);
	return async () => {
		const folders = await readdir(DIST).catch(() => []);
		const own = folders.filter((folder) => folder.startsWith(`${builds}-`));
		for (const folder of own) await rm(join(DIST, folder), { recursive: true, force: true });
	};
}
