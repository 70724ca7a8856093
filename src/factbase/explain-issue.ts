import type * as z from 'zod';

/** The part of a zod issue that its sentence is made from, as zod hands it to an error map. */
type Issue = z.core.$ZodRawIssue;

const HOW_TO_WRITE: Readonly<Record<string, string>> = {
	string: 'a text',
	array: 'a list',
	object: 'keys with values (key: value)',
	int: 'a whole number',
	number: 'a number',
};

/**
 * The second half of a sentence that begins with the name of a key: what is wrong with its value and how to
 * mend it. In place of zod's own wording, which speaks of types rather than of what someone wrote.
 */
export function explainIssue(issue: Issue): string | undefined {
	if (issue.code === 'invalid_type') return explainType(issue.expected, issue.input);
	if (issue.code === 'too_small') return explainTooSmall(issue.origin);
	if (issue.code === 'too_big') return explainTooBig(issue.origin, Number(issue.maximum), issue.input);
	if (issue.code === 'invalid_format' && issue.format === 'date') {
		return `is ${show(issue.input)}, which is no day of the calendar: write year-month-day, as 2020-01-31`;
	}
	// The others carry a sentence of their own, written beside the key in schema.ts.
	return undefined;
}

function explainType(expected: string, input: unknown): string {
	if (input === undefined) return 'is missing: add it here';
	if (input === null) return 'is empty: write its value or take the key away';
	const wanted = HOW_TO_WRITE[expected] ?? expected;
	if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
		return `must be a text, not ${nameOf(input)}: put it in quotes, "${String(input)}"`;
	}
	const how = expected === 'array' ? ': write "- " before each entry' : '';
	return `must be ${wanted}, not ${nameOf(input)}${how}`;
}

function explainTooSmall(origin: string): string {
	if (origin === 'string') return 'is an empty text: write it or take it away';
	if (origin === 'array') return 'is an empty list: write at least one entry';
	return 'must be 1 or more: it is counted from 1';
}

function explainTooBig(origin: string, maximum: number, input: unknown): string {
	const most = maximum.toLocaleString('en');
	if (origin === 'string' && typeof input === 'string') {
		return `is ${input.trim().length.toLocaleString('en')} characters long: shorten it to ${most} at most`;
	}
	return `is too much: at most ${most}`;
}

function nameOf(input: unknown): string {
	if (Array.isArray(input)) return 'a list';
	if (typeof input === 'string') return `the text ${show(input)}`;
	if (typeof input === 'number') return `the number ${input}`;
	if (typeof input === 'boolean') return `the truth value ${input}`;
	return 'keys with values';
}

/** A value as it is quoted inside a sentence: one short line. */
function show(input: unknown): string {
	const whole = JSON.stringify(input) ?? String(input);
	return whole.length <= 60 ? whole : `${whole.slice(0, 57)}..."`;
}
