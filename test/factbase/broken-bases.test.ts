import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/factbase/check-facts.ts';
import { createFactFolder, FOLDER, fold, VISIT, VISIT_FILES, VISIT_TEXT, visitWith } from './fact-folder.ts';
import type { Files } from './fact-folder.ts';

interface BrokenBase {
	readonly files: Files;
	/** All lines before the summary; DIR stands for the folder. */
	readonly lines: readonly string[];
}

/** The same article once more under other names, so that two files stand side by side. */
const SECOND_FILE = VISIT.replaceAll('visit-', 'other-')
	.replace('id: visit,', 'id: other,')
	.replaceAll('topic: visit', 'topic: other')
	.replaceAll('؟', ' غدا؟')
	.replaceAll('?', ' tomorrow?')
	.replace('visit.ar.txt', 'other.ar.txt');
const TWO_FILES: Files = { ...VISIT_FILES, 'other.yaml': SECOND_FILE, 'other.ar.txt': VISIT_TEXT };

const declines = (ask: string, id = 'age') => `declines:\n  - id: ${id}\n    ask: { en: [ ${ask} ] }\n`;

const BROKEN: Readonly<Record<string, BrokenBase>> = {
	'bad YAML': {
		files: visitWith('title: { ar: زيارة, en: A visit }', 'title: { ar: زيارة, en: A visit'),
		lines: [
			'DIR/visit.yaml:3:3: Not valid YAML: Flow map in block collection must be sufficiently indented and end with a }.',
		],
	},
	'a colon inside a text without quotes': {
		files: visitWith('en: The visit takes four days.', 'en: Four days: no more.'),
		lines: [
			'DIR/visit.yaml:23:11: Not valid YAML: Nested mappings are not allowed in compact mappings. Put a text that holds ": " in quotes, or mend the indentation.',
		],
	},
	'a key without a colon': {
		files: visitWith('topic: visit\n    paragraph: 1', 'topic visit\n    paragraph: 1'),
		lines: [
			'DIR/visit.yaml:8:5: There must be a colon and a space between a key and its value, as in "key: value".',
		],
	},
	'a colon without a space': {
		files: visitWith('id: visit-place\n    topic: visit', 'id: visit-place\n    topic:visit'),
		lines: [
			'DIR/visit.yaml:8:5: There must be a colon and a space between a key and its value, as in "key: value".',
		],
	},
	'a last key without a colon': {
		files: { ...VISIT_FILES, 'other.yaml': 'article:\n  title: { en: Other }\ntopics\n' },
		lines: [
			'DIR/other.yaml:3:1: There must be a colon and a space between a key and its value, as in "key: value".',
		],
	},
	'a quotation mark that is never closed': {
		files: visitWith('en: The visit is to Russia.', 'en: "The visit is to Russia.'),
		lines: [
			'DIR/visit.yaml:13:11: A quotation mark opens here and is never closed: write the second one, or take the first one away.',
		],
	},
	'a single quotation mark that is never closed': {
		files: visitWith('quote: لمدة 4 أيام', "quote: 'لمدة 4 أيام"),
		lines: [
			'DIR/visit.yaml:20:12: A quotation mark opens here and is never closed: write the second one, or take the first one away.',
		],
	},
	'a line that is indented too little': {
		files: visitWith('    topic: visit\n    paragraph: 1', '   topic: visit\n    paragraph: 1'),
		lines: [
			'DIR/visit.yaml:8:1: Not valid YAML: Sequence item without - indicator. Indent the line as its neighbours are.',
		],
	},
	'a backslash in double quotes': {
		files: visitWith('en: The visit is to Russia.', 'en: "The visit is to \\Russia."'),
		lines: [
			'DIR/visit.yaml:13:28: Not valid YAML: Invalid escape sequence \\R. Write two backslashes for one, or put the text in single quotes.',
		],
	},
	'tab indentation': {
		files: visitWith('  title:', '\ttitle:'),
		lines: ['DIR/visit.yaml:2:1: A tab is used as indentation: YAML allows spaces only.'],
	},
	'several documents': {
		files: visitWith('topics:', '---\ntopics:'),
		lines: [
			'DIR/visit.yaml:4:1: The file holds several YAML documents: take the "---" out or split the file.',
		],
	},
	'a duplicate key': {
		files: visitWith('    paragraph: 1\n', '    paragraph: 1\n    topic: visit\n'),
		lines: ['DIR/visit.yaml:10:5: The key topic is written twice: it stands on line 8 already.'],
	},
	'an alias': {
		files: visitWith('en: The visit is to Russia.', 'en: *russia'),
		lines: ['DIR/visit.yaml:13:11: Fact files have no aliases: put a text that begins with "*" in quotes.'],
	},
	'a tag': {
		files: visitWith('en: The visit is to Russia.', 'en: !russia x'),
		lines: ['DIR/visit.yaml:13:11: Fact files have no tags: put a text that begins with "!" in quotes.'],
	},
	'a list as a key': {
		files: visitWith('    paragraph: 1\n', '    ? [ paragraph ]\n    : 1\n'),
		lines: [
			'DIR/visit.yaml:7:9: warning: visit-place has no paragraph: readers cannot see what it rests on.',
			'DIR/visit.yaml:9:7: A key must be a single word: lists and maps cannot be keys.',
		],
	},
	'an empty file': {
		files: { 'visit.yaml': '' },
		lines: ['DIR/visit.yaml:1:1: The file is empty: write facts in it or delete it.'],
	},
	'a file of comments': {
		files: { 'visit.yaml': '# later\n' },
		lines: ['DIR/visit.yaml:1:1: The file is empty: write facts in it or delete it.'],
	},
	'a byte-order mark': {
		files: { 'visit.yaml': `\uFEFF${VISIT}`, 'visit.ar.txt': VISIT_TEXT },
		lines: ['DIR/visit.yaml:1:1: The file begins with a byte-order mark: save it as UTF-8 without BOM.'],
	},
	'not UTF-8': {
		files: {
			'visit.yaml': Buffer.concat([Buffer.from('article:\n  title: { ar: '), Buffer.from([0xe3, 0xd1])]),
		},
		lines: [
			'DIR/visit.yaml:2:16: Not valid UTF-8 from here on: open the file in its own encoding and save it as UTF-8.',
		],
	},
	'a list at the top': {
		files: { 'visit.yaml': '- id: visit\n' },
		lines: ['DIR/visit.yaml:1:1: The file must be keys with values (key: value), not a list.'],
	},
	'a text at the top': {
		files: { 'visit.yaml': 'hello\n' },
		lines: ['DIR/visit.yaml:1:1: The file must be keys with values (key: value), not the text "hello".'],
	},
	'lists nested too deeply': {
		files: { 'visit.yaml': '['.repeat(50_000) },
		lines: [
			'DIR/visit.yaml:1:33: The file nests lists or keys too deeply to be read: fact files need five levels.',
		],
	},
	'an unknown key': {
		files: visitWith('    paragraph: 1', '    page: 1'),
		lines: [
			'DIR/visit.yaml:9:5: Unknown key "page": the keys here are id, topic, paragraph, quote, answer, ask.',
		],
	},
	'an unknown key at the top': {
		files: visitWith('topics:', 'notes: none\ntopics:'),
		lines: ['DIR/visit.yaml:4:1: Unknown key "notes": the keys here are article, topics, facts.'],
	},
	'a missing key': {
		files: visitWith('    topic: visit\n', ''),
		lines: ['DIR/visit.yaml:7:5: topic is missing: add it here.'],
	},
	'an empty value': {
		files: visitWith('quote: إلى روسيا', 'quote:'),
		lines: ['DIR/visit.yaml:10:5: quote is empty: write its value or take the key away.'],
	},
	'an empty text': {
		files: visitWith('en: A visit', 'en: " "'),
		lines: ['DIR/visit.yaml:2:27: article.title.en is an empty text: write it or take it away.'],
	},
	'a number where a text is expected': {
		files: visitWith('en: A visit', 'en: 4'),
		lines: ['DIR/visit.yaml:2:27: article.title.en must be a text, not the number 4: put it in quotes, "4".'],
	},
	'a text where a number is expected': {
		files: visitWith('paragraph: 1', 'paragraph: first'),
		lines: ['DIR/visit.yaml:9:16: paragraph must be a number, not the text "first".'],
	},
	'a text where a list is expected': {
		files: visitWith('[ Where is the visit? ]', 'Where?'),
		lines: [
			'DIR/visit.yaml:16:11: ask.en must be a list, not the text "Where?": write "- " before each entry.',
		],
	},
	'a text where keys are expected': {
		files: visitWith('title: { ar: زيارة, en: A visit }', 'title: A visit'),
		lines: [
			'DIR/visit.yaml:2:10: article.title must be keys with values (key: value), not the text "A visit".',
		],
	},
	'a fact that is a text': {
		files: { ...VISIT_FILES, 'visit.yaml': `${VISIT}  - another\n` },
		lines: [
			'DIR/visit.yaml:27:5: an entry of facts must be keys with values (key: value), not the text "another".',
		],
	},
	'paragraph 0': {
		files: visitWith('paragraph: 1', 'paragraph: 0'),
		lines: ['DIR/visit.yaml:9:16: paragraph must be 1 or more: it is counted from 1.'],
	},
	'an empty list of phrasings': {
		files: visitWith('[ Where is the visit? ]', '[]'),
		lines: ['DIR/visit.yaml:16:11: ask.en is an empty list: write at least one entry.'],
	},
	'an ask without a language': {
		files: visitWith(
			'    ask:\n      ar: [ أين الزيارة؟ ]\n      en: [ Where is the visit? ]\n',
			'    ask: {}\n',
		),
		lines: ['DIR/visit.yaml:14:10: ask holds no language: write ar, en or both.'],
	},
	'a language asked in but not answered in': {
		files: visitWith('      en: The visit is to Russia.\n', ''),
		lines: [
			'DIR/visit.yaml:15:11: visit-place can be asked in English but has no answer in it: add answer.en.',
		],
	},
	'a bad date': {
		files: visitWith('  text:', '  date: 2021-02-29\n  text:'),
		lines: [
			'DIR/visit.yaml:3:9: article.date is "2021-02-29", which is no day of the calendar: write year-month-day, as 2020-01-31.',
		],
	},
	'a bad id': {
		files: visitWith('id: visit-place', 'id: Visit_Place'),
		lines: [
			'DIR/visit.yaml:7:9: id is not kebab-case: use small letters a to z, digits and single hyphens, as in visit-length.',
		],
	},
	'an id too long for a button': {
		files: visitWith('id: visit-place', `id: ${'x'.repeat(65)}`),
		lines: ['DIR/visit.yaml:7:9: id is 65 characters long: shorten it to 64 at most.'],
	},
	'a file name that is no id': {
		files: { 'My Visit.yaml': VISIT, 'visit.ar.txt': VISIT_TEXT },
		lines: [
			'DIR/My Visit.yaml:1:1: The file name "My Visit" names the article, so it must be kebab-case (a to z, digits, hyphens) and at most 64 characters: rename the file.',
		],
	},
	'an over-long answer': {
		files: visitWith('The visit is to Russia.', 'x'.repeat(1701)),
		lines: ['DIR/visit.yaml:13:11: answer.en is 1,701 characters long: shorten it to 1,700 at most.'],
	},
	'an over-long phrasing': {
		files: visitWith('Where is the visit?', 'x'.repeat(201)),
		lines: ['DIR/visit.yaml:16:13: ask.en is 201 characters long: shorten it to 200 at most.'],
	},
	'a phrasing of two lines': {
		files: visitWith('Where is the visit?', String.raw`"Where\nis it?"`),
		lines: ['DIR/visit.yaml:16:13: ask.en runs over several lines: write it on one.'],
	},
	'a control character': {
		files: visitWith('Where is the visit?', String.raw`"Where\0?"`),
		lines: [
			'DIR/visit.yaml:16:13: ask.en holds a character that cannot be shown: take it out or write the word anew.',
		],
	},
	'a phrasing without words': {
		files: visitWith('Where is the visit?', '"?"'),
		lines: ['DIR/visit.yaml:16:13: "?" holds no word or number to ask by: take it away.'],
	},
	'a quote too long': {
		files: visitWith('quote: إلى روسيا', 'quote: a b c d e f g h i j k l m'),
		lines: ['DIR/visit.yaml:10:12: quote has 13 words: quote at most 12, those that prove the answer.'],
	},
	'a quote not in the article': {
		files: visitWith('quote: إلى روسيا', 'quote: إلى الصين'),
		lines: ['DIR/visit.yaml:10:12: The quote is not in the article: copy its words exactly as they stand.'],
	},
	'a quote in another paragraph': {
		files: visitWith('quote: إلى روسيا', 'quote: الزيارة لمدة'),
		lines: ['DIR/visit.yaml:10:12: The quote is not in paragraph 1 but in 2: correct one of the two.'],
	},
	'a paragraph that the article does not have': {
		files: visitWith('paragraph: 2', 'paragraph: 9'),
		lines: [
			'DIR/visit.yaml:3:15: warning: Paragraph 2 is used by no fact: what the article says there cannot be asked.',
			'DIR/visit.yaml:19:16: There is no paragraph 9: the article has 2.',
		],
	},
	'a missing article text': {
		files: { 'visit.yaml': VISIT },
		lines: ['DIR/visit.yaml:3:15: The text file DIR/visit.ar.txt does not exist: correct the path.'],
	},
	'an article text that is a folder': {
		files: { 'visit.yaml': VISIT, 'visit.ar.txt': FOLDER },
		lines: [
			'DIR/visit.yaml:3:15: The text file DIR/visit.ar.txt is a folder, not a file: rename or move it.',
		],
	},
	'a directory in place of a file': {
		files: { ...VISIT_FILES, 'more.yaml': FOLDER },
		lines: ['DIR/more.yaml:1:1: This is a folder, not a file: rename or move it.'],
	},
	'an empty folder': {
		files: {},
		lines: ['DIR:1:1: The folder holds no fact file: add one, such as my-article.yaml.'],
	},
	'a folder without facts': {
		files: { 'README.md': '# Facts', 'declines.yaml': declines('How old is he?') },
		lines: ['DIR:1:1: The folder holds no fact file: add one, such as my-article.yaml.'],
	},
	'an unknown topic': {
		files: visitWith('    topic: visit\n    paragraph: 2', '    topic: visits\n    paragraph: 2'),
		lines: [
			'DIR/visit.yaml:18:12: No topic of this file has the id visits: write one of visit, or add it to topics.',
		],
	},
	'a duplicate id': {
		files: visitWith('id: visit-length', 'id: visit-place'),
		lines: [
			'DIR/visit.yaml:17:9: The fact id visit-place is taken: DIR/visit.yaml:7:9 has it. Give this fact another.',
		],
	},
	'a duplicate id across files': {
		files: { ...TWO_FILES, 'other.yaml': SECOND_FILE.replace('other-place', 'visit-place') },
		lines: [
			'DIR/visit.yaml:7:9: The fact id visit-place is taken: DIR/other.yaml:7:9 has it. Give this fact another.',
		],
	},
	'a duplicate topic across files': {
		files: {
			...TWO_FILES,
			'other.yaml': SECOND_FILE.replace('id: other,', 'id: visit,').replaceAll(
				'topic: other',
				'topic: visit',
			),
		},
		lines: [
			'DIR/visit.yaml:5:11: The topic id visit is taken: DIR/other.yaml:5:11 has it. Give this topic another.',
		],
	},
	'two files of one article': {
		files: { ...TWO_FILES, 'other.json': JSON.stringify({ article: { title: { en: 'x' } } }) },
		lines: [
			'DIR/other.json:1:1: facts is missing: add it here.',
			'DIR/other.json:1:1: topics is missing: add it here.',
			'DIR/other.yaml:1:1: The article other has another file already, DIR/other.json: merge or rename them.',
		],
	},
	'two lexicons': {
		files: {
			...VISIT_FILES,
			'lexicon.yaml': 'concepts: [ { id: russia, en: [ Russia ] } ]',
			'lexicon.yml': 'concepts: [ { id: russia, en: [ Russia ] } ]',
		},
		lines: ['DIR/lexicon.yml:1:1: There is a second lexicon file, DIR/lexicon.yaml: merge them into one.'],
	},
	'a concept without forms': {
		files: { ...VISIT_FILES, 'lexicon.yaml': 'concepts: [ { id: russia } ]' },
		lines: ['DIR/lexicon.yaml:1:13: an entry of concepts holds no forms: write ar, en or both.'],
	},
	'a phrasing of two facts': {
		files: visitWith('How long is the visit?', 'Where is the visit?'),
		lines: [
			'DIR/visit.yaml:26:13: "Where is the visit?" belongs to the fact visit-place (DIR/visit.yaml:16:13) too: a question can have only one answer.',
		],
	},
	'a phrasing of two facts after normalisation': {
		files: visitWith('How long is the visit?', 'WHERE is the visit'),
		lines: [
			'DIR/visit.yaml:26:13: "WHERE is the visit" belongs to the fact visit-place (DIR/visit.yaml:16:13) too, as "Where is the visit?": a question can have only one answer.',
		],
	},
	'a phrasing of a fact and a decline': {
		files: { ...VISIT_FILES, 'declines.yaml': declines('Where is the visit?') },
		lines: [
			'DIR/declines.yaml:3:18: "Where is the visit?" belongs to the fact visit-place (DIR/visit.yaml:16:13) too: a question can have only one answer.',
		],
	},
	'different numbers': {
		files: visitWith('four days', 'five days'),
		lines: [
			'DIR/visit.yaml:22:7: The numbers of visit-length differ: 4 stands in answer.ar only; five stands in answer.en only. Make them agree.',
		],
	},
	'different weekdays': {
		files: visitWith(
			'ar: الزيارة إلى روسيا.\n      en: The visit is to Russia.',
			'ar: الزيارة يوم الخميس.\n      en: The visit is on Friday.',
		),
		lines: [
			'DIR/visit.yaml:12:7: The weekdays of visit-place differ: الخميس stands in answer.ar only; Friday stands in answer.en only. Make them agree.',
		],
	},
	'a month on one side only': {
		files: visitWith('en: The visit is to Russia.', 'en: The visit to Russia is in September.'),
		lines: [
			'DIR/visit.yaml:12:7: The months of visit-place differ: September stands in answer.en only. Make them agree.',
		],
	},
	'several faults at once': {
		files: {
			...VISIT_FILES,
			'visit.yaml': VISIT.replace('paragraph: 1', 'paragraph: one').replace('four days', '3 days'),
			'declines.yaml': declines('How long is the visit?'),
		},
		lines: [
			'DIR/declines.yaml:3:18: "How long is the visit?" belongs to the fact visit-length (DIR/visit.yaml:26:13) too: a question can have only one answer.',
			'DIR/visit.yaml:9:16: paragraph must be a number, not the text "one".',
			'DIR/visit.yaml:22:7: The numbers of visit-length differ: 4 stands in answer.ar only; 3 stands in answer.en only. Make them agree.',
		],
	},
};

describe('a broken fact base is refused with the place of each fault', () => {
	it.each(Object.entries(BROKEN))('%s', async (_, { files, lines }) => {
		const dir = await createFactFolder(files);
		const written: string[] = [];
		const write = (line: string) => written.push(line.replaceAll(dir, 'DIR'));
		const exitCode = await checkFacts([dir], { out: write, err: write }, fold);
		expect(written.slice(0, -1)).toEqual(lines);
		expect(written.at(-1)).toMatch(/^[1-9]\d* errors?, \d+ warnings?$/u);
		expect(exitCode).toBe(1);
	});

	it('a missing folder', async () => {
		const dir = await createFactFolder({});
		const written: string[] = [];
		const write = (line: string) => written.push(line.replaceAll(dir, 'DIR'));
		expect(await checkFacts([`${dir}/nowhere`], { out: write, err: write }, fold)).toBe(1);
		expect(written).toEqual([
			'DIR/nowhere:1:1: There is no such folder: give the folder that holds the fact files.',
			'1 error, 0 warnings',
		]);
	});
});
