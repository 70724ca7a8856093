import { join } from 'node:path';
import { normalise } from '../answering/normalise.ts';
import { checkShape } from '../factbase/check-shape.ts';
import { readText } from '../factbase/read-folder.ts';
import { readYaml } from '../factbase/read-yaml.ts';
import { LANGUAGE_DIR } from './load-language-data.ts';
import { questionWordsFileSchema } from './schema.ts';

const DIALECTS = ['egyptian', 'gulf', 'levantine', 'maghrebi'] as const;

/**
 * The question words of the Arabic dialects, in normal form: a text that holds one is no standard Arabic. Empty
 * when the file cannot be read; `loadLanguageData` says why.
 */
export async function readDialectWords(dir: string = LANGUAGE_DIR): Promise<ReadonlySet<string>> {
	const path = join(dir, 'question-words.yaml');
	const text = await readText(path);
	if (typeof text !== 'string') return new Set();
	const yaml = readYaml(path, text);
	if (!('value' in yaml)) return new Set();
	const { value } = checkShape(questionWordsFileSchema, yaml);
	const forms = (value?.types ?? []).flatMap((row) => DIALECTS.flatMap((dialect) => row[dialect] ?? []));
	return new Set(forms.map(normalise).filter((form) => !form.includes(' ')));
}
