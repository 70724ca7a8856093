import { escapeMarkdown } from 'discord.js';
import { cutText } from '../text/cut-text.ts';
import { toOneLine } from '../text/one-line.ts';

/** Room for a member's question in a list: a line or two on a phone. */
const SHOWN = 150;
/** Marks that turn the direction of a line, and characters without a width. */
const INVISIBLE = /[\p{Cf}\p{Cc}]+/gu;
/** escapeMarkdown leaves a quote at the beginning of a line alone. */
const QUOTE = /^>/u;

/**
 * A member's words as moderators are shown them: on one line, without Markdown, mentions or marks of direction, so
 * that nobody can dress up a list.
 */
export function showQuestion(question: string): string {
	const line = toOneLine(question.replace(INVISIBLE, ' '));
	const plain = escapeMarkdown(cutText(line, SHOWN), {
		heading: true,
		bulletedList: true,
		numberedList: true,
		maskedLink: true,
	});
	// A mention would show as somebody's name, though it pings nobody.
	return plain.replace(QUOTE, '\\>').replaceAll('<', '\\<').replaceAll('@', '@\u200B');
}
