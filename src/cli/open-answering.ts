import type { Answering } from '../answering/answer.ts';
import { formatProblem } from '../factbase/problem.ts';
import { KEPT_DIR } from '../learning/base-files.ts';
import { makeBase } from '../learning/make-base.ts';
import { createBaseOpener, UnusableLanguage } from '../learning/open-base.ts';
import { UnusableFacts } from './open-facts.ts';

/** Opens the answering core of a folder of facts for a command; what is made is kept in `keptDir`. Throws `UnusableFacts` where it has errors. */
export async function openAnswering(factsDir: string, keptDir = KEPT_DIR): Promise<Answering> {
	const opener = createBaseOpener({ factsDir, keptDir, make: (request) => makeBase(request) });
	const loaded = await opener.load().catch((error: unknown) => {
		if (!(error instanceof UnusableLanguage)) throw error;
		throw new UnusableFacts(error.problems.map(formatProblem).join('\n'));
	});
	if (!loaded.ok) throw new UnusableFacts(loaded.problems.map(formatProblem).join('\n'));
	return await opener.prepare(loaded.base);
}
