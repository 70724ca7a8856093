import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SETTING_NAMES } from '../../src/config.ts';

/** The environment of whoever measures, without their settings: above all no question goes into their database. */
function cleanEnvironment(): NodeJS.ProcessEnv {
	const settings = new Set(SETTING_NAMES);
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.has(name)));
}

/** The entry of the built program, beside which the benchmarks are built. */
const MAIN = fileURLToPath(new URL('../../hudhud.js', import.meta.url));

/** The flags that `npm start` hands to Node, if any. Read in the folder of the project. */
export function readStartFlags(): string[] {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		readonly scripts: Readonly<Record<string, string>>;
	};
	const flags = /\bnode (.*?)\S*\/hudhud\.js/u.exec(scripts['start'] ?? '')?.[1] ?? '';
	return flags.split(' ').filter((flag) => flag !== '');
}

export interface RunningProgram {
	readonly pid: number;
	/** From the start of the process to the line that says that it is ready. */
	readonly readySeconds: number;
	/** What it wrote until then. */
	readonly output: string;
	readonly stop: () => Promise<void>;
}

export interface ProgramOptions {
	readonly entry?: string;
	readonly cwd: string;
	readonly environment: Readonly<Record<string, string>>;
	/** What it writes when it is ready. */
	readonly readyText: string;
	readonly timeoutMs: number;
}

/** Starts a program and waits until it says that it is ready. Throws what it wrote when it ends before, or takes too long. */
export async function startProgram(options: ProgramOptions): Promise<RunningProgram> {
	const start = performance.now();
	const child = spawn(
		process.execPath,
		options.entry === undefined ? [...readStartFlags(), MAIN] : [options.entry],
		{
			cwd: options.cwd,
			env: { ...cleanEnvironment(), ...options.environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let output = '';
	let isReady: (seconds: number) => void = () => undefined;
	const ready = new Promise<number>((resolve) => {
		isReady = resolve;
	});
	const listen = (chunk: Buffer): void => {
		output += chunk.toString('utf8');
		if (output.includes(options.readyText)) isReady((performance.now() - start) / 1000);
	};
	child.stdout.on('data', listen);
	child.stderr.on('data', listen);
	const closed = once(child, 'close');
	const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs);
	const readySeconds = await Promise.race([ready, closed.then(() => undefined)]);
	clearTimeout(timer);
	if (readySeconds === undefined)
		throw new Error(`The program did not get ready: ${output.trim().slice(-500)}`);
	return {
		pid: child.pid ?? 0,
		readySeconds,
		output,
		stop: async () => {
			child.kill('SIGTERM');
			const patience = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs);
			await closed;
			clearTimeout(patience);
		},
	};
}

/** Starts a program, and stops it when what it was started for is done, or has failed. */
export async function withProgram<T>(
	options: ProgramOptions,
	use: (program: RunningProgram) => Promise<T> | T,
): Promise<T> {
	const program = await startProgram(options);
	try {
		return await use(program);
	} finally {
		await program.stop();
	}
}
