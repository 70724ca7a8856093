import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { trainBase } from '../answering/answering.ts';
import { createEvidence } from '../answering/evidence.ts';
import { indexBase } from '../answering/index-base.ts';
import type { VerdictWeights } from '../answering/verdict-weights.ts';
import { calibrate, type Calibration } from '../evaluation/calibrate.ts';
import { readLabelledQuestions } from '../evaluation/questions.ts';
import { readModel } from '../learning/model-file.ts';
import { openFacts } from './open-facts.ts';
import { runCommand } from './run-command.ts';

const WEIGHTS_FILE = 'src/answering/verdict-weights.ts';
const MODELS_DIR = 'data/models';
const MARK = '/* Written by npm run calibrate. */';

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function printWeights({ bias, signals, answerFrom, suggestFrom, replyFrom }: VerdictWeights): string {
	const rows = Object.entries(signals).map(([name, weight]) => `\t\t${name}: ${round(weight)},`);
	return [
		'export const VERDICT_WEIGHTS: VerdictWeights = {',
		`\tbias: ${round(bias)},`,
		'\tsignals: {',
		...rows,
		'\t},',
		`\tanswerFrom: ${answerFrom},`,
		`\tsuggestFrom: ${suggestFrom},`,
		`\treplyFrom: ${replyFrom},`,
		'};',
		'',
	].join('\n');
}

function printCurves({ curves, reliability }: Calibration): string[] {
	const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
	return [
		'threshold   fitted half: right, false   held-back half: right, false',
		...curves.fit
			.map((point, at) => ({ point, held: curves.held[at]! }))
			.filter((_, at) => at % 3 === 0)
			.map(
				({ point, held }) =>
					`${point.answerFrom.toFixed(2).padEnd(12)}${percent(point.right)}${percent(point.falseAnswers)}                ${percent(held.right)}${percent(held.falseAnswers)}`,
			),
		'',
		'reliability on the held-back half: confidence, share right, count',
		...reliability.map(
			({ confidence, right, count }) => `${confidence.toFixed(2)}  ${right.toFixed(2)}  ${count}`,
		),
	];
}

async function writeWeights(weights: VerdictWeights): Promise<void> {
	const source = await readFile(WEIGHTS_FILE, 'utf8');
	const head = source.slice(0, source.indexOf(MARK) + MARK.length);
	await writeFile(WEIGHTS_FILE, `${head}\n${printWeights(weights)}`);
}

process.exitCode = await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			questions: { type: 'string', default: 'test/questions' },
			facts: { type: 'string', default: 'facts' },
			'false-answers': { type: 'string', default: '0.02' },
			'dry-run': { type: 'boolean', default: false },
		},
	});
	const index = indexBase(await openFacts(values.facts));
	const model = (await readModel(MODELS_DIR, index)) ?? trainBase(index);
	const questions = await readLabelledQuestions(values.questions);
	const calibration = calibrate(
		questions,
		index,
		createEvidence(index, model),
		Number(values['false-answers']),
	);
	process.stdout.write(`${printCurves(calibration).join('\n')}\n\n${printWeights(calibration.weights)}`);
	if (!values['dry-run']) await writeWeights(calibration.weights);
	return 0;
});
