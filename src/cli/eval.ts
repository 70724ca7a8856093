import { parseArgs } from 'node:util';
import { createLanguageTools } from '../answering/language-tools.ts';
import { PARTS, measureWithout, printAblation, type Part } from '../evaluation/ablate.ts';
import { listEngines } from '../evaluation/engines.ts';
import { LEARNING_CURVE } from '../evaluation/learning-curve.ts';
import { measureSet, printSets } from '../evaluation/measure-sets.ts';
import { measureGrouping, printGrouping } from '../evaluation/measure-groups.ts';
import { measureTeaching, printTeaching } from '../evaluation/measure-taught.ts';
import { measureAnswering } from '../evaluation/measure.ts';
import { printReport } from '../evaluation/print-report.ts';
import { readQuestionSets } from '../evaluation/question-sets.ts';
import { readLabelledQuestions } from '../evaluation/questions.ts';
import { makeReport } from '../evaluation/report.ts';
import { openAnswering } from './open-answering.ts';
import { openFacts, openLanguage } from './open-facts.ts';
import { runCommand } from './run-command.ts';

/** A part is worth what goes without it when as few false answers are let through. */
const ABLATION_MOST_FALSE = { all: 0.02, nearMisses: 0.04 };

function print(lines: readonly string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

/** Public question sets, beside other engines. */
async function compareOnSets(dir: string, asJson: boolean): Promise<void> {
	const engines = listEngines(createLanguageTools(await openLanguage()));
	const sets = await readQuestionSets(dir);
	const results = sets.flatMap((set) => engines.map((engine) => measureSet(set, engine)));
	print(asJson ? [JSON.stringify(results)] : printSets(results));
}

/** What each part is worth: each is left out, or made less, in turn, which takes a training each. */
async function ablate(
	title: string,
	parts: readonly Part[],
	{ facts: factsDir, questions: questionsDir, json }: { facts: string; questions: string; json: boolean },
): Promise<void> {
	const prepared = { base: await openFacts(factsDir), tools: createLanguageTools(await openLanguage()) };
	const questions = await readLabelledQuestions(questionsDir);
	const rows = parts.map((part) => {
		process.stderr.write(`${part.name} ...\n`);
		return measureWithout(part, prepared, questions, ABLATION_MOST_FALSE);
	});
	print(json ? [JSON.stringify(rows)] : printAblation(title, rows));
}

/** What teaching is worth, and how questions without an answer fall into groups. */
async function teach(factsDir: string, questionsDir: string, asJson: boolean): Promise<void> {
	const prepared = { base: await openFacts(factsDir), tools: createLanguageTools(await openLanguage()) };
	const questions = await readLabelledQuestions(questionsDir);
	const teaching = measureTeaching(prepared, questions);
	const grouping = measureGrouping(prepared, questions);
	print(
		asJson
			? [JSON.stringify({ teaching, grouping })]
			: [...printTeaching(teaching), '', ...printGrouping(grouping)],
	);
}

async function report(factsDir: string, questionsDir: string, asJson: boolean): Promise<void> {
	const questions = await readLabelledQuestions(questionsDir);
	const answering = await openAnswering(factsDir);
	const made = makeReport(measureAnswering(answering, questions));
	print(asJson ? [JSON.stringify(made)] : printReport(made, answering.explain('')));
}

process.exitCode = await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			questions: { type: 'string', default: 'test/questions' },
			facts: { type: 'string', default: 'facts' },
			sets: { type: 'string' },
			ablate: { type: 'boolean', default: false },
			'learning-curve': { type: 'boolean', default: false },
			taught: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
		},
	});
	const { ablate: isAblation, facts, json, questions, sets } = values;
	if (sets !== undefined) await compareOnSets(sets, json);
	else if (isAblation) await ablate('Without', PARTS, values);
	else if (values['learning-curve']) await ablate('With', LEARNING_CURVE, values);
	else if (values.taught) await teach(facts, questions, json);
	else await report(facts, questions, json);
	return 0;
});
