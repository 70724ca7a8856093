import type { Answering } from '../answering/answer.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import { diffDigests, type FactBaseDiff } from '../factbase/diff.ts';
import type { Loaded } from '../factbase/store.ts';
import type { Problem } from '../factbase/problem.ts';
import { BUILT_DIR, isUpToDate, KEPT_DIR, readBase, unpackBase } from './base-files.ts';
import type { MakeBase } from './make-base.ts';
import { createOpener, type PreparedBase } from './prepared-base.ts';
import { hashProgram, keyFactFolder } from './source-key.ts';

/** The facts that are shown, with the rest of what was prepared of them. */
export interface OpenedBase extends FactBase {
	readonly prepared: PreparedBase;
}

export interface OpenOptions {
	readonly factsDir: string;
	/** Makes a base that was never seen; here or in another process. */
	readonly make: MakeBase;
	readonly keptDir?: string;
	readonly builtDir?: string;
	/** Told why a base could not be kept; answers do not depend on it. */
	readonly onUnkept?: (reason: string) => void;
}

export interface BaseOpener {
	readonly load: () => Promise<Loaded<OpenedBase>>;
	readonly prepare: (base: OpenedBase) => Promise<Answering>;
	readonly diff: (before: OpenedBase, after: OpenedBase) => FactBaseDiff;
}

interface Found {
	/** Undefined where it was not kept. */
	readonly key: string | undefined;
	readonly prepared: PreparedBase;
}

/** The language data, which come with the program, cannot be used. */
export class UnusableLanguage extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super('The language data cannot be used.');
		this.name = 'UnusableLanguage';
		this.problems = problems;
	}
}

/**
 * Opens the base of a folder: in milliseconds where the build or an earlier run has made it from the same files, else
 * once it is made. For a `FactBaseStore`. Throws `UnusableLanguage`, and what `make` throws.
 */
export function createBaseOpener(options: OpenOptions): BaseOpener {
	const { factsDir, make, keptDir = KEPT_DIR, builtDir = BUILT_DIR, onUnkept } = options;
	const program = hashProgram();
	// Awaited at the first load; until then nobody is there to hear of a failure.
	program.catch(() => undefined);
	const open = createOpener();
	let last: Found | undefined;

	async function makeAnew(): Promise<Found | { readonly problems: readonly Problem[] }> {
		const made = await make({ factsDir, program: await program, keepIn: keptDir });
		if (!made.ok) {
			if (made.of === 'language') throw new UnusableLanguage(made.problems);
			return { problems: made.problems };
		}
		if ('unkept' in made) onUnkept?.(made.unkept);
		const key = 'key' in made ? made.key : undefined;
		const prepared = 'bytes' in made ? await unpackBase(made.bytes) : await readBase([keptDir], made.key);
		if (prepared === undefined) throw new Error('The base that was made could not be read back.');
		return { key, prepared };
	}

	async function find(): Promise<Found | undefined> {
		const key = await keyFactFolder(factsDir, await program);
		if (key === undefined) return undefined;
		if (key === last?.key && (await isUpToDate(last.prepared))) return last;
		const prepared = await readBase([builtDir, keptDir], key);
		return prepared === undefined || namesAnother(factsDir, prepared) ? undefined : { key, prepared };
	}

	return {
		async load() {
			const found = (await find()) ?? (await makeAnew());
			if ('problems' in found) return { ok: false, problems: found.problems };
			const prepared = shareArrays(found.prepared, last?.prepared);
			last = { key: found.key, prepared };
			return { ok: true, base: { ...prepared.base, prepared }, problems: prepared.problems };
		},
		prepare: async ({ prepared }) => await open(prepared),
		diff: (before, after) => diffDigests(before.prepared.digest, after.prepared.digest),
	};
}

/** Whether it was made of the same files elsewhere, and names some of them: in a warning, or a text to compare with. */
function namesAnother(factsDir: string, { folder, problems, texts }: PreparedBase): boolean {
	return folder !== factsDir && (problems.length > 0 || texts.files.length > 0);
}

/** Where only comments or the order of files changed, the arrays at hand are the same: they need not be held twice. */
function shareArrays(found: PreparedBase, held: PreparedBase | undefined): PreparedBase {
	if (found.compiled.version !== held?.compiled.version) return found;
	return { ...held, problems: found.problems, texts: found.texts };
}
