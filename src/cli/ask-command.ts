import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parseArgs } from 'node:util';

import type { Answering, AskOptions } from '../answering/answer.ts';
import { formatAnswerLine, formatForTerminal } from './answer-line.ts';
import { formatExplanation } from './format-explanation.ts';

const USAGE =
	'npm run ask -- "question" [--json] [--jsonl] [--explain] [--facts DIR] [--language auto|ar|en]';

export interface AskArguments {
	readonly question: string;
	readonly mode: 'terminal' | 'json' | 'jsonl' | 'explain';
	readonly factsDir: string;
	readonly language: NonNullable<AskOptions['language']>;
}

/** Reads the arguments of `npm run ask`. A text is what is wrong with them. */
export function parseAskArguments(args: readonly string[]): AskArguments | string {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			options: {
				json: { type: 'boolean' },
				jsonl: { type: 'boolean' },
				explain: { type: 'boolean' },
				facts: { type: 'string', default: 'facts' },
				language: { type: 'string', default: 'auto' },
			},
			allowPositionals: true,
		});
	} catch (error) {
		const sentence = error instanceof Error ? (error.message.split(/[.\n]/u)[0] ?? '') : String(error);
		return `${sentence}: ${USAGE}`;
	}
	const { json = false, jsonl = false, explain = false, facts, language } = parsed.values;
	if (language !== 'auto' && language !== 'ar' && language !== 'en') {
		return `--language is auto, ar or en, not ${JSON.stringify(language)}: ${USAGE}`;
	}
	if (explain && (json || jsonl)) return `--explain is for reading, without --json and --jsonl: ${USAGE}`;
	if (json && jsonl) return `--json is for one question, --jsonl for many; give one of them: ${USAGE}`;
	const question = parsed.positionals.join(' ');
	if (jsonl && question !== '') return `With --jsonl the questions come on standard input: ${USAGE}`;
	if (!jsonl && question === '') return `Ask a question: ${USAGE}`;
	const mode = jsonl ? 'jsonl' : json ? 'json' : explain ? 'explain' : 'terminal';
	return { question, mode, factsDir: facts, language };
}

/** Answers one question, or a stream of lines in order; every line in gives one line out. */
export async function runAsk(
	{ question, mode, language }: AskArguments,
	answering: Answering,
	input: Readable,
	write: (line: string) => void,
): Promise<void> {
	if (mode === 'terminal') write(formatForTerminal(answering, question, { language }));
	else if (mode === 'explain') write(formatExplanation(answering.explain(question, { language })));
	else if (mode === 'json') write(JSON.stringify(formatAnswerLine(answering, question, { language })));
	else {
		for await (const line of readLines(input)) {
			write(JSON.stringify(answerInputLine(answering, line, { language })));
		}
	}
}

/**
 * The lines of a stream, without a byte order mark. Only a line feed, with or without a carriage return, ends one: Node
 * 24's readline also takes U+2028 and U+2029 for ends, which JSON allows within a text.
 */
async function* readLines(input: Readable): AsyncIterable<string> {
	const decoder = new StringDecoder('utf8');
	let isFirst = true;
	const clean = (line: string) => {
		const text = isFirst ? line.replace(/^\uFEFF/u, '') : line;
		isFirst = false;
		return text.replace(/\r$/u, '');
	};
	let rest = '';
	for await (const chunk of input as AsyncIterable<Buffer | string>) {
		const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) yield clean(line);
	}
	rest += decoder.end();
	if (rest !== '') yield clean(rest);
}

function answerInputLine(answering: Answering, line: string, options: AskOptions): unknown {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return { error: 'This line is not JSON: write {"q": "your question"}.' };
	}
	if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string') {
		return { error: 'This line has no text under "q": write {"q": "your question"}.' };
	}
	return formatAnswerLine(answering, value.q, options);
}
