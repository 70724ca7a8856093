import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../src/evaluation/questions.ts';
import { SMALL_BASE } from '../support/small-base.ts';
import { ANSWERABLE, createQuestionFolder, UNANSWERABLE } from './question-folder.ts';

it('reads what stands in the files, in order', async () => {
	const { answerable, unanswerable } = await readLabelledQuestions(await createQuestionFolder());
	expect(answerable).toEqual(ANSWERABLE);
	expect(unanswerable).toEqual(UNANSWERABLE);
});

it('an empty line is no question', async () => {
	const line = JSON.stringify(UNANSWERABLE[0]);
	const dir = await createQuestionFolder({ 'unanswerable.jsonl': `\n${line}\n\n` });
	expect((await readLabelledQuestions(dir)).unanswerable).toEqual([UNANSWERABLE[0]]);
});

describe('an answer is right', () => {
	it.each([
		['in the language of the question', 0, 'It opens on SATURDAY.', true],
		['with every pattern, not some', 0, 'Saturday.', false],
		['in no other language', 0, 'يفتح يوم السبت', false],
		['without diacritics and tatweel', 1, 'يَومَ السَّبـت', true],
		['in either language for Arabizi', 2, 'It costs five.', true],
		['in either language for Arabizi', 2, 'خمسة دنانير', true],
		['by any of its gold facts', 3, 'It opens on Saturday.', true],
		['by no other', 2, 'It opens on Saturday.', false],
	])('%s', async (_, at, answer, right) => {
		const { isRight } = await readLabelledQuestions(await createQuestionFolder());
		expect(isRight(ANSWERABLE[at]!, answer)).toBe(right);
	});
});

it('a fact is right when its answer is', async () => {
	const { isRightFact } = await readLabelledQuestions(await createQuestionFolder());
	const right = ANSWERABLE.map((question) =>
		SMALL_BASE.facts.filter((fact) => isRightFact(question, fact)).map(({ id }) => id),
	);
	expect(right).toEqual([
		['opening-day'],
		['opening-day'],
		['ticket-price'],
		['opening-day', 'ticket-price'],
	]);
});

describe('a malformed line is told by file and line', () => {
	const good = JSON.stringify(UNANSWERABLE[0]);
	it.each([
		['unanswerable.jsonl', `${good}\nno json\n`, 2],
		['unanswerable.jsonl', `${good}\n\n${good}\n{"q":"x"}\n`, 4],
		['unanswerable.jsonl', `{"q":"x","lang":"fr","kind":"general"}\n`, 1],
		['answerable.jsonl', `{"q":"x","lang":"en","style":"plain","gold":[]}\n`, 1],
		['facts-gold.jsonl', '[]\n', 1],
	])('%s: %j, line %i', async (name, content, line) => {
		const dir = await createQuestionFolder({ [name]: content });
		await expect(readLabelledQuestions(dir)).rejects.toThrow(`${join(dir, name)}:${line}: `);
	});
});

it.each(['facts-gold.jsonl', 'answerable.jsonl', 'unanswerable.jsonl'])(
	'without %s it says so',
	async (name) => {
		const dir = await createQuestionFolder({ [name]: undefined });
		await expect(readLabelledQuestions(dir)).rejects.toThrow(name);
	},
);
