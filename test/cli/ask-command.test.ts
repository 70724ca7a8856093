import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseAskArguments, runAsk, type AskArguments } from '../../src/cli/ask-command.ts';
import { createFakeAnswering } from '../support/fake-answering.ts';
import { SMALL_BASE } from '../support/small-base.ts';

const core = createFakeAnswering(SMALL_BASE);
const PLAIN: AskArguments = { question: '', mode: 'terminal', factsDir: 'facts', language: 'auto' };

async function run(args: Partial<AskArguments>, input = ''): Promise<string[]> {
	const written: string[] = [];
	await runAsk({ ...PLAIN, ...args }, core, Readable.from([input]), (line) => written.push(line));
	return written;
}
const runLines = async (input: string, args: Partial<AskArguments> = {}): Promise<unknown[]> =>
	(await run({ ...args, mode: 'jsonl' }, input)).map((line): unknown => JSON.parse(line));

describe('arguments', () => {
	it.each<readonly [readonly string[], Partial<AskArguments>]>([
		[['when?'], { question: 'when?' }],
		[['when', 'is', 'it?'], { question: 'when is it?' }],
		[['متى؟', '--json'], { question: 'متى؟', mode: 'json' }],
		[['--json', 'متى؟'], { question: 'متى؟', mode: 'json' }],
		[['--jsonl'], { mode: 'jsonl' }],
		[['--jsonl', '--language', 'en'], { mode: 'jsonl', language: 'en' }],
		[['--language=ar', 'when?'], { question: 'when?', language: 'ar' }],
		[['--language', 'auto', 'when?'], { question: 'when?' }],
		[['--facts', 'other', 'when?'], { question: 'when?', factsDir: 'other' }],
		[['--', '--json'], { question: '--json' }],
	])('%j', (args, expected) => {
		expect(parseAskArguments(args)).toEqual({ ...PLAIN, ...expected });
	});

	it.each([
		[[], 'Ask a question'],
		[['--json'], 'Ask a question'],
		[[''], 'Ask a question'],
		[['--jsonl', 'when?'], 'standard input'],
		[['--json', '--jsonl'], 'one of them'],
		[['--language', 'fr', 'when?'], '"fr"'],
		[['--language', 'AR', 'when?'], '"AR"'],
		[['--colour', 'when?'], '--colour'],
		[['when?', '--facts'], '--facts'],
		[['--json=yes', 'when?'], '--json'],
	])('%j is refused, with the usage', (args, part) => {
		const refusal = parseAskArguments(args);
		expect(refusal).toContain(part);
		expect(refusal).toContain('npm run ask -- "question"');
		expect(refusal).not.toContain('\n');
	});
});

describe('an answer line', () => {
	it('has the keys of the contract, in order, whatever the verdict', async () => {
		const input = ['When does the museum open?', 'near When does the museum open?', 'hello', 'zzz', '']
			.map((q) => JSON.stringify({ q }))
			.join('\n');
		for (const line of await runLines(input)) {
			expect(Object.keys(line as object).join(' ')).toBe(
				'q language kind fact answer confidence suggestions reply ms',
			);
		}
	});

	it.each([
		[
			'an answer',
			'متى يفتح المتحف؟',
			{
				language: 'ar',
				kind: 'answer',
				fact: 'opening-day',
				answer: 'يفتح المتحف أبوابه يوم السبت.',
				confidence: 1,
				suggestions: [],
				reply: null,
			},
		],
		[
			'a decline with a reply of its own',
			'hello',
			{
				language: 'en',
				kind: 'decline',
				fact: null,
				answer: null,
				confidence: 0,
				suggestions: [],
				reply: 'Hello there!',
			},
		],
		[
			'a plain decline',
			'zzz',
			{
				language: 'en',
				kind: 'decline',
				fact: null,
				answer: null,
				confidence: 0,
				suggestions: [],
				reply: null,
			},
		],
	])('holds %s', async (_, q, expected) => {
		expect(await runLines(JSON.stringify({ q }))).toEqual([{ q, ...expected, ms: expect.any(Number) }]);
	});

	it('holds suggestions with the question shown for each, in the other language where there is no own', async () => {
		const [line] = await runLines('{"q":"near When does the museum open?"}');
		expect(line).toMatchObject({
			kind: 'suggest',
			fact: 'opening-day',
			answer: null,
			suggestions: [
				{ fact: 'opening-day', question: 'When does the museum open?', confidence: 0.5 },
				{ fact: 'ticket-price', question: 'How much is a museum ticket?' },
				{ fact: 'founder', question: 'من أسس المتحف؟' },
				{ fact: 'careless' },
			],
		});
	});

	it('is one line of JSON even where the question holds a new line', async () => {
		const written = await run({ mode: 'json', question: 'a\nb\u2028c' });
		expect(written).toHaveLength(1);
		expect(written[0]).not.toContain('\n');
		expect(JSON.parse(written[0]!)).toMatchObject({ q: 'a\nb\u2028c' });
	});
});

describe('lines of questions', () => {
	it('every line in gives one line out, in order, and none a crash', async () => {
		expect(await runLines('{"q":"متى؟"}\nnot json\n{"q":""}\n')).toEqual([
			expect.objectContaining({ q: 'متى؟', kind: 'decline' }),
			{ error: expect.stringContaining('not JSON') },
			expect.objectContaining({ q: '', kind: 'decline', fact: null }),
		]);
	});

	it.each(['null', '[]', '3', '"q"', '{}', '{"q":3}', '{"q":null}', '{"Q":"x"}', '', '{"q":"x"'])(
		'%j gives an error line',
		async (line) => {
			expect(await runLines(`${line}\n{"q":"x"}\n`)).toEqual([
				{ error: expect.any(String) },
				expect.objectContaining({ q: 'x' }),
			]);
		},
	);

	it('nothing in gives nothing out', async () => {
		expect(await runLines('')).toEqual([]);
	});

	it('the last line may lack its end, and lines may end as on Windows', async () => {
		const lines = await runLines('{"q":"a"}\r\n{"q":"b"}');
		expect(lines).toEqual([expect.objectContaining({ q: 'a' }), expect.objectContaining({ q: 'b' })]);
	});

	it('answers in the language chosen', async () => {
		const [line] = await runLines('{"q":"متى يفتح المتحف؟"}', { language: 'en' });
		expect(line).toMatchObject({ language: 'en', answer: 'The museum opens on Saturday.' });
	});

	it('a thousand lines keep their order', async () => {
		const asked = Array.from({ length: 1000 }, (_, at) => `question ${at}`);
		const lines = await runLines(asked.map((q) => JSON.stringify({ q })).join('\n'));
		expect(lines.map((line) => (line as { q: string }).q)).toEqual(asked);
	});
});

describe('in the terminal', () => {
	it.each([
		[
			'متى يفتح المتحف؟',
			'يفتح المتحف أبوابه يوم السبت.\nمن المقال: «يفتح المتحف أبوابه يوم السبت» (الفقرة 2)',
		],
		[
			'When does the museum open?',
			'The museum opens on Saturday.\nFrom the article: «يفتح المتحف أبوابه يوم السبت» (paragraph 2)',
		],
		['من أسس المتحف؟', 'أسست المتحف نور حداد.'],
		['hello', 'Hello there!'],
		['zzz', 'I cannot find the answer in the facts that I hold.'],
		['صفر', 'لا أجد الجواب فيما لديّ من معلومات.'],
	])('%s', async (question, text) => {
		expect(await run({ question })).toEqual([text]);
	});

	it('shows what may have been meant', async () => {
		const [text] = await run({ question: 'near Who is invited?' });
		expect(text).toContain('Did you mean:\n• Who is invited?\n');
	});
});
