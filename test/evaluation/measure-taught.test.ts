import { describe, expect, it } from 'vitest';
import { measureGroups } from '../../src/evaluation/measure-groups.ts';
import { measureTaught, printTeaching, writeInto } from '../../src/evaluation/measure-taught.ts';
import { teachFacts, type TeachScenario } from '../../src/evaluation/teach-scenarios.ts';
import { MUSEUM, museumAnswering } from '../answering/museum.ts';
import { createFakeAnswering } from '../support/fake-answering.ts';
import { tools } from '../support/language.ts';

const core = museumAnswering();
const probe = (q: string, ...facts: string[]) => ({ q, facts: new Set(facts) });
const scenario: TeachScenario = {
	name: 'parking',
	base: MUSEUM,
	core,
	pools: [
		[
			{ question: 'is there parking', fact: 'location' },
			{ question: 'where can I park', fact: 'location' },
		],
	],
	near: [probe('parking at the museum?', 'location')],
	others: [probe('who founded the museum', 'founder'), probe('who runs the museum now', 'founder')],
	declined: [probe('hello'), probe('when does the museum open')],
};

describe('what teaching is worth', () => {
	it('is counted before and after', () => {
		expect(measureTaught(scenario, 0).near).toMatchObject({ of: 1, right: 0, wrong: 0 });
		expect(measureTaught(scenario, 1).near).toEqual({ of: 1, right: 1, wrong: 0, suggested: 0 });
	});

	it('counts an answer with another fact, or to what must be declined, as wrong', () => {
		const { others, declined } = measureTaught(scenario, 0);
		expect(others).toMatchObject({ of: 2, right: 1, wrong: 1 });
		expect(declined).toMatchObject({ of: 2, right: 0, wrong: 1 });
	});

	it('is printed as a row of a table', () => {
		expect(printTeaching([measureTaught(scenario, 1)]).at(-1)).toBe(
			'| parking | 1 | taught | 100.0 | 0.0 | 0.0 | 50.0 | 50.0 | 50.0 |',
		);
	});
});

it('what is taught can be written into the base instead', () => {
	const { facts, declines } = writeInto(MUSEUM, [
		{ question: 'is there parking', fact: 'location' },
		{ question: 'is there a cafe', fact: undefined },
	]);
	expect(facts.find(({ id }) => id === 'location')?.ask.ar).toContain('is there parking');
	expect(declines.at(-1)?.ask.ar).toEqual(['is there a cafe']);
});

it('a scenario teaches only facts that it thinned, with phrasings that went wrong, and asks none of them', () => {
	const questions = {
		answerable: [],
		unanswerable: [{ q: 'is there a cafe', lang: 'en' as const, kind: 'near-miss' }],
		fitting: MUSEUM.facts.map(({ id }) => ({ q: `tell me of ${id}`, lang: 'en' as const, facts: [id] })),
		isRight: () => false,
		isRightFact: () => false,
	};
	const { base, pools, near, others, declined } = teachFacts(
		'museum',
		{ base: MUSEUM, tools },
		MUSEUM,
		questions,
		1,
	);
	const thinned = base.facts.filter(({ ask }) => ask.en?.length === 1).map(({ id }) => id);
	expect(thinned.length).toBeGreaterThan(0);
	expect(thinned.length).toBeLessThan(MUSEUM.facts.length);
	expect(pools.flat().every(({ fact }) => thinned.includes(fact ?? ''))).toBe(true);
	expect(near.map(({ q }) => q).sort()).toEqual(thinned.map((id) => `tell me of ${id}`).sort());
	expect(others).toHaveLength(MUSEUM.facts.length - thinned.length);
	expect(declined.map(({ q }) => q)).toEqual(['is there a cafe']);
});

it('groups are counted by pairs of what was not answered, within a language and across', () => {
	const labelled = [
		{ q: 'near When does the museum open?', lang: 'en', facts: ['a', 'b'] },
		{ q: 'far When does the museum open?', lang: 'en', facts: ['b'] },
		{ q: 'near متى يفتح المتحف أبوابه؟', lang: 'ar', facts: ['c'] },
		{ q: 'something else', lang: 'en', facts: ['a'] },
		{ q: 'When does the museum open?', lang: 'en', facts: ['a'] },
	];
	expect(measureGroups('fake', createFakeAnswering(MUSEUM), labelled)).toEqual({
		name: 'fake',
		questions: 4,
		groups: 2,
		within: { together: 1, right: 1, alike: 1 },
		across: { together: 2, right: 0, alike: 0 },
	});
});
