/**
 * Entry of the build's step that puts the program into one file: most of a start is Node looking for, reading and
 * linking a thousand modules. Nothing but comments is left out or shortened, so that a stack still names what it went through.
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

/**
 * One Arabic letter in it, and V8 holds the whole file in two bytes a character. As an escape it means the same wherever
 * it may stand: in a text, a pattern or a name.
 */
const escapeLetters: Plugin = {
	name: 'escape-letters',
	// The last step of all: any later one would write the letters themselves again.
	generateBundle(_, files) {
		for (const file of Object.values(files)) if (file.type === 'chunk') file.code = escape(file.code);
	},
};
const escape = (code: string): string =>
	code.replaceAll(/[^\0-\u00FF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

await build({
	input: { hudhud: `${DIST}src/hudhud.js` },
	platform: 'node',
	external: [...KEPT_APART, ...OPTIONAL],
	plugins: [keepPlaces, escapeLetters],
	logLevel: 'silent',
	output: {
		// All in one folder, so that a place is the same whichever file it is told in.
		dir: DIST,
		entryFileNames: '[name].js',
		chunkFileNames: 'hudhud-[name].js',
		format: 'esm',
		comments: false,
	},
});
