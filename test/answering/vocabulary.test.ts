import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/answering/fuzzy-words.ts';
import { compileVocabulary } from '../../src/answering/compile-vocabulary.ts';
import { openVocabulary, type Context } from '../../src/answering/vocabulary.ts';
import { anyOf } from './any-of.ts';
import { tools } from '../support/language.ts';

const WORDS =
	'minister consultations museum visit security khasan وزير الخارجيه مشاورات المتحف متحف رييس حرب بوتين روسيا خاسان 1987 2023 18'.split(
		' ',
	);
const createVocabulary = (words: readonly string[]) => openVocabulary(compileVocabulary(words, tools), tools);
const vocabulary = createVocabulary(WORDS);
const readingsOf = (word: string, context: Context = 'latin'): readonly Reading[] =>
	vocabulary.readUnknown(word, context);
const bestFor = (word: string): string | undefined => readingsOf(word)[0]?.word;

describe('a slip of the keyboard finds its word', () => {
	it.each([
		['minster', 'minister'],
		['minsiter', 'minister'],
		['ministerr', 'minister'],
		['musuem', 'museum'],
		['musem', 'museum'],
		['consultatoins', 'consultations'],
		['vist', 'visit'],
		['secuirty', 'security'],
		['الخارجبه', 'الخارجيه'],
		['الخرجيه', 'الخارجيه'],
		['مشاروات', 'مشاورات'],
		['بوتن', 'بوتين'],
		['رسيا', 'روسيا'],
	])('%s is %s', (typed, word) => {
		expect(bestFor(typed)).toBe(word);
	});
});

describe('Arabizi finds the Arabic word', () => {
	it.each([
		['7arb', 'حرب'],
		['ra2ees', 'رييس'],
		['botin', 'بوتين'],
		['wazir', 'وزير'],
		['mat7af', 'متحف'],
		['elmat7af', 'متحف'],
	])('%s is %s', (typed, word) => {
		expect(readingsOf(typed, 'arabic').map((reading) => reading.word)).toContain(word);
		expect(readingsOf(typed, 'arabizi').map((reading) => reading.word)).toContain(word);
	});

	it('among other words a slip of a Latin word is likelier, among Arabizi the Arabic one is', () => {
		expect(bestFor('khasaan')).toBe('khasan');
		expect(readingsOf('khasaan', 'arabizi')[0]?.word).toBe('خاسان');
	});

	it('among Arabizi a Latin word is Arabic rather than a slip in English', () => {
		expect(readingsOf('botin', 'arabizi').every((reading) => /\p{Script=Arabic}/u.test(reading.word))).toBe(
			true,
		);
		expect(readingsOf('roseya', 'arabizi')[0]?.word).toBe('روسيا');
	});
});

describe('a number stands for itself alone', () => {
	it.each(['1986', '2024', '198', '19877', '17', '187'])('%s', (number) => {
		expect(readingsOf(number)).toEqual([]);
	});
});

describe('junk gives nothing', () => {
	it.each(['zzzzqq', 'xqjwv', 'ظظظغغغ', 'ab', 'م', '', 'a'.repeat(500), '😀'])('%j', (junk) => {
		expect(readingsOf(junk)).toEqual([]);
	});
});

it('knows its own words and no others', () => {
	expect(WORDS.every((word) => vocabulary.has(word))).toBe(true);
	expect(vocabulary.has('minster')).toBe(false);
	expect(compileVocabulary(WORDS, tools).counts).toHaveLength(WORDS.length);
});

it('counts a word once', () => {
	expect([...compileVocabulary(['visit', 'visit'], tools).counts]).toEqual([2]);
});

it('a weight falls with each slip', () => {
	const [one] = readingsOf('consultatons');
	const [two] = readingsOf('consltatons');
	expect(one?.word).toBe('consultations');
	expect(two?.word).toBe('consultations');
	expect(one!.weight).toBeGreaterThan(two!.weight);
});

const anyWord = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: anyOf('ministervuo7352') }),
	fc.string({ unit: anyOf('وزيرالخارجيهمشبت') }),
);

describe('any word', () => {
	it('has three readings at most, words of the base, best first', () => {
		fc.assert(
			fc.property(anyWord, (word) => {
				const readings = readingsOf(word);
				const weights = readings.map(({ weight }) => weight);
				expect(readings.length).toBeLessThanOrEqual(3);
				expect(readings.every((reading) => vocabulary.has(reading.word))).toBe(true);
				expect(weights).toEqual([...weights].sort((a, b) => b - a));
				expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
			}),
		);
	});

	it('reads the same the second time, and in another vocabulary of the same words', () => {
		fc.assert(
			fc.property(anyWord, (word) => {
				const fresh = createVocabulary([...WORDS].reverse());
				expect(readingsOf(word)).toEqual(readingsOf(word));
				expect(fresh.readUnknown(word, 'latin')).toEqual(readingsOf(word));
			}),
		);
	});

	it('has no two readings of one word', () => {
		fc.assert(
			fc.property(anyWord, (word) => {
				const words = readingsOf(word).map((reading) => reading.word);
				expect(new Set(words).size).toBe(words.length);
			}),
		);
	});
});
