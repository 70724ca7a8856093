import * as z from 'zod';
import { articleFileSchema, declinesFileSchema, lexiconFileSchema } from './schema.ts';

/** The files under `schemas/`, by name, made from the schemas that check the facts: editors read them. */
export function createJsonSchemas(): Readonly<Record<string, string>> {
	return {
		'article.schema.json': toText(articleFileSchema, 'Facts of one article'),
		'lexicon.schema.json': toText(lexiconFileSchema, 'Names and synonyms'),
		'declines.schema.json': toText(declinesFileSchema, 'What must not be answered'),
	};
}

function toText(schema: z.ZodType, title: string): string {
	// Draft 7 is what the YAML plug-ins of editors understand whole.
	const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
	const text = JSON.stringify({ $schema, title, ...rest }, null, '\t');
	return `${text.replaceAll(LIST_OF_WORDS, (list) => list.replaceAll(/\s+/gu, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`;
}

/** Such a list stands on one line, as the formatter has it: what is generated passes `npm run check` as it is. */
const LIST_OF_WORDS = /\[\s+"[^"]*"(?:,\s+"[^"]*")*\s+\]/gu; // "required": [ "id", "name" ]
