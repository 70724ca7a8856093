import type { Groupable } from './answer.ts';
import type { QuestionType } from './language-data.ts';
import { createPlacedTexts, type PlacedText } from './place-text.ts';
import type { ReadText } from './read-question.ts';

/*
 * A moderator links a whole group with one click, so two questions in one group that ask different things cost more
 * than one question in two groups. Chosen by measurement; see DESIGN.md.
 */
/** From this cosine on two questions are the same. */
const ALIKE = 0.5;
/** From this one on, when both have the same best candidate. */
const ALIKE_OF_ONE_FACT = 0.4;
/** To the first one of its group, a question must be as near as this. */
const ALIKE_TO_FIRST = 0.3;
/** Below this confidence a best candidate says nothing of what is asked. */
const CONFIDENT_FROM = 0.5;

/** A question as read and placed. */
export interface PlacedQuestion {
	readonly text: Pick<ReadText, 'normal' | 'types'>;
	readonly placed: PlacedText;
}

function haveOneFact(one: Groupable, other: Groupable): boolean {
	return (
		one.fact !== undefined &&
		one.fact === other.fact &&
		Math.min(one.confidence, other.confidence) >= CONFIDENT_FROM
	);
}

/** Whether their question words allow it: a day is no place, but «هل» may go with any. */
function mayAskTheSame(one: ReadonlySet<QuestionType>, other: ReadonlySet<QuestionType>): boolean {
	if (one.size === 0 || other.size === 0 || one.has('whether') || other.has('whether')) return true;
	return [...one].some((type) => other.has(type));
}

interface Member {
	readonly question: Groupable;
	readonly types: ReadonlySet<QuestionType>;
	readonly group: number;
	/** Place among all members of the first one of its group in its language. */
	readonly first: number;
}

/**
 * The group of each question, numbered from 0 in order of appearance. To join one, a question must be alike to a
 * member of it, and not too far from its first one: else a chain of small steps would end far from where it began.
 * Across the languages nothing but the best candidate can tell.
 */
export function groupQuestions(
	questions: readonly Groupable[],
	place: (question: string) => PlacedQuestion,
): number[] {
	const byForm = new Map<string, number>();
	const members: Member[] = [];
	const texts = createPlacedTexts();
	let count = 0;

	/** The nearest member that is near enough. */
	function findAlike(question: Groupable, { text, placed }: PlacedQuestion): Member | undefined {
		const cosines = texts.compare(placed);
		let best: Member | undefined;
		let highest = 0;
		for (const [at, member] of members.entries()) {
			const cosine = cosines[at]!;
			if (cosine <= highest || cosine < ALIKE_OF_ONE_FACT || cosines[member.first]! < ALIKE_TO_FIRST)
				continue;
			if (cosine < ALIKE && !haveOneFact(question, member.question)) continue;
			if (!mayAskTheSame(text.types, member.types)) continue;
			best = member;
			highest = cosine;
		}
		return best;
	}

	/** A group that asks for the same fact in the other language, and holds no question in this one. */
	function findAcross(question: Groupable, types: ReadonlySet<QuestionType>): number | undefined {
		const sameFact = members.filter((member) => haveOneFact(question, member.question));
		if (sameFact.length === 0) return undefined;
		const { language } = question;
		const taken = new Set(
			members.filter((member) => member.question.language === language).map(({ group }) => group),
		);
		return sameFact.find(({ group, types: asked }) => !taken.has(group) && mayAskTheSame(types, asked))
			?.group;
	}

	function join(question: Groupable, read: PlacedQuestion): number {
		const alike = findAlike(question, read);
		const { types } = read.text;
		const group = alike?.group ?? findAcross(question, types) ?? count++;
		members.push({ question, types, group, first: alike?.first ?? members.length });
		texts.add(read.placed);
		return group;
	}

	return questions.map((question) => {
		const read = place(question.question);
		const group = byForm.get(read.text.normal) ?? join(question, read);
		byForm.set(read.text.normal, group);
		return group;
	});
}
