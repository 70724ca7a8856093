import { describe, expect, it } from 'vitest';
import { extractFeatures, FEATURE_WEIGHTS } from '../../src/answering/features.ts';
import { indexOf } from './read-base.ts';

const { read } = indexOf({ visit: ['When does Wang Yi visit Russia?', 'متى يزور وانج يي روسيا؟'] }, {}, [
	{ id: 'wang-yi', forms: ['Wang Yi', 'وانج يي'] },
]);
const featuresOf = (text: string): string[] => [...extractFeatures(read(text)).keys()];

describe('a text is told by', () => {
	it.each([
		['its stems', 'visits', 'w:visit'],
		['its concepts', 'who is wang yi', 'c:wang-yi'],
		['its concepts, in the other language too', 'من وانج يي', 'c:wang-yi'],
		['its type', 'when is it', 'q:when'],
		['its first word', 'russia', 'p:^ russia'],
		['its pairs', 'visit russia', 'p:visit russia'],
		['pairs with a concept', 'wang yi visit', 'p:#wang-yi visit'],
		['three letters', 'russia', 'g:^ru'],
		['five letters', 'russia', 'g:ssia$'],
		['letters without the article', 'الروسيا', 'g:^رو'],
	])('%s: %s', (_, text, feature) => {
		expect(featuresOf(text)).toContain(feature);
	});
});

it('the words inside a concept make no pair of their own', () => {
	expect(featuresOf('wang yi visit').filter((name) => name.startsWith('p:'))).toEqual([
		'p:^ #wang-yi',
		'p:#wang-yi visit',
	]);
});

it('a word said twice counts twice', () => {
	expect(extractFeatures(read('russia russia')).get('w:russia')).toBe(2 * FEATURE_WEIGHTS.word);
});

it('a word read with a slip counts less than one read as written', () => {
	const slipped = extractFeatures(read('visitt')).get('w:visit') ?? 0;
	expect(slipped).toBeGreaterThan(0);
	expect(slipped).toBeLessThan(FEATURE_WEIGHTS.word);
});

it('an empty text has none', () => {
	expect(featuresOf('')).toEqual([]);
});
