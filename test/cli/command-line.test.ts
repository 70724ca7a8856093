import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFactFolder, VISIT_FILES } from '../factbase/fact-folder.ts';
import { buildProgram, type BuiltProgram } from '../support/run-main.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Run {
	readonly code: number;
	readonly out: string;
	readonly errors: string;
}

/** Runs a program to its end, with a text on its standard input. */
function run(program: string, args: readonly string[], cwd: string, input = ''): Promise<Run> {
	return new Promise((done) => {
		const child = execFile(program, [...args], { cwd }, (error, out, errors) => {
			done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, errors });
		});
		child.stdin?.end(input);
	});
}

let built: BuiltProgram;
beforeAll(async () => void (built = await buildProgram()));

/** Models are kept below the working directory, so that is the folder of the test. */
async function ask(args: readonly string[], input = ''): Promise<Run> {
	const facts = await createFactFolder(VISIT_FILES);
	const program = fileURLToPath(built.addressOf('src/cli/ask.js'));
	return await run(process.execPath, [program, '--facts', facts, ...args], facts, input);
}

describe('the built program', () => {
	it('answers lines of questions, a line each, in order', async () => {
		const { code, out, errors } = await ask(
			['--jsonl'],
			'{"q":"أين الزيارة؟"}\nnot json\n{"q":""}\n{"q":"How long is the visit?"}\n',
		);
		expect({ code, errors }).toEqual({ code: 0, errors: '' });
		const lines = out
			.trimEnd()
			.split('\n')
			.map((line): unknown => JSON.parse(line));
		expect(lines).toMatchObject([
			{ q: 'أين الزيارة؟', language: 'ar', fact: 'visit-place' },
			{ error: expect.any(String) },
			{ q: '', kind: 'decline', fact: null },
			{ q: 'How long is the visit?', language: 'en', fact: 'visit-length' },
		]);
	});

	it('answers one question as JSON', async () => {
		const { code, out } = await ask(['--json', 'Where is the visit?']);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ q: 'Where is the visit?', fact: 'visit-place' });
	});

	it('says what is wrong with its arguments on standard error, with code 2', async () => {
		const { code, out, errors } = await ask(['--language', 'fr', 'when?']);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(errors).toContain('"fr"');
	});

	it('names every problem of facts it cannot use, with code 1', async () => {
		const facts = await createFactFolder({ 'a.yaml': 'facts: 3\n', 'b.yaml': '{' });
		const program = fileURLToPath(built.addressOf('src/cli/ask.js'));
		const { code, out, errors } = await run(process.execPath, [program, '--facts', facts, 'when?'], facts);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(errors).toContain('a.yaml:');
		expect(errors).toContain('b.yaml:');
		expect(errors).not.toContain('    at ');
	});

	it.each([
		['src/cli/ask.js', ['when?']],
		['src/cli/facts-check.js', []],
	])('%s ends without a word when nobody reads what it writes', async (entry, args) => {
		const facts = await createFactFolder(VISIT_FILES);
		const [program, folder] = [
			fileURLToPath(built.addressOf(entry)),
			args.length === 0 ? [facts] : ['--facts', facts],
		];
		const command = [process.execPath, program, ...folder, ...args].map((part) => `'${part}'`).join(' ');
		const { code, errors } = await run('sh', ['-c', `${command} | true`], facts);
		expect({ code, errors }).toEqual({ code: 0, errors: '' });
	});

	// In a process that has read little yet: where a pattern is compiled at the end of the stack, all of Node ends.
	it('refuses texts that nest without an end, and lives', async () => {
		const module = JSON.stringify(built.addressOf('src/factbase/parse-file.js'));
		const script = `
			const { parseArticleFile } = await import(${module});
			for (const sign of ['[', '- ', '{ a: ']) for (const depth of [1000, 5000]) {
				const { problems } = parseArticleFile('a.yaml', 'a', sign.repeat(depth));
				console.log(problems.map(({ line, message }) => line + ': ' + message.slice(0, 44)).join());
			}`;
		const { out } = await run(process.execPath, ['--input-type=module', '--eval', script], ROOT);
		expect(out.trimEnd().split('\n')).toEqual(
			Array.from({ length: 6 }, () => '1: The file nests lists or keys too deeply to b'),
		);
	});
});
