import type { Fact, Language } from '../factbase/fact-base.ts';
import type { Explanation } from './explain.ts';

/** A fact that may be the answer, with how far it is (0 to 1, calibrated: 0.9 is right nine times in ten). */
export interface Candidate {
	readonly fact: Fact;
	readonly confidence: number;
}

interface Considered {
	/** The language to reply in: that of the question unless the asker chose one. */
	readonly language: Language;
	/** The best candidate whatever the verdict; absent only when nothing matched at all. */
	readonly best?: Candidate;
}

/** What the core says of a question: data, never a message. Not finding is a result, not an error. */
export type Answer =
	| (Considered & { readonly kind: 'answer'; readonly best: Candidate; readonly text: string })
	| (Considered & { readonly kind: 'suggest'; readonly suggestions: readonly Candidate[] })
	| (Considered & {
			readonly kind: 'decline';
			/** What the base says of its own to such a message (a greeting back), in `language`. */
			readonly reply?: string;
			/** The facts nearest to the question, to show what can be asked; often empty. */
			readonly suggestions: readonly Candidate[];
			/** The base, or a moderator, says itself that just this is not to be answered: nobody need look at it again. */
			readonly isSettled: boolean;
	  });

/** What a guild's moderators taught: a question with the fact it asks for; undefined: it is not to be answered. */
export interface Taught {
	readonly question: string;
	readonly fact: string | undefined;
}

/** Whom a question belongs to, word for word. */
export type Owner = { readonly fact: string } | 'declined';

/** A question that got no answer, as `group` takes it. */
export interface Groupable {
	readonly question: string;
	readonly language: Language;
	/** The best candidate it had. */
	readonly fact: string | undefined;
	readonly confidence: number;
}

export interface AskOptions {
	/** `auto` answers in the language of the question. */
	readonly language?: Language | 'auto';
	/** For a question without letters of either language. */
	readonly defaultLanguage?: Language;
}

export interface Answering {
	/** The version of the fact base behind the answers. */
	readonly version: string;
	/** Total and pure: any string, of any length, gives an answer. */
	readonly answer: (question: string, options?: AskOptions) => Answer;
	/** Why the same question gets that verdict. */
	readonly explain: (question: string, options?: AskOptions) => Explanation;
	/** Facts whose question begins like, or is near to, what is being typed: best first, at most `limit`. */
	readonly complete: (typed: string, limit: number, language?: Language) => readonly Completion[];
	/** The same core that knows, besides, what a guild was taught. Facts it does not hold (any more) are left out. */
	readonly withTaught: (taught: readonly Taught[]) => Answering;
	/** The fact (or the decline) that has this very phrasing, after normalisation; undefined when none has. */
	readonly ownerOf: (question: string) => Owner | undefined;
	/**
	 * Puts together the questions that ask the same: by normal form, then by similarity, and across the languages
	 * when their best candidate is the same fact. The number of each one's group, from 0 in order of appearance.
	 */
	readonly group: (questions: readonly Groupable[]) => readonly number[];
}

export interface Completion {
	readonly fact: Fact;
	readonly question: string;
	readonly language: Language;
}
