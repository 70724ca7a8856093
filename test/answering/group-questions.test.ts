import { expect, it } from 'vitest';
import type { Groupable } from '../../src/answering/answer.ts';
import { museumAnswering } from './museum.ts';

const { group, answer } = museumAnswering();

function groupable(question: string): Groupable {
	const { language, best } = answer(question);
	return { question, language, fact: best?.fact.id, confidence: best?.confidence ?? 0 };
}

it('questions of one normal form are one, numbered in order of appearance', () => {
	const questions = ['zzyzx?', 'كم عدد الموظفين؟', 'ZZYZX', 'كم عدد الموظفين'];
	expect(group(questions.map(groupable))).toEqual([0, 1, 0, 1]);
});

it('questions in two languages are one when both are near to the same fact', () => {
	const near = { fact: 'founder', confidence: 0.5 };
	const questions: Groupable[] = [
		{ question: 'المؤسس الأول', language: 'ar', ...near },
		{ question: 'the first one to build it', language: 'en', ...near },
		{ question: 'nothing of note', language: 'en', fact: 'founder', confidence: 0.01 },
	];
	expect(group(questions)).toEqual([0, 0, 1]);
});

it('no questions make no group', () => {
	expect(group([])).toEqual([]);
});
