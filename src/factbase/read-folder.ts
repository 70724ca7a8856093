import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { compareText, errorAt, startOf } from './problem.ts';
import type { Problem } from './problem.ts';

/** Beyond this a file is no fact file: a hundred thousand phrasings are about half of it. */
const MAX_BYTES = 16 * 1024 * 1024;

const ENDINGS: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json']);

export interface FolderFile {
	/** The path as someone would type it: the folder as it was given, then the name. */
	readonly path: string;
	/** The name without its ending. */
	readonly stem: string;
}

/**
 * The fact files of a folder, by name. Not recursive; what does not end as fact files do (README.md, the
 * temporary files of editors) or begins with a dot is passed over.
 */
export async function listFactFiles(dir: string): Promise<readonly FolderFile[] | Problem> {
	let names: string[];
	try {
		names = await readdir(dir);
	} catch (error) {
		return errorAt(startOf(dir), explainFolderFault(error));
	}
	return names
		.filter((name) => !name.startsWith('.') && ENDINGS.has(extname(name).toLowerCase()))
		.sort(compareText)
		.map((name) => ({ path: join(dir, name), stem: name.slice(0, -extname(name).length) }));
}

/** The text of a file; a problem that points at `place` when the file cannot be read. Never throws. */
export async function readText(path: string, place = startOf(path)): Promise<string | Problem> {
	try {
		const stats = await stat(path);
		if (stats.isDirectory())
			return errorAt(place, explain(path, place.file, 'is a folder, not a file: rename or move it.'));
		if (!stats.isFile())
			return errorAt(place, explain(path, place.file, 'is not a plain file: put a file in its place.'));
		if (stats.size > MAX_BYTES) {
			const size = `${Math.ceil(stats.size / 1024 / 1024)} MiB`;
			return errorAt(place, explain(path, place.file, `is too large (${size}, at most 16 MiB): split it.`));
		}
		return decodeText(path, await readFile(path));
	} catch (error) {
		const code = codeOf(error);
		const fault = code === 'ENOENT' ? 'does not exist: correct the path.' : `cannot be read (${code}).`;
		return errorAt(place, explain(path, place.file, fault));
	}
}

function explain(path: string, shownIn: string, fault: string): string {
	return path === shownIn ? `This ${fault}` : `The text file ${path} ${fault}`;
}

function explainFolderFault(error: unknown): string {
	const code = codeOf(error);
	if (code === 'ENOENT') return 'There is no such folder: give the folder that holds the fact files.';
	if (code === 'ENOTDIR') return 'This is a file: give the folder that holds the fact files.';
	return `The folder cannot be read (${code}).`;
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
