import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MadeBase, MakeBase } from './make-base.ts';

const ENTRY = fileURLToPath(new URL('./make-base-process.js', import.meta.url));

/**
 * Makes a base in a process of its own. A thread would do for the event loop, but what it takes (hundreds of
 * megabytes, for seconds) would stay with this process; and should it run out of memory, only it ends. Works from the
 * built program only: Node 20 runs no TypeScript.
 */
export const makeBaseElsewhere: MakeBase = (request) =>
	new Promise((resolve, reject) => {
		const child = fork(ENTRY, {
			serialization: 'advanced',
			// Its own, not those of a bot that is to stay small: with room for what is young it collects garbage half as often.
			execArgv: ['--max-semi-space-size=64'],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		});
		const stop = () => void child.kill();
		process.once('exit', stop);
		child.once('message', (made) => resolve(made as MadeBase));
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			process.removeListener('exit', stop);
			reject(new Error(`The process that reads the facts ended early (${signal ?? `code ${code}`}).`));
		});
		child.send(request);
	});
