import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/answering/normalise.ts';
import type { Fact } from '../../src/factbase/fact-base.ts';
import { readDialectWords } from '../../src/language/read-dialect-words.ts';
import { pickExamples } from '../../src/playground/page/examples.ts';
import { createFakeAnswering } from '../support/fake-answering.ts';
import { SMALL_BASE } from '../support/small-base.ts';

const dialectWords = new Set(['امتى'].map(normalise));

function makeFact(id: string, topic: string, ar: readonly string[], en: readonly string[]): Fact {
	return { id, article: 'museum', topic, answer: { ar: 'نعم.', en: 'Yes.' }, ask: { ar, en } };
}

const base = {
	...SMALL_BASE,
	topics: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, article: 'museum', name: { en: id } })),
	facts: [
		makeFact('a', 'a', ['متى يفتح المتحف؟', 'المتحف يفتح امتى؟', 'emta yefta7'], ['When does it open?']),
		makeFact('b', 'b', ['أين المتحف؟', 'هو فين؟', 'امتى نروح؟'], ['Where is it?']),
		makeFact('c', 'c', ['من أسس المتحف؟', 'meen assas el mat7af'], ['Who founded it?']),
		makeFact('d', 'd', ['كم الثمن؟'], ['How much is it?']),
		makeFact(
			'e',
			'e',
			['لماذا أغلق؟'],
			['Why was it closed, and for how long, and who was it that had it closed?'],
		),
		makeFact('f', 'f', ['ماذا فيه؟'], ['What is in it?']),
	],
	declines: [
		...SMALL_BASE.declines,
		{ id: 'plain', ask: { en: ['how old is it'] } },
		{ id: 'near', ask: { en: ['far When does it open?'] } },
	],
};

describe('the examples of a first visit', () => {
	it('are three a language and one that is declined, each of another topic, in three kinds of Arabic', () => {
		expect(pickExamples({ base, answering: createFakeAnswering(base), dialectWords })).toEqual([
			{ kind: 'answer', language: 'ar', question: 'متى يفتح المتحف؟' },
			{ kind: 'answer', language: 'ar', question: 'امتى نروح؟' },
			{ kind: 'answer', language: 'ar', question: 'meen assas el mat7af' },
			{ kind: 'answer', language: 'en', question: 'How much is it?' },
			{ kind: 'answer', language: 'en', question: 'What is in it?' },
			{ kind: 'decline', language: 'en', question: 'far When does it open?' },
		]);
	});

	it('are as many as the base has, where it has few', () => {
		const few = { ...SMALL_BASE, declines: [] };
		const examples = pickExamples({ base: few, answering: createFakeAnswering(few), dialectWords });
		expect(examples.map(({ language }) => language)).toContain('en');
		expect(new Set(examples.map(({ question }) => question)).size).toBe(examples.length);
	});

	it('know the question words of the dialects from the language data', async () => {
		const words = await readDialectWords();
		for (const word of ['امتى', 'فين', 'شو']) expect(words).toContain(normalise(word));
		expect(words).not.toContain(normalise('متى'));
		expect(await readDialectWords('no/such/folder')).toEqual(new Set());
	});
});
