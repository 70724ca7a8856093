import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { appendFile, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A real PostgreSQL of the tests' own, on loopback, that writes to the disk before it acknowledges. */
export interface PostgresServer {
	/** Without a database: `postgres://hudhud@127.0.0.1:5432`. */
	readonly url: string;
	readonly stop: () => Promise<void>;
	/** Ends it and all its processes as a power cut would. */
	readonly kill: () => Promise<void>;
	/** Keeps it from answering, though its connections stay; until what it returns is called. */
	readonly freeze: () => Promise<() => void>;
	/** Starts it again on the same data. */
	readonly start: () => Promise<void>;
	/** Stops it, and deletes its data. */
	readonly remove: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are: those in PATH, or the newest of Debian's. */
export function findPostgres(): string | undefined {
	const path = (process.env['PATH'] ?? '').split(delimiter);
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
	const debian = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(DEBIAN, version, 'bin'));
	return [...path, ...debian].find(
		(folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
	);
}

/** Makes a new server and starts it. Everyone is trusted but `guarded`, whose password is `right`. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
	const user = findUser();
	const folder = await mkdtemp(join(tmpdir(), 'hudhud-postgres-'));
	await chown(folder, user.uid, user.gid);
	await promisify(execFile)(
		join(binaries, 'initdb'),
		['-D', folder, '-U', 'hudhud', '-A', 'trust', '--no-sync', '--locale', 'C.UTF-8', '-E', 'UTF8'],
		{ ...user, cwd: folder },
	);
	const port = await findPort();
	await appendFile(
		join(folder, 'postgresql.conf'),
		`\nlisten_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\nfsync = on\n`,
	);
	const access = ['host all guarded 127.0.0.1/32 scram-sha-256', 'host all all 127.0.0.1/32 trust', ''];
	await writeFile(join(folder, 'pg_hba.conf'), access.join('\n'));

	let server: ChildProcess | undefined;
	const start = async () => {
		server = spawn(join(binaries, 'postgres'), ['-D', folder], { ...user, cwd: folder, stdio: 'pipe' });
		await waitUntilReady(server);
	};
	const end = async (send: (running: ChildProcess) => void) => {
		const running = server;
		server = undefined;
		if (running === undefined || running.exitCode !== null) return;
		const ended = once(running, 'exit');
		send(running);
		await ended;
	};
	// SIGINT ends its connections; SIGTERM would wait for them.
	const stop = async () => await end((running) => void running.kill('SIGINT'));
	await start();
	return {
		url: `postgres://hudhud@127.0.0.1:${port}`,
		start,
		stop,
		kill: async () => {
			const pids = await listChildren(server?.pid);
			await end((running) => void running.kill('SIGKILL'));
			for (const pid of pids) signalIfThere(pid, 'SIGKILL');
			while ((await findRunning(pids)).length > 0) await wait(50);
		},
		freeze: async () => {
			const pids = [server?.pid ?? 0, ...(await listChildren(server?.pid))];
			for (const pid of pids) signalIfThere(pid, 'SIGSTOP');
			return () => {
				for (const pid of pids) signalIfThere(pid, 'SIGCONT');
			};
		},
		remove: async () => {
			await stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** PostgreSQL refuses to run as root, and so does PgBouncer. */
export function findUser(): { readonly uid: number; readonly gid: number } {
	const [uid = -1, gid = -1] = [process.getuid?.(), process.getgid?.()];
	if (uid !== 0) return { uid, gid };
	const users = new Map(
		readFileSync('/etc/passwd', 'utf8')
			.split('\n')
			.map((line) => line.split(':'))
			.map(([name = '', , id, group]) => [name, { uid: Number(id), gid: Number(group) }]),
	);
	const other = users.get('postgres') ?? users.get('nobody');
	if (other === undefined) throw new Error('PostgreSQL needs a user other than root: add one named postgres');
	return other;
}

export async function findPort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
	let output = '';
	await new Promise<void>((resolve, reject) => {
		const ended = () => reject(new Error(`PostgreSQL did not start: ${output}`));
		server.once('exit', ended);
		server.once('error', reject);
		server.stderr?.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
			if (!output.includes('ready to accept connections')) return;
			server.off('exit', ended);
			// Read on, so that the pipe does not fill up.
			server.stderr?.removeAllListeners('data').resume();
			resolve();
		});
	});
}

async function listProcesses(): Promise<readonly (readonly string[])[]> {
	const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,state=']);
	return stdout.split('\n').map((line) => line.trim().split(/\s+/u));
}

async function listChildren(parent: number | undefined): Promise<readonly number[]> {
	const all = await listProcesses();
	return all.filter(([, ppid]) => ppid === String(parent)).map(([pid]) => Number(pid));
}

/** Those that have not ended; one that nobody has buried yet holds nothing any more. */
async function findRunning(pids: readonly number[]): Promise<readonly number[]> {
	const running = (await listProcesses()).filter(([, , state = 'Z']) => !state.startsWith('Z'));
	const there = new Set(running.map(([pid]) => Number(pid)));
	return pids.filter((pid) => there.has(pid));
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		// It ended by itself as soon as the first process was gone.
	}
}
