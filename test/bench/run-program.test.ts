import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, withProgram, type ProgramOptions } from './run-program.ts';

/** Says what it was told to and then goes on for ever. */
const PROGRAM = `
setInterval(() => undefined, 1000);
console.log('database: ' + process.env.DATABASE_URL + ', told: ' + process.env.TOLD + ', ready');
`;

let dir: string;
let options: ProgramOptions;
beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), 'hudhud-program-'));
	const entry = join(dir, 'program.mjs');
	await writeFile(entry, PROGRAM);
	options = { entry, cwd: dir, environment: { TOLD: 'yes' }, readyText: 'ready', timeoutMs: 60_000 };
});
afterAll(async () => await rm(dir, { recursive: true, force: true }));

/** Signal 0 asks whether there is such a process. */
function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

describe('a program that is measured', () => {
	const before = process.env['DATABASE_URL'];
	afterEach(() => {
		if (before === undefined) delete process.env['DATABASE_URL'];
		else process.env['DATABASE_URL'] = before;
	});

	it('runs until what it was started for is done', async () => {
		const pid = await withProgram(options, (program) => {
			expect(isRunning(program.pid)).toBe(true);
			expect(program.readySeconds).toBeGreaterThan(0);
			return program.pid;
		});
		expect(isRunning(pid)).toBe(false);
	});

	it('ends, too, when what it was started for fails', async () => {
		let pid = 0;
		const failing = withProgram(options, (program) => {
			pid = program.pid;
			throw new Error('no answer');
		});
		await expect(failing).rejects.toThrow('no answer');
		expect(pid).toBeGreaterThan(0);
		expect(isRunning(pid)).toBe(false);
	});

	it('is told what the measurement says, and no setting of whoever measures', async () => {
		process.env['DATABASE_URL'] = 'postgres://someone/else';
		const output = await withProgram(options, (program) => program.output);
		expect(output).toContain('database: undefined, told: yes');
	});

	it('that ends before it is ready is told with what it wrote', async () => {
		const entry = join(dir, 'broken.mjs');
		await writeFile(entry, "console.log('no such fact'); process.exitCode = 1;");
		await expect(startProgram({ ...options, entry })).rejects.toThrow('no such fact');
	});
});
