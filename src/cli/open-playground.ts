import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';

const MAIN = fileURLToPath(new URL('../../hudhud.js', import.meta.url));

export interface OpenPlayground {
	readonly url: string;
	readonly browser: Browser;
	readonly close: () => Promise<void>;
}

/** Starts the playground as `npm start` does, on a free port, and a Chromium to look at it with. */
export async function openPlayground(): Promise<OpenPlayground> {
	const executablePath = findChromium();
	if (executablePath === undefined) {
		throw new Error('No Chromium is installed: "apt-get install chromium", or name one in CHROMIUM.');
	}
	const env = { ...process.env, DISCORD_TOKEN: '', HTTP_PORT: '0', LOG_LEVEL: 'silent' };
	const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	const url = await new Promise<string>((resolve, reject) => {
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
			const found = /ready: (http:\S+)/u.exec(output)?.[1];
			if (found !== undefined) resolve(found);
		});
		child.on('close', () => reject(new Error(`The playground did not start: ${output}`)));
	});
	const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
	return {
		url,
		browser,
		close: async () => {
			await browser.close();
			child.kill('SIGTERM');
			await once(child, 'close');
		},
	};
}
