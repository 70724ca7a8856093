import { describe, expect, it } from 'vitest';
import { uniqueIds } from '../../../src/factbase/rules/ids.ts';
import { answerableLanguages } from '../../../src/factbase/rules/languages.ts';
import { distinctForms, distinctPhrasings } from '../../../src/factbase/rules/phrasings.ts';
import {
	givenQuotes,
	measureQuotes,
	usedParagraphs,
	verbatimQuotes,
} from '../../../src/factbase/rules/quotes.ts';
import { knownTopics, usedTopics } from '../../../src/factbase/rules/topics.ts';
import { splitParagraphs } from '../../../src/factbase/sources.ts';
import { fold } from '../fact-folder.ts';
import { createArticle, createFact, createSources, findings, locate, sourcesOf } from './located.ts';

const text = (whole: string) => ({
	place: { file: 'text', line: 1, column: 1 },
	paragraphs: splitParagraphs(whole),
});

describe('uniqueIds', () => {
	it('lets a fact and a topic share an id', () => {
		expect(findings(uniqueIds(sourcesOf(createFact({ id: 'topic' }))))).toEqual([]);
	});

	it('finds concepts and declines of one id', () => {
		const sources = createSources({
			concepts: [locate({ id: 'a', en: ['x'] }, 'c1'), locate({ id: 'a', en: ['y'] }, 'c2')],
			declines: [locate({ id: 'a', ask: {} }, 'd1'), locate({ id: 'a', ask: {} }, 'd2')],
		});
		expect(findings(uniqueIds(sources))).toEqual(['error c2/id', 'error d2/id']);
	});
});

describe('knownTopics', () => {
	it('finds a fact without its topic', () => {
		expect(findings(knownTopics(sourcesOf(createFact({ topic: 'elsewhere' }))))).toEqual([
			'error fact/topic',
		]);
	});

	it('says nothing while a topic may be among the broken parts of the file', () => {
		const article = createArticle({ isWhole: false, facts: [createFact({ topic: 'elsewhere' })] });
		expect(findings(knownTopics(createSources({ articles: [article] })))).toEqual([]);
	});
});

describe('usedTopics', () => {
	it('finds a topic without facts', () => {
		const article = createArticle({ facts: [createFact({ topic: 'elsewhere' })] });
		expect(findings(usedTopics(createSources({ articles: [article] })))).toEqual(['warning topic/id']);
	});
});

describe('answerableLanguages', () => {
	it('wants an answer in each language asked in', () => {
		const fact = createFact({ answer: { en: 'Yes.' }, ask: { en: ['Really?'], ar: ['حقا؟'] } });
		expect(findings(answerableLanguages(sourcesOf(fact)))).toEqual(['error fact/ask/ar']);
	});

	it('lets a fact be answered in a language in which no phrasing is written yet', () => {
		const fact = createFact({ answer: { en: 'Yes.', ar: 'نعم.' }, ask: { en: ['Really?'] } });
		expect(findings(answerableLanguages(sourcesOf(fact)))).toEqual([]);
	});
});

describe('quotations', () => {
	const TEXT = text('Heading\n\n  It   rained all\u00A0day. \n\nIt rained.');
	const found = (quote?: string, paragraph?: number) => {
		const fact = createFact({
			...(quote === undefined ? {} : { quote }),
			...(paragraph === undefined ? {} : { paragraph }),
		});
		return findings(
			verbatimQuotes(createSources({ articles: [createArticle({ facts: [fact], texts: [TEXT] })] })),
		);
	};

	it('count paragraphs from 1, headings too, empty lines not', () => {
		expect(TEXT.paragraphs).toEqual(['Heading', 'It rained all day.', 'It rained.']);
	});

	it.each([
		['rained all day', 2],
		['rained  all day', 2],
		['It rained', 2],
		['It rained', 3],
		['Heading', undefined],
		[undefined, 3],
	])('accepts %j in paragraph %j', (quote, paragraph) => {
		expect(found(quote, paragraph)).toEqual([]);
	});

	it.each([
		['rained all night', 2, 'quote'],
		['it rained', 2, 'quote'],
		['all day', 3, 'quote'],
		['day. It', undefined, 'quote'],
		['Heading', 4, 'paragraph'],
		[undefined, 4, 'paragraph'],
	])('refuses %j in paragraph %j', (quote, paragraph, key) => {
		expect(found(quote, paragraph)).toEqual([`error fact/${key}`]);
	});

	it('may stand in either of two texts of an article', () => {
		const facts = [createFact({ quote: 'هطل المطر', paragraph: 1 })];
		const texts = [text('It rained.'), text('هطل المطر.')];
		const sources = createSources({ articles: [createArticle({ facts, texts })] });
		expect(findings(verbatimQuotes(sources))).toEqual([]);
		expect(measureQuotes(sources)).toEqual({
			verifiedQuotes: 1,
			unverifiedQuotes: 0,
			articlesWithoutText: [],
			unusedParagraphs: 0,
		});
	});

	it('are asked for', () => {
		expect(findings(givenQuotes(sourcesOf(createFact({ quote: 'x' }))))).toEqual(['warning fact/id']);
		expect(findings(givenQuotes(sourcesOf(createFact({ quote: 'x', paragraph: 1 }))))).toEqual([]);
	});

	it('leave no paragraph unused', () => {
		const article = createArticle({ facts: [createFact({ paragraph: 2 })], texts: [TEXT] });
		const problems = [...usedParagraphs(createSources({ articles: [article] }))];
		expect(findings(problems)).toEqual(['warning text']);
		expect(problems[0]?.message).toMatch(/^Paragraphs 1, 3 are used by no fact/u);
	});
});

describe('distinctPhrasings', () => {
	const ask = (id: string, ...phrasings: string[]) => createFact({ id, ask: { en: phrasings } });

	it('finds a phrasing of two facts, and names both places', () => {
		const problems = [...distinctPhrasings(sourcesOf(ask('a', 'Who?', 'When?'), ask('b', 'WHEN')), fold)];
		expect(findings(problems)).toEqual(['error b/ask/en/0']);
		expect(problems[0]?.message).toContain('a/ask/en/1');
	});

	it('warns of a phrasing written twice in one fact, in whatever languages', () => {
		const fact = createFact({ ask: { ar: ['Huawei?'], en: ['huawei'] } });
		expect(findings(distinctPhrasings(sourcesOf(fact), fold))).toEqual(['warning fact/ask/en/0']);
	});

	it('finds a phrasing that is a decline too', () => {
		const declines = [locate({ id: 'no', ask: { en: ['who'] } }, 'no')];
		const sources = { ...sourcesOf(ask('a', 'Who?')), declines };
		expect(findings(distinctPhrasings(sources, fold))).toEqual(['error no/ask/en/0']);
	});

	it('only warns of a phrasing of two declines', () => {
		const declines = ['x', 'y'].map((id) => locate({ id, ask: { en: ['Hi'] } }, id));
		expect(findings(distinctPhrasings(createSources({ declines }), fold))).toEqual(['warning y/ask/en/0']);
	});

	it('finds a phrasing of which normalisation leaves nothing', () => {
		expect(findings(distinctPhrasings(sourcesOf(ask('a', '?!')), fold))).toEqual(['error a/ask/en/0']);
	});
});

describe('distinctForms', () => {
	it('warns of a form of two concepts, not of one written alike in both languages', () => {
		const concepts = [
			locate({ id: 'a', ar: ['G7'], en: ['g7'] }, 'a'),
			locate({ id: 'b', en: ['x', 'G7'] }, 'b'),
		];
		expect(findings(distinctForms(createSources({ concepts }), fold))).toEqual(['warning b/en/1']);
	});
});
