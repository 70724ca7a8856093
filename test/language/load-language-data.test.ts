import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { normalise } from '../../src/answering/normalise.ts';
import { loadLanguageData } from '../../src/language/load-language-data.ts';
import { languageData } from '../support/language.ts';

async function copyLanguage(): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-language-'));
	onTestFinished(async () => await rm(dir, { recursive: true, force: true }));
	await cp('language', dir, { recursive: true });
	return dir;
}

async function problemsWith(name: string, text: string): Promise<string[]> {
	const dir = await copyLanguage();
	await writeFile(join(dir, name), text);
	const loaded = await loadLanguageData(dir);
	return loaded.ok
		? []
		: loaded.problems.map(({ file, line, message }) => `${file.slice(dir.length + 1)}:${line}: ${message}`);
}

describe('a broken file gives its own line', () => {
	it.each([
		[
			'senses.yaml',
			'senses:\n  - sense: go\n    standrad: [ذهب]\n',
			/^senses\.yaml:3: Unknown key "standrad"/u,
		],
		[
			'question-words.yaml',
			'types:\n  - type: whence\n    sense: from where\n',
			/^question-words\.yaml:2: type /u,
		],
		['function-words.yaml', 'words:\n  - standard: [في]\n', /^function-words\.yaml:2: sense /u],
		['english-forms.yaml', 'words: [', /^english-forms\.yaml:1: Not valid YAML/u],
		['arabizi.yaml', '', /^arabizi\.yaml:1: The file is empty/u],
		['declines.yaml', 'declines: []\n', /^declines\.yaml:1: declines /u],
	])('%s', async (name, text, expected) => {
		expect(await problemsWith(name, text)).toEqual([expect.stringMatching(expected)]);
	});
});

it('a missing file is named, and so is every other problem', async () => {
	const dir = await copyLanguage();
	await rm(join(dir, 'senses.yaml'));
	await writeFile(join(dir, 'arabizi.yaml'), 'sounds: 3\n');
	const loaded = await loadLanguageData(dir);
	const files = loaded.ok ? [] : [...new Set(loaded.problems.map(({ file }) => file.slice(dir.length + 1)))];
	expect(files.sort()).toEqual(['arabizi.yaml', 'senses.yaml']);
});

it('the same files give the same version, another word another one', async () => {
	const dir = await copyLanguage();
	const same = await loadLanguageData(dir);
	expect(same.ok && same.data.version).toBe(languageData.version);
	await writeFile(join(dir, 'senses.yaml'), 'senses:\n  - sense: go\n    english: [go]\n');
	const other = await loadLanguageData(dir);
	expect(other.ok && other.data.version).not.toBe(languageData.version);
});

describe("the project's own tables", () => {
	it('list no form of a sense twice', () => {
		const seen = new Map<string, string>();
		const twice = languageData.senses.flatMap(({ id, forms }) =>
			forms.flatMap((form) => {
				const key = normalise(form);
				const first = seen.get(key);
				seen.set(key, id);
				return first === undefined ? [] : [`${form}: ${first}, ${id}`];
			}),
		);
		expect(twice).toEqual([]);
	});

	it('give no sign of Arabizi that is an English word of theirs', () => {
		const english = new Set(languageData.englishForms.flat());
		expect(languageData.arabizi.marks.filter((mark) => english.has(mark))).toEqual([]);
	});
});
