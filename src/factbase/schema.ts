import * as z from 'zod';

/**
 * The shape of the files under `facts/`. Every key carries a description: `npm run facts:schema` turns these
 * schemas into JSON Schema, from which editors show help. An `error` text here is the second half of a
 * sentence that begins with the name of the key (explain-issue.ts writes the first half, and all the others).
 */

/** Lengths in UTF-16 units, which is never less than what Discord counts. */
export const LIMITS = {
	/** An id travels in a button's `custom_id`, of 100 characters, beside the name of the action. */
	id: 64,
	/** Of the 2,000 characters of a message, 300 are left for the line that names the article. */
	answer: 1_700,
	title: 160,
	publisher: 80,
	/** The length of a select menu's label. */
	name: 100,
	phrasing: 200,
	form: 100,
	/** A quotation, not a copy: the article belongs to its publisher. */
	quoteWords: 12,
	quote: 300,
} as const;

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u; // visit-length
const LINE_BREAK = /[\n\r\u2028\u2029]/u;
/** Control characters other than tab and line feed, and halves of surrogate pairs: Discord refuses or hides them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSHOWABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Surrogate}]/u;

/** Whether a text may be an id: of a fact, a topic, a concept, a decline, or (by its file name) an article. */
export function isId(text: string): boolean {
	return KEBAB_CASE.test(text) && text.length <= LIMITS.id;
}

export function countWords(text: string): number {
	return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** An object in which a key that is not in `shape` is an error that lists those which are. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
	const known = Object.keys(shape).join(', ');
	return z.strictObject(shape, {
		error: (issue) => (issue.code === 'unrecognized_keys' ? `the keys here are ${known}` : undefined),
	});
}

/** One text or list in either language or both. */
function localised<T extends z.ZodType>(value: T, description: string) {
	return record({
		ar: value.describe(`${description} In Arabic.`).exactOptional(),
		en: value.describe(`${description} In English.`).exactOptional(),
	})
		.refine((texts) => Object.keys(texts).length > 0, {
			error: 'holds no language: write ar, en or both',
		})
		.meta({ description, minProperties: 1 });
}

const text = (max: number) =>
	z
		.string()
		.trim()
		.min(1)
		.max(max)
		.refine((value) => !UNSHOWABLE.test(value), {
			error: 'holds a character that cannot be shown: take it out or write the word anew',
		});

const line = (max: number) =>
	text(max).refine((value) => !LINE_BREAK.test(value), { error: 'runs over several lines: write it on one' });

const list = <T extends z.ZodType>(item: T) => z.array(item).min(1);

const id = (description: string) =>
	z
		.string()
		.max(LIMITS.id)
		.regex(KEBAB_CASE, {
			error: 'is not kebab-case: use small letters a to z, digits and single hyphens, as in visit-length',
		})
		.describe(description);

const phrasings = list(line(LIMITS.phrasing));

export const articleHeadSchema = record({
	title: localised(line(LIMITS.title), 'The headline, as it is named under each answer.'),
	publisher: localised(line(LIMITS.publisher), 'Who published the article.').exactOptional(),
	date: z.iso
		.date()
		.describe('The day of publication, as 2020-01-31. Only where the article itself gives it.')
		.exactOptional(),
	text: localised(
		line(500),
		'A text file with the article, beside this file: quotations are checked against it.',
	).exactOptional(),
});

export const topicSchema = record({
	id: id('The name by which facts refer to the topic: kebab-case, unique over all files.'),
	name: localised(line(LIMITS.name), 'The name shown in the list of topics.'),
});

export const factSchema = record({
	id: id('A stable name: kebab-case, unique over all files. Votes and taught phrasings hang on it.'),
	topic: id('The id of a topic of this file.'),
	paragraph: z
		.int()
		.min(1)
		.max(100_000)
		.describe('The paragraph of the article that says it, counted from 1, headings too.')
		.exactOptional(),
	quote: line(LIMITS.quote)
		.refine((value) => countWords(value) <= LIMITS.quoteWords, {
			error: (issue) =>
				`has ${countWords(String(issue.input))} words: quote at most ${LIMITS.quoteWords}, those that prove the answer`,
		})
		.describe(`The article's own words that prove the answer, verbatim, at most ${LIMITS.quoteWords}.`)
		.exactOptional(),
	answer: localised(text(LIMITS.answer), 'A full sentence that answers the question and stands alone.'),
	ask: localised(
		phrasings,
		'Ways to ask, in different words and dialects. The first is the one shown in lists.',
	),
});

export const conceptSchema = record({
	id: id('A name for the concept: kebab-case, unique.'),
	ar: list(line(LIMITS.form)).describe('Its Arabic forms and spellings.').exactOptional(),
	en: list(line(LIMITS.form)).describe('Its English forms and spellings.').exactOptional(),
})
	.refine((concept) => concept.ar !== undefined || concept.en !== undefined, {
		error: 'holds no forms: write ar, en or both',
	})
	.meta({
		description: 'A name or word: any of its forms, in either language, counts as the same word.',
		minProperties: 2,
	});

export const declineSchema = record({
	id: id('A name for this family of questions: kebab-case, unique.'),
	reply: localised(
		text(LIMITS.answer),
		"Said in place of the plain 'I don't know': a greeting back, what can be asked.",
	).exactOptional(),
	ask: localised(phrasings, 'Examples of what must not be answered.'),
});

/** `facts/<article>.yaml` */
export const articleFileSchema = record({
	article: articleHeadSchema.describe('The article that the facts rest on.'),
	topics: list(topicSchema).describe('What the article speaks of; each fact belongs to one of these.'),
	facts: list(factSchema).describe('What can be asked, and the answers.'),
});

/** `facts/lexicon.yaml` */
export const lexiconFileSchema = record({
	concepts: list(conceptSchema).describe('Names and synonyms, over all articles.'),
});

/** `facts/declines.yaml` */
export const declinesFileSchema = record({
	declines: list(declineSchema).describe('Families of questions that must not be answered.'),
});

export type ArticleHead = z.infer<typeof articleHeadSchema>;
export type TopicEntry = z.infer<typeof topicSchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type ConceptEntry = z.infer<typeof conceptSchema>;
export type DeclineEntry = z.infer<typeof declineSchema>;
