import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/factbase/check-facts.ts';
import { createFactFolder, fold, VISIT, VISIT_FILES, VISIT_TEXT } from './fact-folder.ts';

async function run(...args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const exitCode = await checkFacts(
		args,
		{ out: (line) => out.push(line), err: (line) => err.push(line) },
		fold,
	);
	return { exitCode, out, err };
}

describe('npm run facts:check', () => {
	it('sums up a base without a fault', async () => {
		expect(await run(await createFactFolder(VISIT_FILES))).toEqual({
			exitCode: 0,
			out: [
				'2 facts, 4 phrasings, 0 decline questions: 0 errors, 0 warnings; 2 quotations verified, every paragraph used',
			],
			err: [],
		});
	});

	it('says how to verify quotations when the article is not at hand', async () => {
		const dir = await createFactFolder({ 'visit.yaml': VISIT.replace('  text: { ar: visit.ar.txt }\n', '') });
		expect((await run(dir)).out).toEqual([
			'2 facts, 4 phrasings, 0 decline questions: 0 errors, 0 warnings; ' +
				'2 quotations could not be verified: give the article with --text visit=FILE',
		]);
	});

	it('takes the article from outside', async () => {
		const dir = await createFactFolder({ 'visit.yaml': VISIT.replace('  text: { ar: visit.ar.txt }\n', '') });
		const elsewhere = await createFactFolder({ 'a=b.txt': `${VISIT_TEXT}\nنهاية\n` });
		const { exitCode, out } = await run(dir, '--text', `visit=${elsewhere}/a=b.txt`);
		expect(exitCode).toBe(0);
		expect(out.map((line) => line.replaceAll(dir, 'DIR'))).toEqual([
			'DIR/visit.yaml:2:3: warning: Paragraph 3 is used by no fact: what the article says there cannot be asked.',
			'2 facts, 4 phrasings, 0 decline questions: 0 errors, 1 warning; 2 quotations verified, 1 paragraph not used',
		]);
	});

	it('refuses a text file that is not there', async () => {
		const dir = await createFactFolder(VISIT_FILES);
		const { exitCode, out } = await run(dir, '--text', 'visit=nowhere.txt');
		expect(exitCode).toBe(1);
		expect(out.map((line) => line.replaceAll(dir, 'DIR'))).toEqual([
			'DIR/visit.yaml:2:3: The text file nowhere.txt does not exist: correct the path.',
			'1 error, 0 warnings',
		]);
	});

	it.each([
		[['--foo'], "Unknown option '--foo'"],
		[['--text'], "Option '--text <value>' argument missing"],
		[['--text', 'visit'], '--text wants the id of an article and a file, joined by "=", not "visit"'],
		[['--text', 'visit='], '--text wants the id of an article and a file, joined by "=", not "visit="'],
		[['--text=a=b', '--text=a=c'], '--text is given twice for a'],
		[['facts', 'more'], 'One folder at a time, not also more'],
	])('answers %j with one sentence', async (args, sentence) => {
		expect(await run(...args)).toEqual({
			exitCode: 2,
			out: [],
			err: [`${sentence}: npm run facts:check -- [DIR] [--text ARTICLE=FILE ...]`],
		});
	});
});
