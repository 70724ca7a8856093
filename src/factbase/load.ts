import { createHash } from 'node:crypto';
import { assemble } from './assemble.ts';
import { toCanonicalJson } from './canonical.ts';
import type { FactBase } from './fact-base.ts';
import { errorAt, hasErrors, sortProblems, startOf } from './problem.ts';
import type { Located, Problem } from './problem.ts';
import { parseArticleFile, parseDeclinesFile, parseLexiconFile } from './parse-file.ts';
import type { ParsedArticle, ParsedFile } from './parse-file.ts';
import { listFactFiles, readText } from './read-folder.ts';
import type { FolderFile } from './read-folder.ts';
import { checkRules } from './rules.ts';
import type { Normalise } from './rules/phrasings.ts';
import { measureQuotes } from './rules/quotes.ts';
import type { QuoteCoverage } from './rules/quotes.ts';
import type { ConceptEntry, DeclineEntry } from './schema.ts';
import { readArticleTexts } from './read-texts.ts';

const NO_FACTS = 'The folder holds no fact file: add one, such as my-article.yaml.';

export interface LoadOptions {
	/** The normaliser of the answering core: two phrasings that it makes equal are one. */
	readonly normalise: Normalise;
	/** Article id to the path of its text (from the working directory), as if the file's `text` named it. */
	readonly texts?: Readonly<Record<string, string>>;
}

/** Plain data, so that a base can be loaded in a worker and sent over. */
export type LoadResult =
	| (QuoteCoverage & {
			readonly ok: true;
			readonly base: FactBase;
			/** Warnings only. */
			readonly problems: readonly Problem[];
			/** Files beside the fact files that the result depends on: texts of articles. */
			readonly textFiles: readonly string[];
	  })
	| { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads and checks the fact base of a folder: every problem of every file at once, in the order of the files.
 * Whatever is wrong with folder or files comes back as problems; only a fault of the program throws.
 */
export async function loadFactBase(dir: string, options: LoadOptions): Promise<LoadResult> {
	const files = await listFactFiles(dir);
	if ('severity' in files) return { ok: false, problems: [files] };
	const { articles, concepts, declines, problems } = await readFactFiles(files);
	const texts = await readArticleTexts(dir, articles, options.texts ?? {});
	const sources = { articles: texts.articles, concepts, declines };
	const sorted = sortProblems([
		...(files.some(isArticle) ? [] : [errorAt(startOf(dir), NO_FACTS)]),
		...problems,
		...texts.problems,
		...checkRules(sources, options.normalise),
	]);
	if (hasErrors(sorted)) return { ok: false, problems: sorted };
	const content = assemble(sources);
	const version = createHash('sha256').update(toCanonicalJson(content)).digest('hex').slice(0, 12);
	return {
		ok: true,
		base: { version, ...content },
		problems: sorted,
		textFiles: texts.files,
		...measureQuotes(sources),
	};
}

interface FactFiles {
	readonly articles: ParsedArticle[];
	concepts: readonly Located<ConceptEntry>[];
	declines: readonly Located<DeclineEntry>[];
	readonly problems: Problem[];
}

async function readFactFiles(files: readonly FolderFile[]): Promise<FactFiles> {
	const found: FactFiles = { articles: [], concepts: [], declines: [], problems: [] };
	const keep = <T>({ value, problems }: ParsedFile<T>): T => {
		found.problems.push(...problems);
		return value;
	};
	const texts = await Promise.all(files.map(({ path }) => readText(path)));
	const special = new Map<string, string>();
	for (const [index, file] of files.entries()) {
		const { path, stem } = file;
		const text = texts[index];
		if (typeof text !== 'string') {
			if (text !== undefined) found.problems.push(text);
		} else if (isArticle(file)) {
			found.articles.push(keep(parseArticleFile(path, stem, text)));
		} else if (special.has(stem)) {
			const message = `There is a second ${stem} file, ${special.get(stem)}: merge them into one.`;
			found.problems.push(errorAt(startOf(path), message));
		} else {
			special.set(stem, path);
			if (stem === 'lexicon') found.concepts = keep(parseLexiconFile(path, text));
			else found.declines = keep(parseDeclinesFile(path, text));
		}
	}
	return found;
}

function isArticle({ stem }: FolderFile): boolean {
	return stem !== 'lexicon' && stem !== 'declines';
}
