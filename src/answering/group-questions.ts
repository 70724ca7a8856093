import type { Groupable } from './answer.ts';

export interface GroupOptions {
	readonly normalise: (question: string) => string;
	/** Below this confidence the best candidate says nothing of what is asked. */
	readonly confidentFrom: number;
}

/** The group of each question, numbered from 0 in order of appearance: one normal form, or one fact that both are near to. */
export function groupQuestions(
	questions: readonly Groupable[],
	{ normalise, confidentFrom }: GroupOptions,
): number[] {
	const groupOf = new Map<string, number>();
	let count = 0;
	return questions.map(({ question, fact, confidence }) => {
		const form = `form ${normalise(question)}`;
		const keys = fact !== undefined && confidence >= confidentFrom ? [form, `fact ${fact}`] : [form];
		const group = keys.map((key) => groupOf.get(key)).find((known) => known !== undefined) ?? count++;
		for (const key of keys) if (!groupOf.has(key)) groupOf.set(key, group);
		return group;
	});
}
