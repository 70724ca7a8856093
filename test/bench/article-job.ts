/** Entry of the process that measures the core on the bundled article. */
import { LANGUAGES } from '../../src/factbase/fact-base.ts';
import { readLabelledQuestions } from '../../src/evaluation/questions.ts';
import { openBase, openCore } from './open-core.ts';
import { median, quantile } from './row.ts';
import { takeJob } from './run-job.ts';
import { timeQuestions } from './time-questions.ts';
import { timeWork } from './time-work.ts';

/** Discord lets an option hold so many. */
const LONG = 6000;
const REPEATS = 3;
/** Every so-manieth phrasing is asked word for word. */
const EXACT_STEP = 10;

/** Questions of 6,000 characters: real ones one after the other; words that no base holds; one word without an end; two letters. */
function makeLongQuestions(questions: readonly string[]): string[] {
	const joined = questions.join(' ').repeat(10);
	const unknown = Array.from(
		{ length: LONG },
		(_, at) => `قث${(at * 7919).toString(36).replaceAll(/\d/gu, 'ض')}`,
	);
	const mashed = questions.map((question) => Array.from(question).reverse().join('')).join(' ');
	return [joined, unknown.join(' '), mashed.repeat(10), 'س'.repeat(LONG), 'ab '.repeat(LONG)].map((text) =>
		text.slice(0, LONG),
	);
}

takeJob('article-job', async ({ factsDir, questionsDir, keptDir, timing }) => {
	const opened = await openBase(factsDir);
	const { answer } = await openCore(factsDir, keptDir);
	const labelled = await readLabelledQuestions(questionsDir);
	const measured = [...labelled.answerable, ...labelled.unanswerable].map(({ q }) => q);
	const warmUp = labelled.fitting.map(({ q }) => q);
	const { times } = timeQuestions((question) => answer(question), { warmUp, measured }, timing);

	const longQuestions = makeLongQuestions(measured);
	const longest = longQuestions.map((question) => {
		const runs = Array.from({ length: REPEATS }, (_, at) => {
			// No two alike, or the core might remember.
			const asked = question.slice(at);
			return timeWork(() => answer(asked)).ms;
		});
		return median(runs) ?? 0;
	});

	const stored = opened.base.facts
		.flatMap(({ id, ask }) =>
			LANGUAGES.flatMap((language) => ask[language] ?? []).map((phrasing) => ({ id, phrasing })),
		)
		.filter((_, at) => at % EXACT_STEP === 0);
	const right = stored.filter(({ id, phrasing }) => {
		const given = answer(phrasing);
		return given.kind === 'answer' && given.best.fact.id === id;
	});
	return {
		times,
		longest: quantile(longest, 1) ?? 0,
		longQuestions: longQuestions.length,
		rightExactly: right.length / stored.length,
	};
});
