import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runAsk } from '../../../src/cli/ask-command.ts';
import { teach } from '../../../src/discord/teach.ts';
import { writeDeclines, writePhrasings } from '../../../src/discord/taught-yaml.ts';
import type { TaughtPhrasing } from '../../../src/memory/memory.ts';
import { stageMemory } from '../../memory/stage.ts';
import { createFakeAnswering } from '../../support/fake-answering.ts';
import { SMALL_BASE } from '../../support/small-base.ts';

const QUESTION = 'When does the museum open?';
const line = (q: string) => JSON.stringify({ q });

/** What comes out for what goes in, in pieces of a few bytes, so that letters are cut in two. */
async function answerLines(input: string | Buffer): Promise<readonly { q?: string; error?: string }[]> {
	const bytes = Buffer.from(input);
	const pieces = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, at) =>
		bytes.subarray(at * 3, at * 3 + 3),
	);
	const written: string[] = [];
	const read = { question: '', mode: 'jsonl', factsDir: '', language: 'auto' } as const;
	await runAsk(read, createFakeAnswering(SMALL_BASE), Readable.from(pieces), (text) => written.push(text));
	return written.map((text) => JSON.parse(text) as { q?: string; error?: string });
}

it.each([
	['U+2028 within', `${line(`${QUESTION}\u2028`)}\n`],
	['U+2029 within', `{"q":"${QUESTION}\u2029"}\n`],
	['U+0085 within', `{"q":"${QUESTION}\u0085"}\n`],
	['a byte order mark first', `\uFEFF${line(QUESTION)}\n`],
	['a carriage return at its end', `${line(QUESTION)}\r\n`],
	['no line feed at its end', line(QUESTION)],
	['a vertical tab after it', `${line(QUESTION)}\u000B`.replace('\u000B', ' \n')],
])('a line of --jsonl with %s gets one answer', async (_, input) => {
	const answers = await answerLines(input);
	expect(answers).toHaveLength(1);
	expect(answers[0]?.error).toBeUndefined();
});

it('each line of --jsonl gets one, in order, also empty ones and those of Arabic', async () => {
	const input = `\uFEFF${line(QUESTION)}\r\n\n${line('متى يفتح المتحف؟')}\n{"q":\n${line('x\u2028y')}`;
	const answers = await answerLines(input);
	expect(answers.map(({ error }) => error === undefined)).toEqual([true, false, true, false, true]);
});

const LINES: readonly [string, string, string][] = [
	['line feeds', 'When does\nthe museum\n\nopen?', 'When does the museum open?'],
	['carriage returns', 'When does\r\nthe museum open?', 'When does the museum open?'],
	['tabs and spaces', ' When\tdoes   the museum open? ', 'When does the museum open?'],
	['U+2028 and U+2029', 'When\u2028does the\u2029museum open?', 'When does the museum open?'],
	['U+0085 and U+00A0', 'When\u0085does the\u00A0museum open?', 'When does the museum open?'],
	['what YAML reads as its own', '* when #does: the\n- "museum" open?', '* when #does: the - "museum" open?'],
];

it.each(LINES)('a question with %s is taught on one line', async (_, question, taught) => {
	const memory = await stageMemory(':memory:');
	const questions = [{ question, language: 'en' }] as const;
	await teach({ guild: '1', questions, fact: 'opening-day', settles: [] }, memory);
	expect((await memory.listTaught('1')).map((one) => one.question)).toEqual([taught]);
});

it.each(LINES)('a question with %s, taught before, is exported on one line', (_, question, taught) => {
	const phrasing = { question, normal: 'x', language: 'en', fact: 'opening-day', lesson: '1' } as const;
	const facts = parse(writePhrasings([phrasing], SMALL_BASE)) as { facts: { ask: { en: string[] } }[] };
	expect(facts.facts[0]?.ask.en).toEqual([taught]);
	const declined: TaughtPhrasing = { ...phrasing, fact: undefined };
	const declines = parse(writeDeclines([declined])) as { declines: { ask: { en: string[] } }[] };
	expect(declines.declines[0]?.ask.en).toEqual([taught]);
});
