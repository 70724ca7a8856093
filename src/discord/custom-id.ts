import { isId } from '../factbase/schema.ts';
import type { Language } from '../factbase/fact-base.ts';

/**
 * What a button or a select menu does. All of it travels in the `custom_id`, so that a message keeps working
 * after a restart and on any process: nothing about it is held in memory.
 */
export type Action =
	/** Show the article's words. */
	| { readonly name: 'quote'; readonly fact: string; readonly language: Language }
	/** Show the answer in `language`, the other one than the message's. */
	| { readonly name: 'other'; readonly fact: string; readonly language: Language }
	/** Answer with a suggested fact. */
	| { readonly name: 'fact'; readonly fact: string; readonly language: Language }
	/** Turn to a page of the topics. */
	| { readonly name: 'topics'; readonly page: number; readonly language: Language }
	/** Turn to a page of a topic's questions. */
	| {
			readonly name: 'questions';
			readonly topic: string;
			readonly page: number;
			readonly language: Language;
	  }
	/** The menu of topics; what is chosen is a topic's id. */
	| { readonly name: 'choose-topic'; readonly language: Language }
	/** The menu of questions; what is chosen is a fact's id. */
	| { readonly name: 'choose-fact'; readonly language: Language };

/** Goes up when the meaning of an action changes, so that old messages are recognised as old. */
const VERSION = 'v1';
const PAGE = /^(?:0|[1-9]\d{0,3})$/u;

/** `v1:<action>:<arguments>`; within Discord's 100 characters for every id the fact base accepts. */
export function encodeCustomId(action: Action): string {
	const { language, name } = action;
	const subject = 'fact' in action ? [action.fact] : 'topic' in action ? [action.topic] : [];
	const page = 'page' in action ? [String(action.page)] : [];
	return [VERSION, name, ...subject, ...page, language].join(':');
}

/** Reads a `custom_id` back. Total: undefined for whatever this version has not written. */
export function decodeCustomId(customId: string): Action | undefined {
	const [version, name = '', ...rest] = customId.split(':');
	if (version !== VERSION) return undefined;
	const language = readLanguage(rest.pop());
	if (language === undefined) return undefined;
	const [first, second, ...surplus] = rest;
	if (surplus.length > 0) return undefined;
	switch (name) {
		case 'quote':
		case 'other':
		case 'fact':
			if (first === undefined || !isId(first) || second !== undefined) return undefined;
			return { name, fact: first, language };
		case 'topics':
			if (first === undefined || !PAGE.test(first) || second !== undefined) return undefined;
			return { name, page: Number(first), language };
		case 'questions':
			if (first === undefined || !isId(first) || second === undefined || !PAGE.test(second)) return undefined;
			return { name, topic: first, page: Number(second), language };
		case 'choose-topic':
		case 'choose-fact':
			return first === undefined ? { name, language } : undefined;
		default:
			return undefined;
	}
}

function readLanguage(text: string | undefined): Language | undefined {
	return text === 'ar' || text === 'en' ? text : undefined;
}
