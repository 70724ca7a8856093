import { describe, expect, it } from 'vitest';
import { indexOf, placeOf } from './read-base.ts';

const index = indexOf(
	{
		arrival: ['When does the minister arrive?', 'day of the arrival', 'when does Wang Yi land'],
		host: ['Who invited the minister?', 'Who is the host?'],
	},
	{ weather: ['How is the weather in Ankara?'] },
	[{ id: 'wang-yi', forms: ['Wang Yi', 'وانج يي'] }],
);
const cover = (question: string, fact: string) =>
	index.coverage.of(index.read(question))(placeOf(index, fact));

describe('words', () => {
	it('a question in the words of the fact is covered whole', () => {
		expect(cover('when does the minister arrive', 'arrival')).toMatchObject({ words: 1, missing: 0 });
	});

	it('a fact covers the words of all its phrasings together', () => {
		expect(cover('the day the minister will land', 'arrival')).toMatchObject({ words: 1, missing: 0 });
	});

	it.each([
		['When does the Turkish minister arrive?', 'arrival'],
		['When does the minister arrive in Ankara?', 'arrival'],
		['Who invited the minister to arrive?', 'host'],
	])('%s leaves something over of %s', (question, fact) => {
		const { words, missing } = cover(question, fact);
		expect(words).toBeLessThan(1);
		expect(missing).toBeGreaterThan(0);
	});

	it('a word the base has never seen is missed most', () => {
		const unseen = cover('When does the zeppelin arrive?', 'arrival').missing;
		const seen = cover('Who invited the minister?', 'arrival').missing;
		expect(unseen).toBeCloseTo(1, 5);
		expect(seen).toBeLessThan(unseen);
	});

	it('a name is covered by its form in the other language', () => {
		expect(cover('وانج يي', 'arrival')).toMatchObject({ words: 1, missing: 0 });
		expect(cover('وانج يي', 'host').missing).toBeGreaterThan(0);
	});

	it('a question of empty words alone is not covered', () => {
		expect(cover('who is it', 'host')).toMatchObject({ words: 0, missing: 0 });
		expect(cover('', 'host')).toEqual({ words: 0, missing: 0, type: 0 });
	});
});

describe('type', () => {
	it('agrees more with the fact that is asked that way', () => {
		expect(cover('when', 'arrival').type).toBeGreaterThan(cover('when', 'host').type);
		expect(cover('who', 'host').type).toBeGreaterThan(cover('who', 'arrival').type);
	});

	it('says nothing where the question names none', () => {
		expect(cover('the minister', 'arrival').type).toBe(0);
	});
});
