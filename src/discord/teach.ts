import type { Answering } from '../answering/answer.ts';
import { normalise } from '../answering/normalise.ts';
import type { Language } from '../factbase/fact-base.ts';
import type { Memory, TaughtPhrasing } from '../memory/memory.ts';
import { makeRowId } from '../memory/row-id.ts';
import { toOneLine } from '../text/one-line.ts';

export interface Lesson {
	readonly guild: string;
	readonly questions: readonly { readonly question: string; readonly language: Language }[];
	/** Undefined: they are not to be answered. */
	readonly fact: string | undefined;
	/** The unanswered questions that this settles. */
	readonly settles: readonly string[];
}

/** Teaches a guild, and returns the lesson's id, by which it can be taken back. Rejects when the database is away. */
export async function teach({ fact, guild, questions, settles }: Lesson, memory: Memory): Promise<string> {
	const id = makeRowId(new Date());
	const byForm = new Map<string, TaughtPhrasing>();
	for (const { language, question } of questions) {
		const normal = normalise(question);
		if (normal !== '' && !byForm.has(normal)) {
			// Fact files hold a phrasing on one line, and this one may be exported into them.
			byForm.set(normal, { question: toOneLine(question), normal, language, fact, lesson: id });
		}
	}
	await memory.teach({ guild, phrasings: [...byForm.values()], settles });
	return id;
}

/** Why a question cannot be taught for a fact: whom it belongs to already. Undefined when it can. */
export function findObjection(
	question: string,
	fact: string,
	answering: Answering,
):
	| { readonly kind: 'no-words' | 'same' | 'declined' }
	| { readonly kind: 'taken'; readonly fact: string }
	| undefined {
	if (normalise(question) === '') return { kind: 'no-words' };
	const owner = answering.ownerOf(question);
	if (owner === undefined) return undefined;
	if (owner === 'declined') return { kind: 'declined' };
	return owner.fact === fact ? { kind: 'same' } : { kind: 'taken', fact: owner.fact };
}
