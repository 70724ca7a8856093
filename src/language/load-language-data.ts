import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import type { LanguageData } from '../answering/language-data.ts';
import { normalise } from '../answering/normalise.ts';
import { toCanonicalJson } from '../factbase/canonical.ts';
import { checkShape } from '../factbase/check-shape.ts';
import type { Concept } from '../factbase/fact-base.ts';
import type { Problem } from '../factbase/problem.ts';
import { readText } from '../factbase/read-folder.ts';
import { readYaml } from '../factbase/read-yaml.ts';
import {
	arabiziFileSchema,
	englishFormsFileSchema,
	formsOf,
	functionWordsFileSchema,
	generalDeclinesFileSchema,
	questionWordsFileSchema,
	sensesFileSchema,
} from './schema.ts';

/** The language data are part of the program, the same for every base: the build lays them beside it. */
export const LANGUAGE_DIR = relative(
	process.cwd(),
	fileURLToPath(new URL('../../language', import.meta.url)),
);

export type LoadedLanguage =
	| { readonly ok: true; readonly data: LanguageData }
	| { readonly ok: false; readonly problems: readonly Problem[] };

async function readFileOf<T>(
	dir: string,
	name: string,
	schema: z.ZodType<T>,
): Promise<{ readonly value?: T; readonly problems: readonly Problem[] }> {
	const path = join(dir, name);
	const text = await readText(path);
	if (typeof text !== 'string') return { problems: [text] };
	const yaml = readYaml(path, text);
	if (!('value' in yaml)) return { problems: yaml.problems };
	const shape = checkShape(schema, yaml);
	return { ...shape, problems: [...yaml.problems, ...shape.problems] };
}

/** A sense as a concept; its sign keeps it apart from the concepts of a base. */
function toConcept(row: z.infer<typeof sensesFileSchema>['senses'][number]): Concept {
	return { id: `~${row.sense}`, forms: formsOf(row) };
}

/** Reads and checks the files of a folder of language data; all problems at once. */
export async function loadLanguageData(dir: string = LANGUAGE_DIR): Promise<LoadedLanguage> {
	const [questions, functions, senses, english, arabizi, declines] = await Promise.all([
		readFileOf(dir, 'question-words.yaml', questionWordsFileSchema),
		readFileOf(dir, 'function-words.yaml', functionWordsFileSchema),
		readFileOf(dir, 'senses.yaml', sensesFileSchema),
		readFileOf(dir, 'english-forms.yaml', englishFormsFileSchema),
		readFileOf(dir, 'arabizi.yaml', arabiziFileSchema),
		readFileOf(dir, 'declines.yaml', generalDeclinesFileSchema),
	]);
	const problems = [questions, functions, senses, english, arabizi, declines].flatMap(
		(file) => file.problems,
	);
	if (
		problems.length > 0 ||
		questions.value === undefined ||
		functions.value === undefined ||
		senses.value === undefined ||
		english.value === undefined ||
		arabizi.value === undefined ||
		declines.value === undefined
	) {
		return { ok: false, problems };
	}
	const table = arabizi.value;
	const notMarks = new Set(table['not-marks'].map(normalise));
	const latinOnly = [...questions.value.types, ...functions.value.words].flatMap((row) => row.arabizi ?? []);
	const content = {
		questionWords: questions.value.types.map((row) => ({
			type: row.type,
			forms: formsOf(row),
			nouns: row.nouns ?? [],
		})),
		functionWords: functions.value.words.flatMap(formsOf),
		englishForms: english.value.words.flatMap(({ word, forms }) =>
			forms.map((form) => [normalise(form), normalise(word)] as const),
		),
		arabizi: {
			sounds: table.sounds,
			vowels: table.vowels,
			compound: table.compound,
			silent: table.silent,
			silentArabic: table['silent-arabic'],
			articles: table.articles,
			marks: latinOnly.map(normalise).filter((form) => !form.includes(' ') && !notMarks.has(form)),
		},
		senses: senses.value.senses.map(toConcept),
		declines: declines.value.declines,
	};
	const version = createHash('sha256').update(toCanonicalJson(content)).digest('hex').slice(0, 12);
	return { ok: true, data: { version, ...content } };
}
