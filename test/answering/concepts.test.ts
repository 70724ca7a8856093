import { describe, expect, it } from 'vitest';
import { compileConcepts, openConcepts } from '../../src/answering/concepts.ts';

const concepts = openConcepts(
	compileConcepts(
		[
			{ id: 'wang-yi', forms: ['wang yi', 'وانج يي', 'وانغ يي'] },
			{ id: 'minister', forms: ['minister', 'وزير'] },
			{ id: 'foreign-minister', forms: ['foreign minister', 'وزير الخارجيه', 'chief diplomat of china'] },
			{ id: 'late', forms: ['وزير'] },
			{ id: 'empty', forms: [''] },
		],
		(form) => form.split(' ').filter((word) => word !== ''),
	),
);
const matchAt = (text: string, start: number) => concepts.matchAt(text.split(' '), start);

it.each([
	['who is wang yi now', 2, { id: 'wang-yi', length: 2 }],
	['من وانج يي', 1, { id: 'wang-yi', length: 2 }],
	['من وانغ يي', 1, { id: 'wang-yi', length: 2 }],
	['the minister came', 1, { id: 'minister', length: 1 }],
	['the foreign minister came', 1, { id: 'foreign-minister', length: 2 }],
	['the foreign minister came', 2, { id: 'minister', length: 1 }],
	['وزير الخارجيه الصيني', 0, { id: 'foreign-minister', length: 2 }],
	['وزير الدفاع', 0, { id: 'minister', length: 1 }],
	['chief diplomat of china', 0, { id: 'foreign-minister', length: 4 }],
])('%s, word %i: the longest form that begins there', (text, start, match) => {
	expect(matchAt(text, start)).toEqual(match);
});

describe('nothing begins', () => {
	it.each([
		['who is wang yi', 0],
		['who is wang yi', 3],
		['who is wang', 2],
		['chief diplomat of', 0],
		['', 0],
		['minister', 1],
	])('%j, word %i', (text, start) => {
		expect(matchAt(text, start)).toBeUndefined();
	});
});

it('a form that two concepts claim is the first one’s', () => {
	expect(matchAt('وزير', 0)?.id).toBe('minister');
});

it('without concepts nothing matches', () => {
	expect(openConcepts(compileConcepts([], (form) => [form])).matchAt(['minister'], 0)).toBeUndefined();
});
