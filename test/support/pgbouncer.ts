import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findPort, findUser } from './postgres-server.ts';

export type PoolMode = 'session' | 'transaction' | 'statement';

/** A real PgBouncer of the tests' own, on loopback. */
export interface PgBouncer {
	/** The same address as that of a database of the server, but through it. */
	readonly addressOf: (databaseUrl: string) => string;
	readonly stop: () => Promise<void>;
}

/** Where the program is; undefined where it is not installed, but in CI that is a failure. */
export function findPgBouncer(): string | undefined {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
	const found = folders.map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path));
	if (found !== undefined) return found;
	const sentence = 'There is no PgBouncer for the tests: apt-get install --no-install-recommends pgbouncer';
	if (process.env['CI'] === 'true') throw new Error(sentence);
	process.stderr.write(`${sentence}. Its tests do not run.\n`);
	return undefined;
}

/** Starts one before a server of PostgreSQL. `settings` go into its file as they are. */
export async function startPgBouncer(
	binary: string,
	serverUrl: string,
	poolMode: PoolMode,
	settings: readonly string[] = [],
): Promise<PgBouncer> {
	const user = findUser();
	const folder = await mkdtemp(join(tmpdir(), 'hudhud-pgbouncer-'));
	await chown(folder, user.uid, user.gid);
	const port = await findPort();
	const server = new URL(serverUrl);
	const lines = [
		'[databases]',
		`* = host=${server.hostname} port=${server.port}`,
		'[pgbouncer]',
		'listen_addr = 127.0.0.1',
		`listen_port = ${port}`,
		'unix_socket_dir =',
		'auth_type = trust',
		`auth_file = ${join(folder, 'users.txt')}`,
		`pool_mode = ${poolMode}`,
		...settings,
		'',
	];
	await writeFile(join(folder, 'users.txt'), `"${server.username}" ""\n`);
	await writeFile(join(folder, 'pgbouncer.ini'), lines.join('\n'));
	// It refuses to run as root, too.
	const child = spawn(binary, [join(folder, 'pgbouncer.ini')], { ...user, cwd: folder, stdio: 'pipe' });
	const ended = once(child, 'exit');
	let output = '';
	await new Promise<void>((resolve, reject) => {
		const fail = () => reject(new Error(`PgBouncer did not start: ${output}`));
		child.once('exit', fail);
		child.once('error', reject);
		child.stderr.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
			if (!output.includes('process up')) return;
			child.off('exit', fail);
			child.stderr.removeAllListeners('data').resume();
			resolve();
		});
	});
	return {
		addressOf: (databaseUrl) => {
			const url = new URL(databaseUrl);
			url.port = String(port);
			return url.href;
		},
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}
