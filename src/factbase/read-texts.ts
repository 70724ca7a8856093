import { resolve } from 'node:path';
import { LANGUAGES } from './fact-base.ts';
import type { ParsedArticle } from './parse-file.ts';
import { errorAt, startOf } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readText } from './read-folder.ts';
import { splitParagraphs } from './sources.ts';
import type { ArticleSource, ArticleText } from './sources.ts';

interface TextFile {
	readonly path: string;
	/** Where the text is named. */
	readonly place: Place;
}

/**
 * Adds to each article the texts known of it: those its file names (from the facts folder), or the one given
 * from outside in their place.
 */
export async function readArticleTexts(
	dir: string,
	articles: readonly ParsedArticle[],
	given: Readonly<Record<string, string>>,
): Promise<{
	readonly articles: readonly ArticleSource[];
	readonly problems: readonly Problem[];
	readonly files: readonly string[];
}> {
	const problems: Problem[] = [];
	const files: string[] = [];
	const ids = articles.map(({ id }) => id);
	for (const [id, path] of Object.entries(given)) {
		if (ids.includes(id)) continue;
		const known = ids.length === 0 ? 'there are none' : `they are ${ids.join(', ')}`;
		problems.push(
			errorAt(startOf(path), `This is given as the text of ${id}, but no article has that id: ${known}.`),
		);
	}
	const read = articles.map(async (article): Promise<ArticleSource> => {
		const texts: ArticleText[] = [];
		for (const { path, place } of textFilesOf(dir, article, given)) {
			files.push(path);
			const text = await readText(path, place);
			if (typeof text === 'string')
				texts.push({ place, paragraphs: splitParagraphs(text.replace(/^\uFEFF/u, '')) });
			else problems.push(text);
		}
		return { ...article, texts };
	});
	return { articles: await Promise.all(read), problems, files };
}

function textFilesOf(
	dir: string,
	{ id, file, head }: ParsedArticle,
	given: Readonly<Record<string, string>>,
): TextFile[] {
	const outside = Object.hasOwn(given, id) ? given[id] : undefined;
	if (outside !== undefined) return [{ path: outside, place: head?.place() ?? startOf(file) }];
	const named = head?.value.text ?? {};
	return LANGUAGES.flatMap((language) => {
		const path = named[language];
		if (path === undefined || head === undefined) return [];
		return [{ path: resolve(dir, path), place: head.place('text', language) }];
	});
}
