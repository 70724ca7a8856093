import { parseArgs } from 'node:util';

import { VERDICT_WEIGHTS } from '../answering/verdict-weights.ts';
import { measureAnswering } from '../evaluation/measure.ts';
import { printReport } from '../evaluation/print-report.ts';
import { readLabelledQuestions } from '../evaluation/questions.ts';
import { makeReport } from '../evaluation/report.ts';
import { prepareAnswering } from '../learning/prepare-answering.ts';
import { openFacts } from './open-facts.ts';
import { runCommand } from './run-command.ts';

const MODELS_DIR = 'data/models';

process.exitCode = await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			questions: { type: 'string', default: 'test/questions' },
			facts: { type: 'string', default: 'facts' },
			json: { type: 'boolean', default: false },
		},
	});
	const questions = await readLabelledQuestions(values.questions);
	const answering = await prepareAnswering(await openFacts(values.facts), { modelsDir: MODELS_DIR });
	const report = makeReport(measureAnswering(answering, questions));
	const lines = values.json ? [JSON.stringify(report)] : printReport(report, VERDICT_WEIGHTS);
	process.stdout.write(`${lines.join('\n')}\n`);
	return 0;
});
