import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadFactBase } from '../../src/factbase/load.ts';
import type { LoadResult } from '../../src/factbase/load.ts';
import { createFactFolder, FOLDER, fold, VISIT, VISIT_FILES, VISIT_TEXT } from './fact-folder.ts';
import type { Files } from './fact-folder.ts';

type Good = LoadResult & { readonly ok: true };

async function loadGood(files: Files, texts: Readonly<Record<string, string>> = {}): Promise<Good> {
	const result = await loadFactBase(await createFactFolder(files), { normalise: fold, texts });
	if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
	return result;
}

const OTHER = `article: { title: { en: Another } }
topics: [ { id: weather, name: { en: The weather } } ]
facts:
  - id: rain
    topic: weather
    paragraph: 1
    quote: it rained
    answer: { en: It rained. }
    ask: { en: [ Did it rain? ] }
`;

describe('loadFactBase', () => {
	it('gives facts, topics and articles with what belongs together named', async () => {
		const { base, problems } = await loadGood(VISIT_FILES);
		expect(problems).toEqual([]);
		expect(base.articles).toEqual([{ id: 'visit', title: { ar: 'زيارة', en: 'A visit' } }]);
		expect(base.topics).toEqual([
			{ id: 'visit', article: 'visit', name: { ar: 'الزيارة', en: 'The visit' } },
		]);
		expect(base.facts.map(({ id }) => id)).toEqual(['visit-place', 'visit-length']);
		expect(base.facts[0]).toEqual({
			id: 'visit-place',
			article: 'visit',
			topic: 'visit',
			paragraph: 1,
			quote: 'إلى روسيا',
			answer: { ar: 'الزيارة إلى روسيا.', en: 'The visit is to Russia.' },
			ask: { ar: ['أين الزيارة؟'], en: ['Where is the visit?'] },
		});
	});

	it('reads lexicon and declines, whatever they end in', async () => {
		const { base } = await loadGood({
			...VISIT_FILES,
			'lexicon.yml': 'concepts: [ { id: russia, ar: [ روسيا ], en: [ Russia, RF ] } ]',
			'declines.json': JSON.stringify({
				declines: [{ id: 'hello', reply: { en: 'Hello!' }, ask: { en: ['Hi'] } }],
			}),
		});
		expect(base.concepts).toEqual([{ id: 'russia', forms: ['روسيا', 'Russia', 'RF'] }]);
		expect(base.declines).toEqual([{ id: 'hello', reply: { en: 'Hello!' }, ask: { en: ['Hi'] } }]);
	});

	it('keeps a date a text', async () => {
		const { base } = await loadGood({ 'other.yaml': OTHER.replace('title:', 'date: 2020-01-31, title:') });
		expect(base.articles[0]?.date).toBe('2020-01-31');
	});

	it('reads a JSON file as it reads the same in YAML', async () => {
		const fromJson = await loadGood({
			'visit.json': JSON.stringify(parse(VISIT), null, '\t'),
			'visit.ar.txt': VISIT_TEXT,
		});
		const fromYaml = await loadGood(VISIT_FILES);
		expect(fromJson.base).toEqual(fromYaml.base);
	});

	it('passes over what is no fact file', async () => {
		const { base } = await loadGood({
			...VISIT_FILES,
			'README.md': '# Facts',
			'.visit.yaml.swp': 'x',
			'.#visit.yaml': 'x',
			'visit.yaml~': 'x',
			'#visit.yaml#': 'x',
			'.hidden.yaml': '- no',
			drafts: FOLDER,
		});
		expect(base.articles).toHaveLength(1);
	});

	it('cuts spaces around texts', async () => {
		const { base } = await loadGood({ 'other.yaml': OTHER.replace('It rained.', '" It rained.  "') });
		expect(base.facts[0]?.answer.en).toBe('It rained.');
	});

	it('warns where a fact shows nothing it rests on', async () => {
		const { problems } = await loadGood({ 'other.yaml': OTHER.replace('    quote: it rained\n', '') });
		expect(problems.map(({ severity, line, message }) => [severity, line, message])).toEqual([
			['warning', 4, 'rain has no quote: readers cannot see what it rests on.'],
		]);
	});
});

describe('the version of a base', () => {
	it('is twelve hexadecimal digits', async () => {
		expect((await loadGood(VISIT_FILES)).base.version).toMatch(/^[0-9a-f]{12}$/u);
	});

	it('does not depend on the order of keys, comments or how things are quoted', async () => {
		const before = await loadGood({ 'other.yaml': OTHER });
		const after = await loadGood({
			'other.yml': `# rewritten
facts:
  - ask: { en: [ "Did it rain?" ] }
    answer: { en: 'It rained.' }
    quote: "it  rained"
    paragraph: 1
    topic: weather
    id: rain
topics: [ { name: { en: The weather }, id: weather } ]
article: { title: { en: Another } }
`.replace('it  rained', 'it rained'),
		});
		expect(after.base).toEqual(before.base);
	});

	it('changes with any text', async () => {
		const before = await loadGood({ 'other.yaml': OTHER });
		const after = await loadGood({ 'other.yaml': OTHER.replace('Did it rain?', 'Did it snow?') });
		expect(after.base.version).not.toBe(before.base.version);
	});

	it('does not depend on the order in which files were written', async () => {
		const first = await loadGood({ 'other.yaml': OTHER, ...VISIT_FILES });
		const second = await loadGood({ ...VISIT_FILES, 'other.yaml': OTHER });
		expect(second.base).toEqual(first.base);
		expect(first.base.facts.map(({ id }) => id)).toEqual(['rain', 'visit-place', 'visit-length']);
	});
});

describe('quotations', () => {
	it('are verified where the text is known, and counted where it is not', async () => {
		const result = await loadGood({ ...VISIT_FILES, 'other.yaml': OTHER });
		expect(result).toMatchObject({
			verifiedQuotes: 2,
			unverifiedQuotes: 1,
			articlesWithoutText: ['other'],
			unusedParagraphs: 0,
		});
	});

	it('are verified against a text given from outside', async () => {
		const elsewhere = await createFactFolder({
			'article.txt': '\uFEFFYesterday it\u00A0 rained.\r\n\r\nThe end.\r\n',
		});
		const result = await loadGood({ 'other.yaml': OTHER }, { other: `${elsewhere}/article.txt` });
		expect(result).toMatchObject({ verifiedQuotes: 1, unverifiedQuotes: 0, unusedParagraphs: 1 });
		expect(result.problems.map(({ message }) => message)).toEqual([
			'Paragraph 2 is used by no fact: what the article says there cannot be asked.',
		]);
	});

	it('are not verified against a text given for an article that is not there', async () => {
		const dir = await createFactFolder({ 'other.yaml': OTHER });
		const result = await loadFactBase(dir, { normalise: fold, texts: { toString: 'article.txt' } });
		expect(result.problems.map(({ message }) => message)).toEqual([
			'This is given as the text of toString, but no article has that id: they are other.',
		]);
		expect(result.ok).toBe(false);
	});
});

it('a facts folder is left as it was', async () => {
	const dir = await createFactFolder(VISIT_FILES);
	await loadFactBase(dir, { normalise: fold });
	expect((await readdir(dir)).sort()).toEqual(['visit.ar.txt', 'visit.yaml']);
});
