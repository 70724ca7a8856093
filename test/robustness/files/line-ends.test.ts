import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

it.each(['true', 'input', 'false'])(
	'with core.autocrlf=%s files are checked out as they are',
	async (value) => {
		const dir = await mkdtemp(join(tmpdir(), 'hudhud-line-ends-'));
		onTestFinished(async () => await rm(dir, { recursive: true }));
		const git = async (...args: string[]) => (await run('git', ['-C', dir, ...args])).stdout;
		await git('init', '--quiet');
		await git('config', 'core.autocrlf', value);
		// As a checkout of the repository does, with its own attributes and a file of each kind.
		const files = [
			'.gitattributes',
			'package.json',
			'src/main.ts',
			'README.md',
			'.ci/run',
			'docs/screenshots/english.png',
		];
		await git('--work-tree', ROOT, 'add', '--', ...files);
		await git('checkout-index', '--all', '--force');
		for (const file of files) {
			expect([file, (await readFile(join(dir, file))).equals(await readFile(join(ROOT, file)))]).toEqual([
				file,
				true,
			]);
		}
	},
);
