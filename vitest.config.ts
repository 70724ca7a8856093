import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: ['test/support/postgres-setup.ts', 'test/support/build-setup.ts'],
		// A test that waits this long is stuck on a socket or a file; none is judged by the clock.
		testTimeout: 30_000,
		// Some build the whole program, or start a database, on a machine that does other things, too.
		hookTimeout: 120_000,
		// Nothing of ours happens on import, so files can share what was imported; it halves the time.
		isolate: false,
		// Most tests wait for sockets, other processes or a browser: two cores are best used by two at a time.
		maxWorkers: 2,
	},
});
