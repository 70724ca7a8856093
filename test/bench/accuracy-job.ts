/** Entry of the process that measures how often engines are right on public question sets. */
import { createLanguageTools } from '../../src/answering/language-tools.ts';
import { openLanguage } from '../../src/cli/open-facts.ts';
import { listEngines, type Engine } from '../../src/evaluation/engines.ts';
import { measureSet } from '../../src/evaluation/measure-sets.ts';
import { readQuestionSets } from '../../src/evaluation/question-sets.ts';
import { takeJob } from './run-job.ts';

takeJob('accuracy-job', async ({ engines: names, setsDir, mostQuestions }) => {
	const sets = await readQuestionSets(setsDir);
	const engines = listEngines(createLanguageTools(await openLanguage()));
	const limit = (engine: Engine): Engine =>
		mostQuestions === undefined ? engine : { ...engine, mostQuestions };
	return names
		.flatMap((name) => engines.filter((engine) => engine.name === name))
		.flatMap((engine) => sets.map((set) => measureSet(set, limit(engine))));
});
