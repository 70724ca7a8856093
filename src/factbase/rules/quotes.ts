import { errorAt, warningAt } from '../problem.ts';
import type { Located, Problem } from '../problem.ts';
import type { FactEntry } from '../schema.ts';
import { foldSpaces } from '../sources.ts';
import type { ArticleText, Sources } from '../sources.ts';

/** Each fact says which words of the article it rests on, and where they stand. */
export function* givenQuotes({ articles }: Sources): Iterable<Problem> {
	for (const { value, place } of articles.flatMap(({ facts }) => facts)) {
		const missing = (['quote', 'paragraph'] as const).filter((key) => value[key] === undefined);
		if (missing.length === 0) continue;
		const message = `${value.id} has no ${missing.join(' and no ')}: readers cannot see what it rests on.`;
		yield warningAt(place('id'), message);
	}
}

/** Where the article is known, each quotation stands in it word for word, in the paragraph named. */
export function* verbatimQuotes({ articles }: Sources): Iterable<Problem> {
	for (const { texts, facts } of articles) {
		if (texts.length === 0) continue;
		for (const fact of facts) {
			const problem = checkQuote(fact, texts);
			if (problem !== undefined) yield problem;
		}
	}
}

/** Where the article is known, each of its paragraphs is used by some fact. */
export function* usedParagraphs({ articles }: Sources): Iterable<Problem> {
	for (const { texts, facts, isWhole } of articles) {
		if (!isWhole) continue;
		for (const { place, paragraphs } of texts) {
			const unused = findUnused(paragraphs, facts);
			if (unused.length === 0) continue;
			const which = unused.length === 1 ? `Paragraph ${unused[0]} is` : `Paragraphs ${unused.join(', ')} are`;
			yield warningAt(place, `${which} used by no fact: what the article says there cannot be asked.`);
		}
	}
}

/** How far the articles were at hand to check the facts against. */
export interface QuoteCoverage {
	/** Quotations that stand in the text of their article. */
	readonly verifiedQuotes: number;
	/** Quotations of articles whose text nobody gave. */
	readonly unverifiedQuotes: number;
	/** The ids of those articles. */
	readonly articlesWithoutText: readonly string[];
	/** Paragraphs of known texts that no fact uses. */
	readonly unusedParagraphs: number;
}

/** Sums up what `verbatimQuotes` and `usedParagraphs` could look at. */
export function measureQuotes({ articles }: Sources): QuoteCoverage {
	const quoted = articles.map((article) => ({
		...article,
		facts: article.facts.filter(({ value }) => value.quote !== undefined),
	}));
	const known = quoted.filter(({ texts }) => texts.length > 0);
	const unknown = quoted.filter(({ texts, facts }) => texts.length === 0 && facts.length > 0);
	return {
		verifiedQuotes: sum(
			known.map(({ facts, texts }) => facts.filter((fact) => checkQuote(fact, texts) === undefined).length),
		),
		unverifiedQuotes: sum(unknown.map(({ facts }) => facts.length)),
		articlesWithoutText: unknown.map(({ id }) => id),
		unusedParagraphs: sum(
			articles.flatMap(({ facts, texts }) =>
				texts.map(({ paragraphs }) => findUnused(paragraphs, facts).length),
			),
		),
	};
}

function findUnused(paragraphs: readonly string[], facts: readonly Located<FactEntry>[]): number[] {
	const used = new Set(facts.map(({ value }) => value.paragraph));
	return paragraphs.map((_, index) => index + 1).filter((number) => !used.has(number));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function checkQuote(fact: Located<FactEntry>, texts: readonly ArticleText[]): Problem | undefined {
	const { quote, paragraph } = fact.value;
	const most = Math.max(...texts.map(({ paragraphs }) => paragraphs.length));
	if (paragraph !== undefined && paragraph > most) {
		return errorAt(fact.place('paragraph'), `There is no paragraph ${paragraph}: the article has ${most}.`);
	}
	if (quote === undefined) return undefined;
	const words = foldSpaces(quote);
	const found = texts.flatMap(({ paragraphs }) =>
		paragraphs.flatMap((text, index) => (text.includes(words) ? [index + 1] : [])),
	);
	if (found.length === 0) {
		return errorAt(
			fact.place('quote'),
			'The quote is not in the article: copy its words exactly as they stand.',
		);
	}
	if (paragraph === undefined || found.includes(paragraph)) return undefined;
	return errorAt(
		fact.place('quote'),
		`The quote is not in paragraph ${paragraph} but in ${[...new Set(found)].join(', ')}: correct one of the two.`,
	);
}
