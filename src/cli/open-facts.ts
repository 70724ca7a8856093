import { normalise } from '../answering/normalise.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import { loadFactBase } from '../factbase/load.ts';
import { formatProblem } from '../factbase/problem.ts';
import type { LanguageData } from '../answering/language-data.ts';
import { loadLanguageData } from '../language/load-language-data.ts';

/** A folder of facts that cannot be used; the message holds every problem, one a line. */
export class UnusableFacts extends Error {}

/** Loads the facts of a folder for a command. Throws `UnusableFacts` where the base has errors. */
export async function openFacts(dir: string): Promise<FactBase> {
	const loaded = await loadFactBase(dir, { normalise });
	if (!loaded.ok) throw new UnusableFacts(loaded.problems.map(formatProblem).join('\n'));
	return loaded.base;
}

/** Loads the language data for a command. Throws `UnusableFacts` where they have errors. */
export async function openLanguage(): Promise<LanguageData> {
	const loaded = await loadLanguageData();
	if (!loaded.ok) throw new UnusableFacts(loaded.problems.map(formatProblem).join('\n'));
	return loaded.data;
}
