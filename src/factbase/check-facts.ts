import { parseArgs } from 'node:util';
import type { Fact, FactBase } from './fact-base.ts';
import { loadFactBase } from './load.ts';
import type { LoadResult } from './load.ts';
import { formatProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Normalise } from './rules/phrasings.ts';

const USAGE = 'npm run facts:check -- [DIR] [--text ARTICLE=FILE ...]';

export interface Output {
	readonly out: (line: string) => void;
	readonly err: (line: string) => void;
}

/**
 * The command `facts:check`: writes every problem of a fact base as a line, then one that sums up.
 * @returns the exit code: 0 when the base can be used, 1 when it holds an error, 2 when the arguments do.
 */
export async function checkFacts(
	args: readonly string[],
	{ out, err }: Output,
	normalise: Normalise,
): Promise<0 | 1 | 2> {
	const parsed = parseArguments(args);
	if (typeof parsed === 'string') {
		err(`${parsed}: ${USAGE}`);
		return 2;
	}
	const result = await loadFactBase(parsed.dir, { normalise, texts: parsed.texts });
	for (const problem of result.problems) out(formatProblem(problem));
	out(summarise(result));
	return result.ok ? 0 : 1;
}

interface Arguments {
	readonly dir: string;
	readonly texts: Readonly<Record<string, string>>;
}

/** A text is what is wrong with the arguments. */
function parseArguments(args: readonly string[]): Arguments | string {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			options: { text: { type: 'string', multiple: true } },
			allowPositionals: true,
		});
	} catch (error) {
		// Node's message goes on with advice of its own.
		return error instanceof Error ? (error.message.split(/[.\n]/u)[0] ?? '') : String(error);
	}
	const [dir = 'facts', ...others] = parsed.positionals;
	if (others.length > 0) return `One folder at a time, not also ${others.join(' ')}`;
	const texts = new Map<string, string>();
	for (const given of parsed.values.text ?? []) {
		const [, article, file] = /^([^=]+)=(.+)$/su.exec(given) ?? [];
		if (article === undefined || file === undefined) {
			return `--text wants the id of an article and a file, joined by "=", not ${JSON.stringify(given)}`;
		}
		if (texts.has(article)) return `--text is given twice for ${article}`;
		texts.set(article, file);
	}
	return { dir, texts: Object.fromEntries(texts) };
}

function summarise(result: LoadResult): string {
	const faults = countFaults(result.problems);
	if (!result.ok) return faults;
	return [`${describeSize(result.base)}: ${faults}`, ...describeQuotes(result)].join('; ');
}

function countFaults(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

function describeSize({ facts, declines }: FactBase): string {
	return [
		count(facts.length, 'fact'),
		count(countPhrasings(facts), 'phrasing'),
		count(countPhrasings(declines), 'decline question'),
	].join(', ');
}

function describeQuotes(result: LoadResult & { readonly ok: true }): string[] {
	const parts: string[] = [];
	if (result.verifiedQuotes > 0) {
		const paragraphs =
			result.unusedParagraphs === 0
				? 'every paragraph used'
				: `${count(result.unusedParagraphs, 'paragraph')} not used`;
		parts.push(`${count(result.verifiedQuotes, 'quotation')} verified, ${paragraphs}`);
	}
	if (result.unverifiedQuotes > 0) {
		const options = result.articlesWithoutText.map((id) => `--text ${id}=FILE`).join(' ');
		const what = count(result.unverifiedQuotes, 'quotation');
		parts.push(`${what} could not be verified: give the article with ${options}`);
	}
	return parts;
}

function countPhrasings(entries: readonly Pick<Fact, 'ask'>[]): number {
	return entries.reduce((total, { ask }) => total + (ask.ar?.length ?? 0) + (ask.en?.length ?? 0), 0);
}

function count(number: number, noun: string): string {
	return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
