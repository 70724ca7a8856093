import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createJsonSchemas } from '../../src/factbase/json-schemas.ts';
import { VISIT } from './fact-folder.ts';

const SCHEMAS = createJsonSchemas();

describe('the schemas for editors', () => {
	it.each(Object.entries(SCHEMAS))('schemas/%s is what npm run facts:schema writes', async (name, text) => {
		const committed = await readFile(new URL(`../../schemas/${name}`, import.meta.url), 'utf8');
		expect(committed).toBe(text);
	});

	it('describe every key', () => {
		const bare: string[] = [];
		const visit = (node: unknown, path: string) => {
			if (typeof node !== 'object' || node === null) return;
			for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
			const { properties } = node as { properties?: Record<string, { description?: string }> };
			for (const [key, value] of Object.entries(properties ?? {})) {
				if (value.description === undefined) bare.push(`${path}/${key}`);
			}
		};
		for (const [name, text] of Object.entries(SCHEMAS)) visit(JSON.parse(text), name);
		expect(bare).toEqual([]);
	});

	it('accept a good file and refuse an unknown key, as the check does', () => {
		const ajv = new Ajv({ strict: true, formats: { date: true } });
		const validate = ajv.compile(JSON.parse(SCHEMAS['article.schema.json'] ?? '') as object);
		expect(validate(parse(VISIT))).toBe(true);
		expect(validate(parse(VISIT.replace('paragraph: 1', 'page: 1')))).toBe(false);
		expect(validate(parse(VISIT.replace('title: { ar: زيارة, en: A visit }', 'title: {}')))).toBe(false);
	});
});
