import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/factbase/decode-text.ts';
import { parseArticleFile, parseDeclinesFile, parseLexiconFile } from '../../src/factbase/parse-file.ts';
import { formatProblem } from '../../src/factbase/problem.ts';
import type { Problem } from '../../src/factbase/problem.ts';
import { VISIT } from './fact-folder.ts';

const LOCATED = /^facts\/x\.yaml:[1-9]\d*:[1-9]\d*: (?:warning: )?\S[^\n]*$/u;
const FILE = 'facts/x.yaml';

function parseBytes(bytes: Uint8Array): readonly Problem[] {
	const text = decodeText(FILE, bytes);
	return typeof text === 'string' ? parseArticleFile(FILE, 'x', text).problems : [text];
}

function expectLocated(problems: readonly Problem[], text: string): void {
	const lines = text.split(/\n/u).length;
	for (const problem of problems) {
		expect(formatProblem(problem)).toMatch(LOCATED);
		expect(problem.line).toBeLessThanOrEqual(lines);
	}
}

describe('whatever a fact file holds, it gives located problems of one line', () => {
	it('random bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
				const problems = parseBytes(bytes);
				expect(problems.length).toBeGreaterThan(0);
				expectLocated(problems, Buffer.from(bytes).toString('latin1'));
			}),
		);
	});

	it('random signs of YAML', () => {
		const signs = fc.array(
			fc.constantFrom(
				'a',
				':',
				' ',
				'\n',
				'- ',
				'[',
				']',
				'{',
				'}',
				',',
				'&a',
				'*a',
				'!t',
				'|',
				'>',
				'"',
				"'",
				'#',
				'?',
				'\t',
				'---\n',
				'%YAML',
				'<<: ',
				'facts:',
				'article:',
				'\r',
			),
			{ minLength: 1, maxLength: 60 },
		);
		fc.assert(
			fc.property(signs, (parts) => {
				const text = parts.join('');
				for (const parse of [
					(whole: string) => parseArticleFile(FILE, 'x', whole),
					(whole: string) => parseLexiconFile(FILE, whole),
					(whole: string) => parseDeclinesFile(FILE, whole),
				]) {
					const { problems } = parse(text);
					expect(problems.length).toBeGreaterThan(0);
					expectLocated(problems, text);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('any JSON', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				const { problems } = parseArticleFile(FILE, 'x', text);
				expect(problems.length).toBeGreaterThan(0);
				expectLocated(problems, text);
			}),
		);
	});

	it('a good file of which a piece was cut out', () => {
		fc.assert(
			fc.property(fc.nat(VISIT.length), fc.integer({ min: 1, max: 60 }), (start, length) => {
				const text = VISIT.slice(0, start) + VISIT.slice(start + length);
				expectLocated(parseArticleFile(FILE, 'x', text).problems, text);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('parseArticleFile', () => {
	it('keeps what is well-formed in a file of which a part is broken', () => {
		const { value } = parseArticleFile(FILE, 'x', VISIT.replace('paragraph: 1', 'paragraph: one'));
		expect(value.isWhole).toBe(false);
		expect(value.facts.map((fact) => fact.value.id)).toEqual(['visit-length']);
		expect(value.facts[0]?.place('id')).toEqual({ file: FILE, line: 17, column: 9 });
		expect(value.head?.value.title.en).toBe('A visit');
	});

	it('treats the names of object members as keys like any other', () => {
		const { problems } = parseArticleFile(FILE, 'x', `${VISIT}__proto__: 1\nconstructor: 2\n`);
		expect(problems.map(formatProblem)).toEqual([
			'facts/x.yaml:27:1: Unknown key "__proto__": the keys here are article, topics, facts.',
			'facts/x.yaml:28:1: Unknown key "constructor": the keys here are article, topics, facts.',
		]);
	});

	it('says so when a file has more problems than anyone reads', () => {
		const text = Array.from({ length: 2000 }, (_, index) => `key-${index}: 1\n`).join('');
		const { problems } = parseArticleFile(FILE, 'x', text);
		expect(problems).toHaveLength(501);
		expect(problems.at(-1)?.message).toBe(
			'The file has more problems than these: mend some and check again.',
		);
	});

	it('does not unfold aliases', () => {
		const bomb = ['a: &a [ x, x ]'];
		for (let depth = 1; depth < 40; depth += 1) bomb.push(`a${depth}: &b${depth} [ *a, *a, *a ]`);
		const { problems } = parseArticleFile(FILE, 'x', bomb.join('\n'));
		expect(problems.some(({ message }) => message.startsWith('Fact files have no aliases'))).toBe(true);
	});
});
