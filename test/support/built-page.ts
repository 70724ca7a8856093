import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The page as the build makes it, in a folder of its own. */
export interface BuiltPage {
	readonly dir: string;
	readonly remove: () => Promise<void>;
}

/** Builds the page as `npm run build` does. */
export async function buildPage(outDir?: string): Promise<BuiltPage> {
	const dir = outDir ?? (await mkdtemp(join(ROOT, 'node_modules/.page-')));
	await build({
		configFile: join(ROOT, 'src/playground/browser/vite.config.ts'),
		build: { outDir: dir, emptyOutDir: true },
	});
	return { dir, remove: async () => await rm(dir, { recursive: true, force: true }) };
}
