import { normalise } from '../answering/normalise.ts';
import { loadFactBase } from '../factbase/load.ts';
import type { Problem } from '../factbase/problem.ts';
import { loadLanguageData, type LoadedLanguage } from '../language/load-language-data.ts';
import { packBase, writeBase } from './base-files.ts';
import { prepareBase } from './prepared-base.ts';
import { hashTexts, keyFactFolder } from './source-key.ts';

export interface MakeRequest {
	readonly factsDir: string;
	/** Hash of the program, as `hashProgram` gives it. */
	readonly program: string;
	/** Where to keep what is made. */
	readonly keepIn: string;
}

/** Plain data, so that it can come from another process. */
export type MadeBase =
	/** Kept on disk under this key. */
	| { readonly ok: true; readonly key: string }
	/** The disk took nothing: the bytes themselves, and why. */
	| { readonly ok: true; readonly bytes: Uint8Array; readonly unkept: string }
	| { readonly ok: false; readonly of: 'facts' | 'language'; readonly problems: readonly Problem[] };

export type MakeBase = (request: MakeRequest) => Promise<MadeBase>;

/** A folder that is being written to all the time is given up on after so many readings. */
const MOST_READINGS = 5;

/** Reads, checks, compiles and trains the base of a folder, and keeps what comes of it. Takes seconds where it is large. */
export async function makeBase(
	{ factsDir, program, keepIn }: MakeRequest,
	loadLanguage: () => Promise<LoadedLanguage> = loadLanguageData,
): Promise<MadeBase> {
	const language = await loadLanguage();
	if (!language.ok) return { ok: false, of: 'language', problems: language.problems };
	const { key, loaded } = await loadAtRest(factsDir, program);
	if (!loaded.ok) return { ok: false, of: 'facts', problems: loaded.problems };
	const texts = { files: loaded.textFiles, hash: await hashTexts(loaded.textFiles) };
	const origin = { folder: factsDir, problems: loaded.problems, texts };
	const bytes = packBase(prepareBase(loaded.base, language.data, origin));
	if (key === undefined) return { ok: true, bytes, unkept: 'The fact files kept changing.' };
	try {
		await writeBase(keepIn, key, bytes);
		return { ok: true, key };
	} catch (error) {
		return { ok: true, bytes, unkept: error instanceof Error ? error.message : String(error) };
	}
}

/** Loads a folder between two looks that saw the same files, so that the key is that of what was read. */
async function loadAtRest(factsDir: string, program: string) {
	let key = await keyFactFolder(factsDir, program);
	for (let reading = 1; ; reading++) {
		const loaded = await loadFactBase(factsDir, { normalise });
		const after = await keyFactFolder(factsDir, program);
		if (key === after || reading === MOST_READINGS) return { key: key === after ? key : undefined, loaded };
		key = after;
	}
}
