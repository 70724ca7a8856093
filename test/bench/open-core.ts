/** The one place where benchmarks and fuzzing reach into the core and what keeps it: all else of them knows `Answering` only. */
import type { Answering } from '../../src/answering/answer.ts';
import { createAnswering } from '../../src/answering/answering.ts';
import type { LanguageData } from '../../src/answering/language-data.ts';
import { createLanguageTools } from '../../src/answering/language-tools.ts';
import { openAnswering } from '../../src/cli/open-answering.ts';
import { openFacts, openLanguage } from '../../src/cli/open-facts.ts';
import { parseConfig } from '../../src/config.ts';
import type { FactBase } from '../../src/factbase/fact-base.ts';
import { openFacts as keepFacts, type FactStore } from '../../src/keep-facts.ts';
import { createLogger } from '../../src/logger.ts';

export interface BundledBase {
	readonly base: FactBase;
	readonly language: LanguageData;
}

/** The base of a folder and the language data, checked. Throws `UnusableFacts`. */
export async function openBase(dir: string): Promise<BundledBase> {
	const [base, language] = await Promise.all([openFacts(dir), openLanguage()]);
	return { base, language };
}

/** The answering core of a folder, learnt anew or taken from `keptDir`. Throws `UnusableFacts`. */
export async function openCore(factsDir: string, keptDir?: string): Promise<Answering> {
	return await openAnswering(factsDir, keptDir);
}

/** A store over a folder, as the running bot keeps one. Throws where the base cannot be used. */
export async function openStore(factsDir: string): Promise<FactStore> {
	const parsed = parseConfig({ FACTS_DIR: factsDir });
	if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
	const logger = createLogger({ level: 'silent', secrets: [], readable: false, write: () => undefined });
	return await keepFacts(parsed.config, { reloaded: () => undefined }, logger);
}

/** A core that knows nothing but the base: made in milliseconds, for bases by the thousand. */
export function createBareCoreMaker(language: LanguageData): (base: FactBase) => Answering {
	const tools = { ...createLanguageTools(language), senses: [], declines: [] };
	return (base) => createAnswering(base, tools);
}
