import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFactsFolder, type FactsFolder } from '../support/facts-folder.ts';
import { buildProgram, type BuiltProgram } from '../support/run-main.ts';
import { ENGINES } from './bench-engines.ts';
import type { Figure, Row } from './row.ts';

interface Result {
	readonly machine: string;
	readonly quick: boolean;
	readonly rows: readonly Row[];
}

/** All that it starts takes a base each, on a machine that does other things as well. */
const LIMIT_MS = 300_000;

let program: BuiltProgram;
let folder: FactsFolder;
let sets: string;
let result: Result;

async function writeSet(dir: string): Promise<void> {
	const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
	await mkdir(join(dir, 'museum'));
	await writeFile(
		join(dir, 'museum', 'facts.jsonl'),
		lines([
			{ id: 'hours', lang: 'en', phrasings: ['when do you open', 'opening hours'] },
			{ id: 'price', lang: 'en', phrasings: ['how much is a ticket', 'ticket price'] },
		]),
	);
	await writeFile(
		join(dir, 'museum', 'queries.jsonl'),
		lines([
			{ query: 'at what time do you open', lang: 'en', gold: 'hours' },
			{ query: 'price of the tickets', lang: 'en', gold: 'price' },
		]),
	);
}

beforeAll(async () => {
	sets = await mkdtemp(join(tmpdir(), 'hudhud-sets-'));
	[program, folder] = await Promise.all([buildProgram(), openFactsFolder(), writeSet(sets)]);
	const args = ['--quick', '--json', '--facts', folder.dir, '--sets', sets];
	const bench = program.run({}, 'test/bench/bench.js', { args });
	if ((await bench.ended) !== 0) throw new Error(`The benchmarks failed: ${bench.output()}`);
	result = JSON.parse(bench.result()) as Result;
}, LIMIT_MS);
afterAll(async () => {
	await Promise.all([folder.remove(), rm(sets, { recursive: true, force: true })]);
});

function rowsOf(part: RegExp): readonly Row[] {
	return result.rows.filter((row) => part.test(row.part));
}

function figureOf(row: Row | undefined, name: string): Figure {
	const found = row?.figures.find((one) => one.name === name);
	if (found === undefined) throw new Error(`The row ${row?.what} has no figure ${name}.`);
	return found;
}

describe('npm run bench -- --quick --json', () => {
	it('measures everything: each figure is a number, and nothing is left out', () => {
		expect(result).toMatchObject({ quick: true });
		const figures = result.rows.flatMap((row) => row.figures);
		expect(figures.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
		expect(result.rows.filter(({ note }) => note !== undefined)).toEqual([]);
	});

	it('puts every engine beside the core, and all are right on phrasings as they are stored', () => {
		const rows = rowsOf(/^One question, 60 phrasings/u).filter(({ what }) => ENGINES.includes(what));
		expect(rows.map(({ what }) => what)).toEqual(ENGINES);
		expect(rows.map((row) => figureOf(row, 'right exactly').value)).toEqual(ENGINES.map(() => 100));
	});

	it('says how many questions each engine was asked', () => {
		for (const row of rowsOf(/^One question, 60/u).filter(({ what }) => ENGINES.includes(what))) {
			expect(figureOf(row, 'asked').value).toBeGreaterThan(0);
		}
	});

	it('answers each stored phrasing of the article with its own fact', () => {
		const row = rowsOf(/bundled article, warm/u).find(({ what }) => what.startsWith('stored phrasings'));
		expect(figureOf(row, 'right exactly').value).toBe(100);
	});

	it('measures each engine on the question sets', () => {
		expect(rowsOf(/question sets/u).map(({ what }) => what)).toEqual(ENGINES);
		expect(figureOf(rowsOf(/question sets/u)[0], 'museum').value).toBe(100);
	});

	it('asks the real bot and the bare one the same number of questions, and compares them', () => {
		const rows = rowsOf(/^Interaction to reply/u);
		expect(rows.map(({ what }) => what)).toEqual(
			[1, 10].flatMap(() => ['Hudhud', 'bare discord.js, "pong"', 'ratio']),
		);
		for (const at of [0, 3]) {
			expect(figureOf(rows[at], 'asked').value).toBe(figureOf(rows[at + 1], 'asked').value);
			expect(figureOf(rows[at + 2], 'median')).toMatchObject({ unit: '×', bar: { sign: '≤', limit: 1.3 } });
		}
	});

	it('measures start, memory and reload against their bars', () => {
		const barred = [...rowsOf(/^The process/u), ...rowsOf(/^Reload/u)].flatMap((row) =>
			row.figures.flatMap(({ bar }) => (bar === undefined ? [] : [[row.what, bar.limit]])),
		);
		expect(barred).toEqual([
			['Hudhud: memory after all these questions', 120],
			['start to ready, first start', 1],
			['start to ready, second start', 1],
			['memory after start', 120],
			['memory after 20 questions', 120],
			['the bundled article', 50],
		]);
	});
});
