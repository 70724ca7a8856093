import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AnswerableQuestion, UnanswerableQuestion } from '../../src/evaluation/questions.ts';

/** Gold for two facts of the small museum. */
const GOLD = [
	{
		id: 'g1',
		sentence: 1,
		fact_ar: 'يفتح المتحف يوم السبت.',
		fact_en: 'The museum opens on Saturday.',
		answer_ar: ['السبت'],
		answer_en: ['saturday', 'opens'],
	},
	{
		id: 'g2',
		sentence: 2,
		fact_ar: 'ثمن التذكرة خمسة دنانير.',
		fact_en: 'A ticket costs five dinars.',
		answer_ar: ['خمسة\\s+دنانير'],
		answer_en: ['five'],
	},
];

export const ANSWERABLE: readonly AnswerableQuestion[] = [
	{ q: 'When does it open?', lang: 'en', style: 'plain', gold: ['g1'] },
	{ q: 'متى يفتح؟', lang: 'ar', style: 'msa', gold: ['g1'] },
	{ q: 'bkam el tazkara', lang: 'ar', style: 'arabizi', gold: ['g2'] },
	{ q: 'How much?', lang: 'en', style: 'plain', gold: ['g2', 'g1'] },
];

export const UNANSWERABLE: readonly UnanswerableQuestion[] = [
	{ q: 'hello', lang: 'en', kind: 'chitchat' },
	{ q: 'كم عمر المدير؟', lang: 'ar', kind: 'near-miss' },
	{ q: 'Who is the mayor?', lang: 'en', kind: 'near-miss' },
];

const toLines = (values: readonly unknown[]): string =>
	values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Writes a folder of labelled questions for one test, with some files replaced, or left out (undefined). */
export async function createQuestionFolder(
	changed: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-questions-'));
	onTestFinished(() => rm(dir, { recursive: true, force: true }));
	const files: Record<string, string | undefined> = {
		'facts-gold.jsonl': toLines(GOLD),
		'answerable.jsonl': toLines(ANSWERABLE),
		'unanswerable.jsonl': toLines(UNANSWERABLE),
		...changed,
	};
	for (const [name, content] of Object.entries(files))
		if (content !== undefined) await writeFile(join(dir, name), content);
	return dir;
}
