import { sortProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { uniqueIds } from './rules/ids.ts';
import { answerableLanguages } from './rules/languages.ts';
import { agreeingNumbers } from './rules/numbers.ts';
import { distinctForms, distinctPhrasings } from './rules/phrasings.ts';
import type { Normalise } from './rules/phrasings.ts';
import { givenQuotes, usedParagraphs, verbatimQuotes } from './rules/quotes.ts';
import { knownTopics, usedTopics } from './rules/topics.ts';
import type { Sources } from './sources.ts';

/** Every rule over a whole base, each a function from the sources to problems. */
const RULES: readonly ((sources: Sources, normalise: Normalise) => Iterable<Problem>)[] = [
	uniqueIds,
	knownTopics,
	usedTopics,
	answerableLanguages,
	givenQuotes,
	verbatimQuotes,
	usedParagraphs,
	agreeingNumbers,
	distinctPhrasings,
	distinctForms,
];

/** All problems of all rules at once, in the order of the files. Pure. */
export function checkRules(sources: Sources, normalise: Normalise): Problem[] {
	const problems: Problem[] = [];
	for (const rule of RULES) for (const problem of rule(sources, normalise)) problems.push(problem);
	return sortProblems(problems);
}
