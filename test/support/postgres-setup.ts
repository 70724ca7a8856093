import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		readonly postgres: { readonly binaries: string; readonly url: string } | undefined;
	}
}

/** One PostgreSQL for the whole test run. Where there is none, its tests are skipped, but fail in CI. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
	try {
		const binaries = findPostgres();
		if (binaries === undefined) throw new Error('it is not installed (initdb, postgres)');
		const server = await startPostgres(binaries);
		provide('postgres', { binaries, url: server.url });
		return server.remove;
	} catch (error) {
		provide('postgres', undefined);
		process.stderr.write(`No PostgreSQL, so the tests that need it do not run: ${String(error)}\n`);
		return undefined;
	}
}
