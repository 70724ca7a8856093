import type { AnswerableShares, Report, UnanswerableShares } from './report.ts';

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);
const row = (name: string, ...cells: string[]): string => `${name.padEnd(16)}${cells.join('')}`;

const ANSWERABLE_HEAD = row(
	'',
	'       n',
	'   right',
	'   wrong',
	'   sugg.',
	'    decl.',
	'   best',
	'  offered',
);
const UNANSWERABLE_HEAD = row('', '       n', '   false', '   sugg.');

function answerableRow(name: string, shares: AnswerableShares): string {
	const { total, right, wrong, suggested, declined, bestRight, offered } = shares;
	return row(
		name,
		String(total).padStart(8),
		...[right, wrong, suggested, declined, bestRight, offered].map(percent),
	);
}

function unanswerableRow(name: string, { total, falseAnswers, suggested }: UnanswerableShares): string {
	return row(name, String(total).padStart(8), percent(falseAnswers), percent(suggested));
}

/** The report as lines for a terminal. Each worst case names the verdict and the confidence that decided it. */
export function printReport(
	report: Report,
	thresholds: { answerFrom: number; suggestFrom: number },
): string[] {
	const { halves, byLanguage, byStyle, byKind, worst } = report;
	return [
		'Answerable questions: share answered right, wrong, suggested, declined; best fact right; right fact answered or suggested',
		ANSWERABLE_HEAD,
		answerableRow('all', halves.all.answerable),
		answerableRow('fitted half', halves.fit.answerable),
		answerableRow('held-back half', halves.held.answerable),
		...Object.entries(byLanguage).map(([name, both]) => answerableRow(name, both.answerable)),
		...Object.entries(byStyle).map(([name, shares]) => answerableRow(name, shares)),
		'',
		'Questions to decline: share that got an answer, or suggestions',
		UNANSWERABLE_HEAD,
		unanswerableRow('all', halves.all.unanswerable),
		unanswerableRow('fitted half', halves.fit.unanswerable),
		unanswerableRow('held-back half', halves.held.unanswerable),
		...Object.entries(byLanguage).map(([name, both]) => unanswerableRow(name, both.unanswerable)),
		...Object.entries(byKind).map(([name, shares]) => unanswerableRow(name, shares)),
		'',
		`Worst cases (answered from ${thresholds.answerFrom}, suggested from ${thresholds.suggestFrom})`,
		...worst.map(
			({ fault, question, best, confidence, verdict }) =>
				`${fault.padEnd(13)} ${verdict.padEnd(8)} ${confidence.toFixed(2)} ${(best ?? '-').padEnd(30)} ${question}`,
		),
	];
}
