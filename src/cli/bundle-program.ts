/**
 * Entry of the build's step that puts the program into one file: most of a start is Node looking for, reading and
 * linking a thousand modules. Nothing is left out or shortened, so that a stack still names what it went through.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'rolldown';

/** The compiled program, below which the bundle is laid. */
const DIST = fileURLToPath(new URL('../../', import.meta.url));

/** Packages that find their own files by where they are, or that bring machine code. */
const KEPT_APART = [/^@photostructure\/sqlite/u, /^@resvg\//u, /^pino$/u];
/** What discord.js, ws and pg look for, and do without. */
const OPTIONAL = ['bufferutil', 'erlpack', 'pg-native', 'utf-8-validate', 'zlib-sync'];

/** Our modules find data, pages, workers and processes by where they are: they are told where they were. */
const keepPlaces: Plugin = {
	name: 'keep-places',
	transform(code, id) {
		if (!id.startsWith(DIST) || !code.includes('import.meta.url')) return undefined;
		const place = JSON.stringify(`./${relative(DIST, id)}`);
		return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
	},
};

await build({
	input: { hudhud: `${DIST}src/main.js` },
	platform: 'node',
	external: [...KEPT_APART, ...OPTIONAL],
	plugins: [keepPlaces],
	logLevel: 'silent',
	// All in one folder, so that a place is the same whichever file it is told in.
	output: { dir: DIST, entryFileNames: '[name].js', chunkFileNames: 'hudhud-[name].js', format: 'esm' },
});
