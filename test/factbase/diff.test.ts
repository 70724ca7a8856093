import { expect, it } from 'vitest';
import { diffFactBases } from '../../src/factbase/diff.ts';
import type { Fact, FactBase } from '../../src/factbase/fact-base.ts';

const EMPTY: FactBase = { version: '0', articles: [], topics: [], facts: [], concepts: [], declines: [] };

function createFact(id: string, answer = 'Yes.'): Fact {
	return { id, article: 'a', topic: 't', answer: { en: answer }, ask: { en: [`${id}?`] } };
}

it('names the facts that are new, changed and gone', () => {
	const before = { ...EMPTY, facts: [createFact('kept'), createFact('changed'), createFact('gone')] };
	const after = { ...EMPTY, facts: [createFact('new'), createFact('changed', 'No.'), createFact('kept')] };
	expect(diffFactBases(before, after)).toEqual({
		added: ['new'],
		changed: ['changed'],
		removed: ['gone'],
		otherParts: [],
	});
});

it('finds nothing between a base and one that only orders its keys otherwise', () => {
	const fact = createFact('a');
	const turned = Object.fromEntries(Object.entries(fact).reverse()) as unknown as Fact;
	expect(diffFactBases({ ...EMPTY, facts: [fact] }, { ...EMPTY, facts: [turned] })).toEqual({
		added: [],
		changed: [],
		removed: [],
		otherParts: [],
	});
});

it('says which other parts changed', () => {
	const after = {
		...EMPTY,
		concepts: [{ id: 'c', forms: ['x'] }],
		declines: [{ id: 'd', ask: { en: ['y'] } }],
	};
	expect(diffFactBases(EMPTY, after).otherParts).toEqual(['concepts', 'declines']);
});
