import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactFiles } from './base-arbitrary.ts';
import { cutFactFile } from './cut-fact-file.ts';

const NAMES: readonly string[] = ['wang-yi-in-russia.yaml', 'declines.yaml', 'lexicon.yaml'];

/** The bundled base cut short: real files, as people wrote them. */
export async function readFactFiles(dir: string): Promise<FactFiles> {
	const texts = await Promise.all(NAMES.map((name) => readFile(join(dir, name), 'utf8')));
	return Object.fromEntries(
		NAMES.map((name, at) => [name, cutFactFile(texts[at]!, { entries: 5, phrasings: 3 })]),
	);
}
