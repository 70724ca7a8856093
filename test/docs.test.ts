import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const PAGES: readonly string[] = [
	'README.md',
	'CONTRIBUTING.md',
	'DESIGN.md',
	'docs/operating.md',
	'facts/README.md',
	'language/README.md',
	'test/questions/README.md',
];
const pages = PAGES.filter((page) => existsSync(join(ROOT, page))).map((page) => ({
	page,
	text: readFileSync(join(ROOT, page), 'utf8'),
}));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	readonly scripts: Readonly<Record<string, string>>;
};
const topFolders = new Set(
	readdirSync(ROOT, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name),
);

const PATH = /^\.?[\w@.-]+(?:\/[\w@.-]+)*(?:\.(?:ts|js|json|jsonl|yaml|yml|md|html|mjs)|\/)$/u;
/** Made when the program runs or is built, or by whoever runs it: not part of the repository. */
const NOT_KEPT = /^(?:\.env$|data\/|dist\/|node_modules\/)/u;

function pathsIn(text: string): string[] {
	const quoted = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, inside = '']) => inside);
	return [...new Set(quoted)].filter((inside) => PATH.test(inside) && !NOT_KEPT.test(inside));
}

const FOLDERS_OF_FILES: readonly string[] = ['src', 'test', 'commands', 'facts', 'language', 'schemas'];
const fileNames = new Set(
	FOLDERS_OF_FILES.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
	),
);

/** A page may name a file from the root, from its own folder or from src, or by its name alone. */
function exists(path: string, page: string): boolean {
	const places = [ROOT, join(ROOT, dirname(page)), join(ROOT, 'src')];
	return fileNames.has(path) || places.some((place) => existsSync(join(place, path)));
}

describe.each(pages)('$page', ({ page, text }) => {
	it('names only scripts that package.json has', () => {
		const named = [...text.matchAll(/npm run (?:--silent )?([\w:][\w:-]*)/gu)].map(([, name = '']) => name);
		expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	it('names only files and folders of the repository that are there', () => {
		const inRepository = pathsIn(text).filter(
			(path) => !path.includes('/') || topFolders.has(path.split('/')[0] ?? '') || path.startsWith('.'),
		);
		expect(inRepository.filter((path) => !exists(path, page))).toEqual([]);
	});

	it('links only to files that are there', () => {
		const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/gu)].map(([, link = '']) => link);
		const local = links.filter((link) => !/^[a-z]+:/u.test(link));
		expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), decodeURI(link))))).toEqual([]);
	});
});

it('a script that runs a built entry has its source', () => {
	const entries = [
		...Object.values(scripts)
			.join('\n')
			.matchAll(/dist\/((?:src|test)\/[\w/-]+)\.js/gu),
	];
	const sources = entries.map(([, entry = '']) => `${entry}.ts`);
	expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
});
