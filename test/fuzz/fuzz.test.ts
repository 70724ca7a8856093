import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalise } from '../../src/answering/normalise.ts';
import { MUSEUM } from '../answering/museum.ts';
import { createFactFolder } from '../factbase/fact-folder.ts';
import { loadFactBase } from '../../src/factbase/load.ts';
import { createBareCoreMaker } from '../bench/open-core.ts';
import { languageData } from '../support/language.ts';
import type { FactFiles } from './base-arbitrary.ts';
import { damage } from './base-arbitrary.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { fuzzQuestions } from './fuzz-questions.ts';
import { createQuestionArbitrary, LONGEST_QUESTION } from './question-arbitrary.ts';
import { readFactFiles } from './read-fact-files.ts';
import { runProperty } from './run-property.ts';

const SEED = 42;
const QUESTIONS = 2000;
const FILES = 300;
/** Seconds of work, on a machine that may do other things as well. */
const LIMIT_MS = 120_000;

const open = createBareCoreMaker(languageData);

let files: FactFiles;
beforeAll(async () => void (files = await readFactFiles('facts')));

describe('generated questions', () => {
	it(
		'never break the core',
		async () => {
			const report = await fuzzQuestions(open(MUSEUM), MUSEUM, { runs: QUESTIONS, seed: SEED });
			expect(report.failure).toBeUndefined();
			expect(report.asked).toBe(QUESTIONS);
			expect(Object.keys(report.kinds).sort()).toEqual(['answer', 'decline', 'suggest']);
		},
		LIMIT_MS,
	);

	it('are of every kind: as long as Discord allows, with halves of characters, with controls of direction', () => {
		const questions = fc.sample(createQuestionArbitrary(['كم سعر التذكرة؟', 'who is it']), {
			numRuns: 2000,
			seed: SEED,
		});
		expect(Math.max(...questions.map(({ length }) => length))).toBe(LONGEST_QUESTION);
		expect(questions.some((question) => /\p{Surrogate}/u.test(question))).toBe(true);
		expect(questions.some((question) => /[\u202A-\u202E\u2066-\u2069]/u.test(question))).toBe(true);
		expect(questions.some((question) => normalise(question) === '')).toBe(true);
	});
});

describe('damaged fact files', () => {
	it(
		'are refused with the place of each problem, or accepted whole',
		async () => {
			const report = await fuzzFiles({ files, open, runs: FILES, seed: SEED });
			expect(report.failure).toBeUndefined();
			expect(report.accepted + report.refused).toBe(FILES);
			expect(report.accepted).toBeGreaterThan(0);
			expect(report.refused).toBeGreaterThan(0);
		},
		LIMIT_MS,
	);

	it('come from a real base without a fault', async () => {
		const dir = await createFactFolder(files);
		const loaded = await loadFactBase(dir, { normalise });
		expect(loaded).toMatchObject({ ok: true });
		expect(loaded.ok ? loaded.base.facts.length : 0).toBe(5);
	});

	it('stay the same where a change changes nothing', () => {
		const untouched = { kind: 'repeat', at: 0, size: 0 } as const;
		const [name = ''] = Object.keys(files);
		const contents = damage(files, { file: name, mutations: [untouched], bytes: undefined, name: undefined });
		const texts = [...contents].map(([key, bytes]) => [key, new TextDecoder().decode(bytes)]);
		expect(Object.fromEntries(texts)).toEqual(files);
	});
});

describe('a run', () => {
	const numbers = fc.nat({ max: 1_000_000 });
	const collect = async (options: { seed: number; only?: number; runs?: number }): Promise<number[]> => {
		const seen: number[] = [];
		await runProperty(numbers, (number) => void seen.push(number), { runs: 50, ...options });
		return seen;
	};

	it('is the same for the same seed', async () => {
		expect(await collect({ seed: 1 })).toEqual(await collect({ seed: 1 }));
		expect(await collect({ seed: 2 })).not.toEqual(await collect({ seed: 1 }));
	});

	it('can be replayed in one place', async () => {
		const all = await collect({ seed: 1 });
		expect(await collect({ seed: 1, only: 37 })).toEqual([all[37]]);
	});

	it('tells where it failed first, and makes the input smaller', async () => {
		const all = await collect({ seed: 1 });
		const failure = await runProperty(
			numbers,
			(number) => {
				if (number >= 1000) throw new Error('too large');
			},
			{ runs: 50, seed: 1 },
		);
		expect(failure).toMatchObject({ index: all.findIndex((number) => number >= 1000), input: 1000 });
		expect(failure?.error).toContain('too large');
	});
});
