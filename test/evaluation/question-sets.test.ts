import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listEngines } from '../../src/evaluation/engines.ts';
import { measureSet, printSets } from '../../src/evaluation/measure-sets.ts';
import { readQuestionSets, toFactBase, type QuestionSet } from '../../src/evaluation/question-sets.ts';
import { smallTools } from '../support/language.ts';

const FACTS = [
	{ id: 'hours', lang: 'en', phrasings: ['when do you open', 'opening hours', 'are you open on sunday'] },
	{ id: 'price', lang: 'en', phrasings: ['how much is a ticket', 'ticket price', 'cost of entry'] },
];
const QUERIES = [
	{ query: 'at what time do you open', lang: 'en', gold: 'hours' },
	{ query: 'price of the tickets', lang: 'en', gold: 'price' },
	{ query: 'who won the cup in brazil', lang: 'en', gold: null, kind: 'oos-far' },
];

async function writeSet(facts: readonly object[], queries: readonly object[]): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-sets-'));
	onTestFinished(async () => await rm(dir, { recursive: true, force: true }));
	await mkdir(join(dir, 'museum'));
	const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
	await writeFile(join(dir, 'museum', 'facts.jsonl'), lines(facts));
	await writeFile(join(dir, 'museum', 'queries.jsonl'), `${lines(queries)}\n\n`);
	return dir;
}

it('reads every set of a folder', async () => {
	const [set, ...others] = await readQuestionSets(await writeSet(FACTS, QUERIES));
	expect(others).toEqual([]);
	expect(set).toMatchObject({ name: 'museum', facts: FACTS, queries: QUERIES });
});

it('names file and line of what is no line of a set', async () => {
	const dir = await writeSet([FACTS[0]!, { id: 'bare' }], QUERIES);
	await expect(readQuestionSets(dir)).rejects.toThrow(/facts\.jsonl:2: /u);
});

it('a set becomes a base of its facts and nothing else', async () => {
	const [set] = await readQuestionSets(await writeSet(FACTS, QUERIES));
	const base = toFactBase(set as QuestionSet);
	expect(base.facts.map(({ id, ask }) => [id, ask.en?.length])).toEqual([
		['hours', 3],
		['price', 3],
	]);
	expect([base.concepts, base.declines]).toEqual([[], []]);
});

it('every engine answers every set; the share right and the area are those of its answers', async () => {
	const [set] = await readQuestionSets(await writeSet(FACTS, QUERIES));
	const engines = listEngines(smallTools);
	const results = engines.map((engine) => measureSet(set as QuestionSet, engine));
	expect(results.map(({ engine }) => engine)).toEqual([
		'Hudhud',
		'MiniSearch',
		'FlexSearch',
		'Orama',
		'Fuse.js token search',
		'Fuse.js default',
	]);
	const [hudhud, , flexSearch] = results;
	expect(flexSearch).not.toHaveProperty('area');
	expect(hudhud).toMatchObject({ set: 'museum', right: 1, area: 1, questions: 3 });
	const table = printSets(results);
	expect(table.find((line) => line.startsWith('museum'))).toContain('100.0 (100.0)');
});

it('an engine that finds nothing is right in nothing', async () => {
	const [set] = await readQuestionSets(await writeSet(FACTS, QUERIES));
	const blind = { name: 'blind', build: () => () => undefined };
	expect(measureSet(set as QuestionSet, blind)).toMatchObject({ right: 0, area: 0.5 });
});
