import { describe, expect, it } from 'vitest';
import { FEATURE_WEIGHTS, hashFeature, visitLetters, visitTerms } from '../../src/answering/features.ts';
import { indexOf } from './read-base.ts';

const { read } = indexOf({ visit: ['When does Wang Yi visit Russia?', 'متى يزور وانج يي روسيا؟'] }, {}, [
	{ id: 'wang-yi', forms: ['Wang Yi', 'وانج يي'] },
]);

/** All features of a text by their hashes, with what each counts in all. */
function featuresOf(text: string): ReadonlyMap<number, number> {
	const bag = new Map<number, number>();
	const add = (hash: number, weight: number) => void bag.set(hash, (bag.get(hash) ?? 0) + weight);
	const asRead = read(text);
	for (const { word } of asRead.words) visitLetters(word, add);
	visitTerms(asRead, add);
	return bag;
}

type Feature = Parameters<typeof hashFeature>;
const has = (text: string, ...feature: Feature): boolean => featuresOf(text).has(hashFeature(...feature));

describe('a text is told by', () => {
	it.each<[string, string, Feature]>([
		['its stems', 'visits', ['word', 'visit']],
		['its concepts', 'who is wang yi', ['concept', 'wang-yi']],
		['its concepts, in the other language too', 'من وانج يي', ['concept', 'wang-yi']],
		['its first word', 'russia', ['pair', '^', 'russia']],
		['its pairs', 'visit russia', ['pair', 'visit', 'russia']],
		['pairs with a concept', 'wang yi visit', ['pair', '#wang-yi', 'visit']],
		['near words, in either order', 'visit of russia', ['near', 'russia', 'visit']],
		['what is asked of what', 'when is the visit', ['asked', 'when', 'visit']],
		['three letters', 'russia', ['letters', '^ru']],
		['five letters', 'russia', ['letters', 'ssia$']],
		['letters without the article', 'الروسيا', ['letters', '^رو']],
		['the root of an Arabic word', 'روسيا', ['root', 'رس']],
	])('%s: %s', (_, text, feature) => {
		expect(has(text, ...feature)).toBe(true);
	});

	it('its type', () => {
		const plain = featuresOf('visit');
		const asked = featuresOf('when visit');
		expect(asked.size).toBeGreaterThan(plain.size);
		expect(has('visit', 'asked', 'when', 'visit')).toBe(false);
	});
});

it('the words inside a concept make no pair of their own', () => {
	expect(has('wang yi visit', 'pair', '^', '#wang-yi')).toBe(true);
	expect(has('wang yi visit', 'pair', 'yi', 'visit')).toBe(false);
});

it('the kinds are kept apart: a word is no root, and a pair has an order', () => {
	expect(hashFeature('word', 'visit')).not.toBe(hashFeature('root', 'visit'));
	expect(hashFeature('pair', 'visit', 'russia')).not.toBe(hashFeature('pair', 'russia', 'visit'));
});

it('a word said twice counts twice', () => {
	expect(featuresOf('russia russia').get(hashFeature('word', 'russia'))).toBe(2 * FEATURE_WEIGHTS.word);
});

it('a word read with a slip counts less than one read as written', () => {
	const slipped = featuresOf('visitt').get(hashFeature('word', 'visit')) ?? 0;
	expect(slipped).toBeGreaterThan(0);
	expect(slipped).toBeLessThan(FEATURE_WEIGHTS.word);
});

it('weights are whole hundredths, by which they are kept', () => {
	for (const weight of Object.values(FEATURE_WEIGHTS))
		expect(weight * 100).toBeCloseTo(Math.round(weight * 100), 9);
});

it('an empty text has none', () => {
	expect(featuresOf('').size).toBe(0);
});
