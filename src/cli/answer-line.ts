import type { Answering, AskOptions } from '../answering/answer.ts';
import { shownQuestion } from '../answering/complete.ts';
import type { Language } from '../factbase/fact-base.ts';

/** One answer as `--json` and `--jsonl` print it: a fixed contract (README.md, "In a terminal"). */
export interface AnswerLine {
	readonly q: string;
	readonly language: Language;
	readonly kind: 'answer' | 'suggest' | 'decline';
	readonly fact: string | null;
	readonly answer: string | null;
	readonly confidence: number;
	readonly suggestions: readonly {
		readonly fact: string;
		readonly question: string;
		readonly confidence: number;
	}[];
	readonly reply: string | null;
	/** Milliseconds of the core alone. */
	readonly ms: number;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Asks the core and times it. */
export function formatAnswerLine(answering: Answering, question: string, options: AskOptions): AnswerLine {
	const start = performance.now();
	const answer = answering.answer(question, options);
	const ms = round(performance.now() - start);
	const { language, kind, best } = answer;
	const suggestions = kind === 'answer' ? [] : answer.suggestions;
	return {
		q: question,
		language,
		kind,
		fact: best?.fact.id ?? null,
		answer: kind === 'answer' ? answer.text : null,
		confidence: round(best?.confidence ?? 0),
		suggestions: suggestions.map(({ fact, confidence }) => ({
			fact: fact.id,
			question:
				shownQuestion(fact, language) ?? shownQuestion(fact, language === 'ar' ? 'en' : 'ar') ?? fact.id,
			confidence: round(confidence),
		})),
		reply: kind === 'decline' ? (answer.reply ?? null) : null,
		ms,
	};
}

const WORDS = {
	ar: {
		unknown: 'لا أجد الجواب فيما لديّ من معلومات.',
		nearest: 'ربما تقصد:',
		quote: 'من المقال:',
		paragraph: 'الفقرة',
	},
	en: {
		unknown: 'I cannot find the answer in the facts that I hold.',
		nearest: 'Did you mean:',
		quote: 'From the article:',
		paragraph: 'paragraph',
	},
} as const;

/** The answer as a person reads it in a terminal, with the words it rests on. */
export function formatForTerminal(answering: Answering, question: string, options: AskOptions): string {
	const answer = answering.answer(question, options);
	const words = WORDS[answer.language];
	if (answer.kind === 'answer') {
		const { quote, paragraph } = answer.best.fact;
		const place = paragraph === undefined ? '' : ` (${words.paragraph} ${paragraph})`;
		return quote === undefined ? answer.text : `${answer.text}\n${words.quote} «${quote}»${place}`;
	}
	const questions = answer.suggestions.flatMap(({ fact }) => shownQuestion(fact, answer.language) ?? []);
	const said = answer.kind === 'decline' ? (answer.reply ?? words.unknown) : words.unknown;
	return [
		said,
		...(questions.length === 0 ? [] : [words.nearest, ...questions.map((line) => `• ${line}`)]),
	].join('\n');
}
