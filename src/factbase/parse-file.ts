import type * as z from 'zod';
import { checkShape, locate, soundEntries } from './check-shape.ts';
import { errorAt, hasErrors, startOf } from './problem.ts';
import type { Located, Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlFile } from './read-yaml.ts';
import {
	articleFileSchema,
	articleHeadSchema,
	conceptSchema,
	declineSchema,
	declinesFileSchema,
	factSchema,
	isId,
	lexiconFileSchema,
	LIMITS,
	topicSchema,
} from './schema.ts';
import type { ConceptEntry, DeclineEntry } from './schema.ts';
import type { ArticleSource } from './sources.ts';

/** What a file gave: its well-formed parts, and everything wrong with the others. */
export interface ParsedFile<T> {
	readonly value: T;
	readonly problems: readonly Problem[];
}

/** An article file whose texts have not been read yet. */
export type ParsedArticle = Omit<ArticleSource, 'texts'>;

/** Parses the text of `facts/<id>.yaml`. Total: whatever the text, problems are returned, never thrown. */
export function parseArticleFile(file: string, id: string, text: string): ParsedFile<ParsedArticle> {
	const problems: Problem[] = [];
	if (!isId(id)) problems.push(errorAt(startOf(file), explainFileName(id)));
	const yaml = readYaml(file, text);
	if (!('value' in yaml)) {
		return {
			value: { id, file, isWhole: false, topics: [], facts: [] },
			problems: [...problems, ...yaml.problems],
		};
	}
	const shape = checkShape(articleFileSchema, yaml);
	problems.push(...yaml.problems, ...shape.problems);
	const isWhole = shape.value !== undefined && !hasErrors(yaml.problems);
	const head = shape.value?.article ?? checkShape(articleHeadSchema, yaml, ['article']).value;
	const value: ParsedArticle = {
		id,
		file,
		isWhole,
		...(head === undefined ? {} : { head: locate(head, yaml, ['article']) }),
		topics: entriesOf(shape.value?.topics, topicSchema, yaml, 'topics'),
		facts: entriesOf(shape.value?.facts, factSchema, yaml, 'facts'),
	};
	return { value, problems };
}

/** Parses the text of `facts/lexicon.yaml`. Total, as `parseArticleFile`. */
export function parseLexiconFile(file: string, text: string): ParsedFile<readonly Located<ConceptEntry>[]> {
	const yaml = readYaml(file, text);
	if (!('value' in yaml)) return { value: [], problems: yaml.problems };
	const shape = checkShape(lexiconFileSchema, yaml);
	return {
		value: entriesOf(shape.value?.concepts, conceptSchema, yaml, 'concepts'),
		problems: [...yaml.problems, ...shape.problems],
	};
}

/** Parses the text of `facts/declines.yaml`. Total, as `parseArticleFile`. */
export function parseDeclinesFile(file: string, text: string): ParsedFile<readonly Located<DeclineEntry>[]> {
	const yaml = readYaml(file, text);
	if (!('value' in yaml)) return { value: [], problems: yaml.problems };
	const shape = checkShape(declinesFileSchema, yaml);
	return {
		value: entriesOf(shape.value?.declines, declineSchema, yaml, 'declines'),
		problems: [...yaml.problems, ...shape.problems],
	};
}

/** The entries of the whole file when it is well-formed; else those that are so by themselves. */
function entriesOf<T>(
	checked: readonly T[] | undefined,
	schema: z.ZodType<T>,
	yaml: YamlFile,
	key: string,
): Located<T>[] {
	if (checked === undefined) return soundEntries(schema, yaml, key);
	return checked.map((entry, index) => locate(entry, yaml, [key, index]));
}

function explainFileName(id: string): string {
	return (
		`The file name ${JSON.stringify(id)} names the article, so it must be kebab-case ` +
		`(a to z, digits, hyphens) and at most ${LIMITS.id} characters: rename the file.`
	);
}
