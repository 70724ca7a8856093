/** Entry of `npm run fuzz`: generated questions and damaged fact files. */
import { parseArgs } from 'node:util';
import type { Answering } from '../../src/answering/answer.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { LANGUAGES, type FactBase } from '../../src/factbase/fact-base.ts';
import { BARS } from '../bench/bars.ts';
import { createBareCoreMaker, openBase, openCore } from '../bench/open-core.ts';
import { timeWork } from '../bench/time-work.ts';
import { fuzzFiles, type FileReport } from './fuzz-files.ts';
import { fuzzQuestions, type QuestionReport, type SlowQuestion } from './fuzz-questions.ts';
import { readFactFiles } from './read-fact-files.ts';

const USAGE = 'npm run fuzz -- [--questions N] [--files N] [--seed S] [--question INDEX | --file INDEX]';
const SHOWN = 200;
const WARM_UP_QUESTIONS = 100;

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

function readCount(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < 0)
		throw new Error(`--${name} is a whole number, not ${JSON.stringify(text)}: ${USAGE}`);
	return value;
}

/** The first phrasing of each fact in each language. */
const shownQuestions = ({ facts }: FactBase): string[] =>
	facts.flatMap(({ ask }) => LANGUAGES.flatMap((language) => ask[language]?.[0] ?? []));

const showTime = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
/** As JSON in ASCII, so that a terminal shows what no font does. */
const showInput = (input: unknown): string =>
	JSON.stringify(input).replaceAll(/[^\u0020-\u007E]/gu, (sign) =>
		Array.from(
			{ length: sign.length },
			(_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
		).join(''),
	);
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)} ...` : text);

function printFailure(
	what: string,
	seed: number,
	{ index, input, error }: NonNullable<(QuestionReport | FileReport)['failure']>,
): void {
	print(`FAILED at ${what} ${index}: ${error}`);
	print(`the smallest that fails so: ${showInput(input)}`);
	print(`again: npm run fuzz -- --seed ${seed} --${what} ${index}`);
}

function printQuestions({ asked, kinds, median, p99, slowest }: QuestionReport): void {
	const verdicts = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`);
	print(
		`${asked} questions: ${verdicts.join(', ')}; median ${showTime(median)}, p99 ${showTime(p99)}, slowest:`,
	);
	for (const { index, question, ms } of slowest) {
		print(
			`  ${showTime(ms)}  question ${index}, ${question.length} characters: ${shorten(showInput(question))}`,
		);
	}
}

/** A pause makes any question slow once; what is slow of itself is slow again in a core that has not seen it. */
async function confirmSlow(
	suspects: readonly SlowQuestion[],
	reopen: () => Promise<Answering>,
	warmUp: readonly string[],
): Promise<SlowQuestion[]> {
	if (suspects.length === 0) return [];
	const { answer } = await reopen();
	for (const question of warmUp) answer(question);
	return suspects
		.map(({ index, question }) => ({ index, question, ms: timeWork(() => answer(question)).ms }))
		.filter(({ ms }) => ms >= BARS.longQuestion.limit);
}

process.exitCode = await runCommand(async () => {
	const { values } = parseArgs({
		options: {
			questions: { type: 'string', default: '100000' },
			files: { type: 'string', default: '10000' },
			seed: { type: 'string' },
			facts: { type: 'string', default: 'facts' },
			question: { type: 'string' },
			file: { type: 'string' },
		},
	});
	const seed = readCount('seed', values.seed) ?? Date.now() % 1_000_000;
	const question = readCount('question', values.question);
	const file = readCount('file', values.file);
	const questions = file === undefined ? (readCount('questions', values.questions) ?? 0) : 0;
	const files = question === undefined ? (readCount('files', values.files) ?? 0) : 0;
	print(`seed ${seed}`);
	const opened = await openBase(values.facts);
	let failed = false;

	if (questions > 0) {
		const reopen = () => openCore(values.facts);
		const only = question === undefined ? {} : { only: question };
		const report = await fuzzQuestions(await reopen(), opened.base, { runs: questions, seed, ...only });
		printQuestions(report);
		if (report.failure !== undefined) printFailure('question', seed, report.failure);
		const slow = await confirmSlow(
			report.slowest.filter(({ ms }) => ms >= BARS.longQuestion.limit),
			reopen,
			shownQuestions(opened.base).slice(0, WARM_UP_QUESTIONS),
		);
		for (const { index, ms } of slow) {
			print(
				`TOO SLOW, twice: question ${index} took ${showTime(ms)}, the bar is ${BARS.longQuestion.limit} ms`,
			);
			print(`again: npm run fuzz -- --seed ${seed} --question ${index}`);
		}
		failed ||= report.failure !== undefined || slow.length > 0;
	}
	if (files > 0) {
		const only = file === undefined ? {} : { only: file };
		const open = createBareCoreMaker(opened.language);
		const report = await fuzzFiles({
			files: await readFactFiles(values.facts),
			open,
			runs: files,
			seed,
			...only,
		});
		print(
			`${report.accepted + report.refused} bases: ${report.refused} refused, each with its places, ${report.accepted} accepted and whole;`,
		);
		print(`  slowest to load: base ${report.slowest.index}, ${showTime(report.slowest.ms)}`);
		if (report.failure !== undefined) printFailure('file', seed, report.failure);
		failed ||= report.failure !== undefined;
	}
	print(failed ? 'FAILED' : 'no fault found');
	return failed ? 1 : 0;
});
