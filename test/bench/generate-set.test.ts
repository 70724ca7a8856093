import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../../src/answering/seeded-random.ts';
import { MUSEUM } from '../answering/museum.ts';
import { languageData } from '../support/language.ts';
import { collectWords } from './collect-words.ts';
import { generateSet } from './generate-set.ts';
import { makeTypo } from './make-typo.ts';
import { createZipfSampler } from './zipf.ts';

const stocks = {
	ar: collectWords(MUSEUM, languageData, 'ar'),
	en: collectWords(MUSEUM, languageData, 'en'),
};
const OPTIONS = { phrasings: 200, perFact: 10, questions: 50, seed: 7 };
const set = generateSet(stocks, OPTIONS);
const phrasings = set.facts.flatMap((fact) => fact.phrasings);

describe('a generated set', () => {
	it('is the same for the same seed, and another for another', () => {
		expect(generateSet(stocks, OPTIONS)).toEqual(set);
		expect(generateSet(stocks, { ...OPTIONS, seed: 8 })).not.toEqual(set);
	});

	it('holds as many phrasings as asked for, none twice, in Arabic and in English', () => {
		expect(new Set(phrasings).size).toBe(200);
		expect(new Set(set.facts.map(({ lang }) => lang))).toEqual(new Set(['ar', 'en']));
	});

	it('holds as many phrasings when the last fact has fewer', () => {
		const odd = generateSet(stocks, { ...OPTIONS, phrasings: 25 });
		expect(odd.facts.map((fact) => fact.phrasings.length)).toEqual([10, 10, 5]);
	});

	it('is made of real words in the letters of its language', () => {
		for (const { lang, phrasings: own } of set.facts) {
			const letters = lang === 'ar' ? /^[\p{Script=Arabic}\p{M} ]+$/u : /^[\p{Script=Latin} ]+$/u;
			for (const phrasing of own) expect(phrasing).toMatch(letters);
		}
	});

	it('has questions that differ from a phrasing of their fact in one word', () => {
		for (const { query, gold } of set.queries) {
			const own = set.facts.find(({ id }) => id === gold)?.phrasings ?? [];
			const asked = query.split(' ');
			const differences = own
				.map((phrasing) => phrasing.split(' '))
				.filter((words) => words.length === asked.length)
				.map((words) => words.filter((word, at) => word !== asked[at]).length);
			expect(Math.min(...differences)).toBe(1);
		}
	});
});

it('words are drawn the more often the earlier they stand', () => {
	const draw = createZipfSampler(1000, createSeededRandom(3));
	const counts = new Map<number, number>();
	for (let at = 0; at < 20_000; at++) {
		const rank = draw();
		counts.set(rank, (counts.get(rank) ?? 0) + 1);
	}
	const share = (from: number, to: number): number =>
		[...counts].filter(([rank]) => rank >= from && rank < to).reduce((sum, [, count]) => sum + count, 0) /
		20_000;
	expect(Math.min(...counts.keys())).toBe(0);
	expect(Math.max(...counts.keys())).toBeLessThan(1000);
	expect(share(0, 10)).toBeGreaterThan(share(10, 30));
	expect(share(10, 100)).toBeGreaterThan(share(500, 1000));
});

it('a slip changes a longer word and spares a text without one', () => {
	const random = createSeededRandom(5);
	for (let at = 0; at < 200; at++) expect(makeTypo('aaaa', random)).not.toBe('aaaa');
	expect(makeTypo('من هو؟', random)).toBe('من هو؟');
	expect(makeTypo('', random)).toBe('');
});
