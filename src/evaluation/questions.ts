import { join } from 'node:path';
import * as z from 'zod';

import type { Fact, Language } from '../factbase/fact-base.ts';
import { readJsonLines } from './json-lines.ts';

const languageCode = z.enum(['ar', 'en']);
const goldFact = z.object({
	id: z.string(),
	sentence: z.number(),
	fact_ar: z.string(),
	fact_en: z.string(),
	answer_ar: z.array(z.string()),
	answer_en: z.array(z.string()),
});
const answerable = z.object({
	q: z.string(),
	lang: languageCode,
	style: z.string(),
	gold: z.array(z.string()).min(1),
});
const unanswerable = z.object({ q: z.string(), lang: languageCode, kind: z.string() });
const fitting = z.object({
	q: z.string(),
	lang: languageCode,
	/** Facts that answer it; none where it must be declined. */
	facts: z.array(z.string()).default([]),
	kind: z.string().optional(),
});

export type AnswerableQuestion = z.infer<typeof answerable>;
export type UnanswerableQuestion = z.infer<typeof unanswerable>;
export type FittingQuestion = z.infer<typeof fitting>;

/** Labelled questions, as test/questions/README.md describes them. */
export interface LabelledQuestions {
	readonly answerable: readonly AnswerableQuestion[];
	readonly unanswerable: readonly UnanswerableQuestion[];
	/** Written apart from the others, for fitting the verdict only: nothing is measured on them. */
	readonly fitting: readonly FittingQuestion[];
	/** Whether an answer text answers a question: all patterns of any of its gold facts match. */
	readonly isRight: (question: AnswerableQuestion, answer: string) => boolean;
	/** Whether a fact answers a question, in the languages that count for it. */
	readonly isRightFact: (question: AnswerableQuestion, fact: Fact) => boolean;
}

/** What is said of a malformed line. */
const complaint = 'this is no labelled question.';

/** Arabizi and mixed questions may be answered in either language. */
const EITHER_LANGUAGE = new Set(['arabizi', 'mixed']);
/** Diacritics and tatweel, which the patterns leave out. */
const VOCALISATION = /[\u064B-\u0652\u0640]/gu;

/** Reads the three files of a folder, and `fitting.jsonl` where there is one. Throws with file and line where one is missing or malformed. */
export async function readLabelledQuestions(dir: string): Promise<LabelledQuestions> {
	const gold = new Map(
		(await readJsonLines(join(dir, 'facts-gold.jsonl'), goldFact, { complaint })).map((fact) => [
			fact.id,
			{
				ar: fact.answer_ar.map((pattern) => new RegExp(pattern, 'iu')),
				en: fact.answer_en.map((pattern) => new RegExp(pattern, 'iu')),
			},
		]),
	);
	const languagesOf = ({ style, lang }: AnswerableQuestion): readonly Language[] =>
		EITHER_LANGUAGE.has(style) ? ['ar', 'en'] : [lang];
	const matches = (question: AnswerableQuestion, textIn: (lang: Language) => string | undefined): boolean =>
		question.gold.some((id) =>
			languagesOf(question).some((lang) => {
				const text = textIn(lang)?.replace(VOCALISATION, '');
				return text !== undefined && gold.get(id)?.[lang].every((pattern) => pattern.test(text)) === true;
			}),
		);
	return {
		answerable: await readJsonLines(join(dir, 'answerable.jsonl'), answerable, { complaint }),
		unanswerable: await readJsonLines(join(dir, 'unanswerable.jsonl'), unanswerable, { complaint }),
		fitting: await readJsonLines(join(dir, 'fitting.jsonl'), fitting, { complaint, optional: true }),
		isRight: (question, answer) => matches(question, () => answer),
		isRightFact: (question, fact) => matches(question, (lang) => fact.answer[lang]),
	};
}

/** The questions of one language alone. */
export function keepLanguage(questions: LabelledQuestions, language: Language): LabelledQuestions {
	const isOf = ({ lang }: { readonly lang: Language }): boolean => lang === language;
	return {
		...questions,
		answerable: questions.answerable.filter(isOf),
		unanswerable: questions.unanswerable.filter(isOf),
		fitting: questions.fitting.filter(isOf),
	};
}
