import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Fonts are compressed already. */
const COMPRESSIBLE: ReadonlySet<string> = new Set(['.css', '.html', '.js', '.svg', '.txt']);

/** What goes into the page, with where its licence stands. */
const LICENCES: readonly (readonly [name: string, file: string])[] = [
	['Noto Sans Arabic', '@fontsource/noto-sans-arabic/LICENSE'],
	['Noto Sans', '@fontsource-variable/noto-sans/LICENSE'],
	['Lit', 'lit/LICENSE'],
	['discord-markdown-parser', 'discord-markdown-parser/LICENSE'],
];

/** Lays the licences beside the page, and compressed copies beside all that is worth it. */
function finish(): Plugin {
	let dir = '';
	return {
		name: 'finish-page',
		apply: 'build',
		configResolved: (config) => void (dir = config.build.outDir),
		generateBundle() {
			const texts = LICENCES.map(([name, file]) => {
				const text = readFileSync(join(ROOT, 'node_modules', file), 'utf8');
				return `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`;
			});
			// The package names its licence but does not hold its text.
			texts.push("Skyra's Discord components: MIT, https://github.com/skyra-project/discord-components\n");
			this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') });
		},
		closeBundle: () => {
			for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
				const path = join(dir, entry);
				if (!COMPRESSIBLE.has(extname(path))) continue;
				const bytes = readFileSync(path);
				const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
				writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
				writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
			}
		},
	};
}

export default defineConfig({
	root: HERE,
	logLevel: 'warn',
	// The folder holds source files alone; nothing is copied as it is.
	publicDir: false,
	// Never the development builds of what goes in, whatever NODE_ENV says.
	resolve: { conditions: ['module', 'browser'] },
	build: {
		outDir: join(ROOT, 'dist/page'),
		emptyOutDir: true,
		// A file of its own is asked for once and kept; one within the script could not be.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		target: 'es2022',
	},
	plugins: [finish()],
});
