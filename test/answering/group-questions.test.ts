import { describe, expect, it } from 'vitest';
import type { Groupable } from '../../src/answering/answer.ts';
import { museumAnswering } from './museum.ts';

const { group, answer } = museumAnswering();

function groupable(question: string): Groupable {
	const { language, best } = answer(question);
	return { question, language, fact: best?.fact.id, confidence: best?.confidence ?? 0 };
}
const groupsOf = (...questions: string[]): readonly number[] => group(questions.map(groupable));

it('no questions make no group', () => {
	expect(group([])).toEqual([]);
});

it('questions of one normal form are one, numbered in order of appearance', () => {
	expect(groupsOf('zzyzx?', 'كم عدد الموظفين؟', 'ZZYZX', 'كم عدد الموظفين')).toEqual([0, 1, 0, 1]);
});

describe('by likeness', () => {
	it.each([
		['هل يوجد موقف للسيارات؟', 'فين موقف السيارات', 'في موقف سيارات عندكم؟'],
		['is there parking', 'do you have parking', 'parking at the museum?'],
		['كم عدد موظفي المتحف؟', 'كم موظف في المتحف؟', 'عدد موظفي المتحف'],
	])('%s, %s and %s are one question', (...questions) => {
		expect(groupsOf(...questions)).toEqual([0, 0, 0]);
	});

	it.each([
		['is there parking', 'is there a cafe'],
		['هل يوجد موقف للسيارات؟', 'هل يوجد مقهى؟'],
		['when does the guided tour start', 'who leads the guided tour'],
		['متى تبدأ الجولة؟', 'أين تبدأ الجولة؟'],
	])('%s and %s are two', (...questions) => {
		expect(groupsOf(...questions)).toEqual([0, 1]);
	});

	it('a chain of small steps does not make one of what is far apart', () => {
		const words = [
			'lockers',
			'umbrellas',
			'strollers',
			'wheelchairs',
			'audioguides',
			'brochures',
			'postcards',
		];
		const chain = words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
		const groups = groupsOf(...chain);
		expect(groups[0]).toBe(groups[1]);
		expect(groups.at(-1)).not.toBe(groups[0]);
	});
});

describe('by the best candidate', () => {
	const near = { fact: 'founder', confidence: 0.6 };
	const arabic: Groupable = { question: 'صاحبة المبادرة الأولى', language: 'ar', ...near };
	const english: Groupable = { question: 'the lady behind it all', language: 'en', ...near };

	it('an Arabic question and an English one are one', () => {
		expect(group([arabic, english])).toEqual([0, 0]);
		expect(group([english, arabic])).toEqual([0, 0]);
	});

	it('not when it is hardly a candidate, or another one', () => {
		expect(group([arabic, { ...english, confidence: 0.3 }])).toEqual([0, 1]);
		expect(group([arabic, { ...english, fact: 'director' }])).toEqual([0, 1]);
		expect(group([arabic, { ...english, fact: undefined }])).toEqual([0, 1]);
	});

	it('not when their question words forbid it', () => {
		expect(
			group([
				{ ...arabic, question: 'متى بدأت المبادرة؟' },
				{ ...english, question: 'who is the lady behind it all' },
			]),
		).toEqual([0, 1]);
	});

	it('two unlike questions of one language stay two, and the first one takes the other language', () => {
		const other: Groupable = { ...arabic, question: 'التي تبرعت بالمال' };
		expect(group([arabic, other, english])).toEqual([0, 1, 0]);
	});
});
