import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { SETTING_NAMES } from '../../src/config.ts';

/** Set to nothing rather than left out, so that a developer's own .env does not reach the test. */
const NOTHING_SET = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']));
/** Nor does a test write into a developer's own memory. */
const OWN_MEMORY = { DATABASE_URL: ':memory:' };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program as `npm start` runs it, built once into a folder of its own. */
export interface BuiltProgram {
	/** The address of a built module, to import. */
	readonly addressOf: (module: string) => string;
	readonly run: (
		env: Readonly<Record<string, string>>,
		entry?: string,
		options?: RunOptions,
	) => RunningProgram;
}

/** The settings of a bot that is logged in to a stand-in Discord and answers from a folder. */
export function describeBot(
	token: string,
	{ apiUrl }: { readonly apiUrl: string },
	{ dir }: { readonly dir: string },
): Readonly<Record<string, string>> {
	return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, FACTS_DIR: dir, HTTP_PORT: '0' };
}

export interface RunOptions {
	/** Lets the test ask for the size of the heap; the program itself knows nothing of it. */
	readonly measured?: boolean;
	readonly args?: readonly string[];
	/** Runs it as process 1, as a container does: the kernel hands it no signal that it has no handler for. */
	readonly isFirst?: boolean;
}

export interface RunningProgram {
	/** All that it writes. */
	readonly output: () => string;
	/** What it writes to standard output alone. */
	readonly result: () => string;
	/** Waits for a text in what the program writes; rejects with all it wrote when it ends without. */
	readonly waitForOutput: (text: string) => Promise<void>;
	readonly signal: (name: NodeJS.Signals) => void;
	/** The bytes in use after a full garbage collection; the program must run with `measured`. */
	readonly measureHeap: () => Promise<number>;
	/** Resolves to the exit code. */
	readonly ended: Promise<number | null>;
}

/** Starts a process as the first one of a namespace of its own; it is gone with whoever started it. */
const UNSHARE = ['unshare', '--pid', '--fork', '--kill-child'];

/** Whether this machine lets us run a process as process 1. */
export function canRunAsFirst(): boolean {
	const [command = '', ...args] = UNSHARE;
	return spawnSync(command, [...args, 'true']).status === 0;
}

/** Sends a signal to the program, or to none when it has ended or has not begun yet. */
function signalProgram(pid: number | undefined, isFirst: boolean, name: NodeJS.Signals): void {
	try {
		const [inner = ''] = isFirst ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ') : [];
		const target = isFirst ? Number(inner) : pid;
		if (target !== undefined && target > 0) process.kill(target, name);
	} catch (error) {
		if (!['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
	}
}

let built: Promise<BuiltProgram> | undefined;

/** Builds the program as `npm start` does, and the benchmarks beside it: once for all tests; the end of the run removes it. */
export async function buildProgram(): Promise<BuiltProgram> {
	return await (built ??= openBuilt());
}

async function openBuilt(): Promise<BuiltProgram> {
	const outDir = inject('builtDir');
	const result = join(outDir, 'result.txt');
	if (await takeFolder(outDir)) await writeFile(result, await buildInto(outDir));
	// Another worker was first.
	while (!existsSync(result)) await wait(50);
	const errors = await readFile(result, 'utf8');
	if (errors !== '') throw new Error(`The program cannot be built:\n${errors}`);
	return {
		addressOf: (module) => pathToFileURL(join(outDir, module)).href,
		run: (env, entry = 'hudhud.js', how = {}) => runProgram(`${outDir}/${entry}`, env, how),
	};
}

/** Loaded before the program: answers each message with the bytes in use once garbage is collected. */
const REPORT_HEAP = `
process.on('message', () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); });
process.channel.unref();
`;
const MEASURED = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(REPORT_HEAP)}`];

/** True for the one of all workers that made the folder. */
async function takeFolder(path: string): Promise<boolean> {
	await mkdir(dirname(path), { recursive: true });
	try {
		await mkdir(path);
		return true;
	} catch {
		return false;
	}
}

/** Returns what the compiler, or whatever puts it all in one file, finds wrong; an empty text where it finds nothing. */
async function buildInto(outDir: string): Promise<string> {
	const tsc = `${ROOT}node_modules/typescript/bin/tsc`;
	const options = ['-p', 'tsconfig.bench.json', '--incremental', 'false', '--tsBuildInfoFile', 'null'];
	const build = spawn(process.execPath, [tsc, ...options, '--outDir', outDir], { cwd: ROOT });
	let output = '';
	build.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString('utf8')));
	const [code] = (await once(build, 'close')) as [number | null];
	await cp(`${ROOT}language`, `${outDir}/language`, { recursive: true });
	if (code !== 0) return output || `tsc ended with ${code}`;
	const bundle = spawn(process.execPath, [`${outDir}/src/cli/bundle-program.js`], { cwd: ROOT });
	bundle.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString('utf8')));
	const [bundled] = (await once(bundle, 'close')) as [number | null];
	return bundled === 0 ? '' : output || `the bundle ended with ${bundled}`;
}

function runProgram(
	path: string,
	env: Readonly<Record<string, string>>,
	{ args = [], isFirst = false, measured = false }: RunOptions,
): RunningProgram {
	const [command, ...before] = [...(isFirst ? UNSHARE : []), process.execPath];
	const child = spawn(command ?? '', [...before, ...(measured ? MEASURED : []), path, ...args], {
		cwd: ROOT,
		env: { ...NOTHING_SET, ...OWN_MEMORY, ...env },
		stdio: ['ignore', 'pipe', 'pipe', ...(measured ? (['ipc'] as const) : [])],
	});
	const { stderr, stdout } = child;
	if (stdout === null || stderr === null) throw new Error('The program was started without its outputs.');
	let output = '';
	let result = '';
	const keep = (chunk: Buffer) => void (output += chunk.toString('utf8'));
	stdout.on('data', keep);
	stdout.on('data', (chunk: Buffer) => void (result += chunk.toString('utf8')));
	stderr.on('data', keep);
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return {
		output: () => output,
		result: () => result,
		ended,
		signal: (name) => signalProgram(child.pid, isFirst, name),
		measureHeap: async () => {
			const answered = once(child, 'message');
			child.send('heap');
			const [bytes] = (await answered) as [number];
			return bytes;
		},
		waitForOutput: async (text) => {
			const gone = ended.then(() => false);
			while (!output.includes(text)) {
				const more = Promise.race([once(stdout, 'data'), once(stderr, 'data')]).then(() => true);
				if (!(await Promise.race([more, gone]))) throw new Error(`The program ended: ${output}`);
			}
		},
	};
}
