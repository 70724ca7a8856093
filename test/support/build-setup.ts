import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The folder into which the first test that needs it builds the program. */
		readonly builtDir: string;
	}
}

/** Below the root, so that what is built finds node_modules and package.json. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Names the folder of the built program, and removes it when all tests are through; a run after an edit builds anew. */
export function setup(project: TestProject): () => Promise<void> {
	const builtDir = `${DIST}test-${process.pid}`;
	const remove = async () => await rm(builtDir, { recursive: true, force: true });
	project.provide('builtDir', builtDir);
	project.onTestsRerun(remove);
	return remove;
}
