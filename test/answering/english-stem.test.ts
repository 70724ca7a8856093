import { describe, expect, it } from 'vitest';
import { tools } from '../support/language.ts';

const stemEnglish = (word: string): string => tools.stem(word, () => false);

describe('forms of one word have one stem', () => {
	it.each([
		['visits', 'visit'],
		['visiting', 'visit'],
		['visited', 'visit'],
		['ministers', 'minister'],
		['countries', 'country'],
		['went', 'go'],
		['goes', 'going'],
		['met', 'meeting'],
		['said', 'says'],
		['took', 'taking'],
		['held', 'holding'],
		['whats', 'what'],
		['wheres', 'where'],
		['ur', 'your'],
		['doesnt', 'isnt'],
		['men', 'man'],
	])('%s and %s', (one, other) => {
		expect(stemEnglish(one)).toBe(stemEnglish(other));
	});
});

describe('two words keep two stems', () => {
	it.each([
		['visit', 'vision'],
		['minister', 'ministry'],
		['china', 'chin'],
		['when', 'where'],
	])('%s and %s', (one, other) => {
		expect(stemEnglish(one)).not.toBe(stemEnglish(other));
	});
});

it.each(['', '18', '7arb', 'é'])('%j does not throw', (word) => {
	expect(stemEnglish(word)).toBe(word);
});
