import * as z from 'zod';
import { QUESTION_TYPES } from '../answering/language-data.ts';
import { LIMITS, declinesFileSchema, record } from '../factbase/schema.ts';

const form = z.string().trim().min(1).max(LIMITS.form);
const forms = z.array(form).min(1);
const sense = z.string().trim().min(1).max(200).describe('What all forms of the row mean, in English.');
const sound = z.string().trim().min(1).max(12);

/** The varieties a form may be listed under; a reader treats them alike, a writer finds their own. */
const byVariety = {
	standard: forms.exactOptional(),
	egyptian: forms.exactOptional(),
	gulf: forms.exactOptional(),
	levantine: forms.exactOptional(),
	maghrebi: forms.exactOptional(),
	arabizi: forms.exactOptional(),
	english: forms.exactOptional(),
};
type Variety = keyof typeof byVariety;
const VARIETIES = Object.keys(byVariety) as Variety[];

/** `language/question-words.yaml` */
export const questionWordsFileSchema = record({
	types: z
		.array(record({ type: z.enum(QUESTION_TYPES), sense, ...byVariety, nouns: forms.exactOptional() }))
		.min(1),
});

/** `language/function-words.yaml` */
export const functionWordsFileSchema = record({ words: z.array(record({ sense, ...byVariety })).min(1) });

/** `language/senses.yaml` */
export const sensesFileSchema = record({ senses: z.array(record({ sense, ...byVariety })).min(1) });

/** `language/english-forms.yaml` */
export const englishFormsFileSchema = record({ words: z.array(record({ word: form, forms })).min(1) });

/** `language/arabizi.yaml` */
export const arabiziFileSchema = record({
	sounds: z.array(record({ sound, arabic: forms, latin: forms, sense: sense.exactOptional() })).min(1),
	vowels: z
		.array(record({ vowel: sound, arabic: forms, latin: z.array(form), sense: sense.exactOptional() }))
		.min(1),
	compound: z.array(record({ latin: form, sounds: z.array(sound).min(1) })),
	silent: forms,
	'silent-arabic': forms,
	articles: forms,
	'not-marks': z.array(form),
});

/** `language/declines.yaml`: of the same form as that of a fact base. */
export const generalDeclinesFileSchema = declinesFileSchema;

/** The forms of a row, over all varieties. */
export function formsOf(row: Readonly<Partial<Record<Variety, readonly string[]>>>): string[] {
	return VARIETIES.flatMap((variety) => row[variety] ?? []);
}
