import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createScorer, trainBase } from '../answering/answering.ts';
import { createEvidence } from '../answering/evidence.ts';
import { indexBase } from '../answering/index-base.ts';
import { createLanguageTools, type LanguageTools } from '../answering/language-tools.ts';
import { calibrate, labelQuestions, type Labelled, type MostFalse } from '../evaluation/calibrate.ts';
import { plotCurve } from '../evaluation/plot-curve.ts';
import { printCalibration, printWeightsSource } from '../evaluation/print-calibration.ts';
import { keepLanguage, readLabelledQuestions, type LabelledQuestions } from '../evaluation/questions.ts';
import { thinBase } from '../evaluation/thin-base.ts';
import { LANGUAGES, type FactBase } from '../factbase/fact-base.ts';
import { openFacts, openLanguage } from './open-facts.ts';
import { runCommand } from './run-command.ts';

const WEIGHTS_FILE = 'src/answering/verdict-weights.ts';
const MARK = '/* Written by npm run calibrate. */';
/** Each makes a base of other facts and phrasings in each language. */
const THIN_SEEDS = [1, 2, 3, 4];
/** Of a bare base more is expected than of a guarded one only that it answers at all. */
const BARE_MOST_FALSE: MostFalse = { all: 0.05, nearMisses: 0.1 };

function gatherLabelled(base: FactBase, tools: LanguageTools, questions: LabelledQuestions): Labelled[] {
	const index = indexBase(base, tools);
	return labelQuestions(questions, index, createEvidence(index, createScorer(trainBase(index.compiled))));
}

async function writeWeights(text: string): Promise<void> {
	const source = await readFile(WEIGHTS_FILE, 'utf8');
	const head = source.slice(0, source.indexOf(MARK) + MARK.length);
	await writeFile(WEIGHTS_FILE, `${head}\n${text}`);
}

process.exitCode = await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			questions: { type: 'string', default: 'test/questions' },
			facts: { type: 'string', default: 'facts' },
			'false-answers': { type: 'string', default: '0.018' },
			'near-misses': { type: 'string', default: '0.035' },
			plot: { type: 'string' },
			'dry-run': { type: 'boolean', default: false },
		},
	});
	const tools = createLanguageTools(await openLanguage());
	const base = await openFacts(values.facts);
	const questions = await readLabelledQuestions(values.questions);
	const most = { all: Number(values['false-answers']), nearMisses: Number(values['near-misses']) };
	const guarded = calibrate(gatherLabelled(base, tools, questions), most);
	const thin = LANGUAGES.flatMap((language) =>
		THIN_SEEDS.flatMap((seed) =>
			gatherLabelled(thinBase(base, language, seed), tools, keepLanguage(questions, language)),
		),
	);
	const bare = calibrate(thin, BARE_MOST_FALSE);
	const weights = printWeightsSource({ guarded: guarded.weights, bare: bare.weights });
	const lines = [...printCalibration('guarded', guarded), ...printCalibration('bare', bare), weights];
	process.stdout.write(`${lines.join('\n')}\n`);
	if (values.plot !== undefined) {
		const { fit, held } = guarded.curves;
		await writeFile(values.plot, plotCurve({ fitted: fit, 'held back': held }));
	}
	if (!values['dry-run']) await writeWeights(weights);
	return 0;
});
