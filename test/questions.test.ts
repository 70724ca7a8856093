import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { normalise } from '../src/answering/normalise.ts';
import { LANGUAGES } from '../src/factbase/fact-base.ts';
import { loadFactBase } from '../src/factbase/load.ts';
import { languageData } from './support/language.ts';

/** Shorter messages (a greeting, «متى؟») are written by everybody. */
const TELLING = 12;

/** Letters and digits alone, so that punctuation and spaces make no difference. */
const fold = (text: string): string => normalise(text).replaceAll(' ', '');

const measured = ['answerable', 'unanswerable', 'fitting'].flatMap((name) =>
	readFileSync(`test/questions/${name}.jsonl`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as { readonly q: string }).q),
);

it('no question that measures the bot stands among its phrasings', async () => {
	const loaded = await loadFactBase('facts', { normalise });
	if (!loaded.ok) throw new Error(`The facts cannot be used: ${loaded.problems.length} problems.`);
	const { facts, declines } = loaded.base;
	const phrasings = new Set(
		[...facts, ...declines, ...languageData.declines]
			.flatMap(({ ask }) => LANGUAGES.flatMap((language) => ask[language] ?? []))
			.map(fold),
	);
	expect(measured.filter((q) => fold(q).length > TELLING && phrasings.has(fold(q)))).toEqual([]);
});

it('no question for fitting is one that is measured', () => {
	const seen = new Map<string, number>();
	for (const q of measured.map(fold)) if (q.length > TELLING) seen.set(q, (seen.get(q) ?? 0) + 1);
	expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
});
