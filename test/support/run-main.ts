import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SETTING_NAMES } from '../../src/config.ts';

/** Set to nothing rather than left out, so that a developer's own .env does not reach the test. */
const NOTHING_SET = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']));

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program as `npm start` runs it, built once into a folder of its own. */
export interface BuiltProgram {
	/** Where it was built to. */
	readonly folder: string;
	readonly run: (env: Readonly<Record<string, string>>, entry?: string) => RunningProgram;
	readonly remove: () => Promise<void>;
}

export interface RunningProgram {
	readonly output: () => string;
	/** Waits for a text in what the program writes; rejects with all it wrote when it ends without. */
	readonly waitForOutput: (text: string) => Promise<void>;
	readonly signal: (name: NodeJS.Signals) => void;
	/** Resolves to the exit code. */
	readonly ended: Promise<number | null>;
}

/** Builds the program as `npm start` does. */
export async function buildProgram(name: string): Promise<BuiltProgram> {
	// Below the root, so that it finds node_modules and package.json.
	const outDir = `${ROOT}dist/test-${name}-${process.pid}`;
	const tsc = `${ROOT}node_modules/typescript/bin/tsc`;
	const options = ['-p', 'tsconfig.build.json', '--incremental', 'false', '--tsBuildInfoFile', 'null'];
	const build = spawn(process.execPath, [tsc, ...options, '--outDir', outDir], { cwd: ROOT });
	await once(build, 'exit');
	await cp(`${ROOT}language`, `${outDir}/language`, { recursive: true });
	return {
		folder: outDir,
		run: (env, entry = 'src/main.js') => runProgram(`${outDir}/${entry}`, env),
		remove: async () => await rm(outDir, { recursive: true, force: true }),
	};
}

function runProgram(path: string, env: Readonly<Record<string, string>>): RunningProgram {
	const child = spawn(process.execPath, [path], { cwd: ROOT, env: { ...NOTHING_SET, ...env } });
	let output = '';
	const keep = (chunk: Buffer) => void (output += chunk.toString('utf8'));
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return {
		output: () => output,
		ended,
		signal: (name) => void child.kill(name),
		waitForOutput: async (text) => {
			const gone = ended.then(() => false);
			while (!output.includes(text)) {
				const more = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]).then(() => true);
				if (!(await Promise.race([more, gone]))) throw new Error(`The program ended: ${output}`);
			}
		},
	};
}
