import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answering } from '../../src/answering/answer.ts';
import { normalise } from '../../src/answering/normalise.ts';
import { LANGUAGES, type FactBase } from '../../src/factbase/fact-base.ts';
import { loadFactBase } from '../../src/factbase/load.ts';
import { createDamageArbitrary, damage, type Damage, type FactFiles } from './base-arbitrary.ts';
import { checkBase, checkLocated } from './check-base.ts';
import { runProperty, type Failure, type RunOptions } from './run-property.ts';

export interface FileReport {
	readonly accepted: number;
	readonly refused: number;
	/** Milliseconds of the base that took longest to load, and which it was. */
	readonly slowest: { readonly index: number; readonly ms: number };
	readonly failure: Failure<Damage> | undefined;
}

export interface FileFuzzOptions extends RunOptions {
	/** A base without a fault. */
	readonly files: FactFiles;
	/** Makes the core of a base that was accepted. */
	readonly open: (base: FactBase) => Answering;
}

/** A text, or undefined where the bytes are none. */
function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** What was accepted must be of use: every fact is the answer to its own phrasings. */
function checkAnswers({ answer }: Answering, { facts }: FactBase): void {
	for (const { id, ask } of facts) {
		for (const phrasing of LANGUAGES.flatMap((language) => ask[language] ?? [])) {
			const given = answer(phrasing);
			if (given.kind !== 'answer' || given.best.fact.id !== id) {
				throw new Error(
					`${JSON.stringify(phrasing)} of ${id} gets ${given.kind}, best ${given.best?.fact.id}.`,
				);
			}
		}
	}
}

/** Loads damaged bases from disk: each is refused with its places, or accepted and whole. */
export async function fuzzFiles({ files, open, ...options }: FileFuzzOptions): Promise<FileReport> {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-fuzz-'));
	const counts = { accepted: 0, refused: 0 };
	let slowest = { index: 0, ms: 0 };
	const writeFolder = async (contents: ReadonlyMap<string, Uint8Array>): Promise<void> => {
		for (const name of await readdir(dir)) if (!contents.has(name)) await rm(join(dir, name));
		for (const [name, content] of contents) await writeFile(join(dir, name), content);
	};
	try {
		const failure = await runProperty(
			createDamageArbitrary(Object.keys(files)),
			async (damaged, index) => {
				const contents = damage(files, damaged);
				await writeFolder(contents);
				const start = performance.now();
				const loaded = await loadFactBase(dir, { normalise });
				const ms = performance.now() - start;
				const texts = new Map([...contents].map(([name, bytes]) => [join(dir, name), decode(bytes)]));
				for (const problem of loaded.problems) checkLocated(problem, dir, texts);
				if (loaded.ok) {
					checkBase(loaded.base);
					checkAnswers(open(loaded.base), loaded.base);
				} else if (!loaded.problems.some(({ severity }) => severity === 'error')) {
					throw new Error('The base was refused without an error.');
				}
				if (index === undefined) return;
				counts[loaded.ok ? 'accepted' : 'refused']++;
				if (ms > slowest.ms) slowest = { index, ms };
			},
			options,
		);
		return { ...counts, slowest, failure };
	} finally {
		await rm(dir, { recursive: true, force: true });
	}
}
