import { createLanguageTools } from '../../src/answering/language-tools.ts';
import { formatProblem } from '../../src/factbase/problem.ts';
import { loadLanguageData } from '../../src/language/load-language-data.ts';

const loaded = await loadLanguageData();
if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));

/** The project's own language data, as every base is read with. */
export const languageData = loaded.data;
export const tools = createLanguageTools(languageData);

/** Enough of it to read any text, and little to train on: for tests of what is done with a model, not of what it knows. */
export const smallLanguageData = { ...languageData, senses: [], declines: languageData.declines.slice(0, 2) };
export const smallTools = createLanguageTools(smallLanguageData);
