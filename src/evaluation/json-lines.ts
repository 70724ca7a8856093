import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type * as z from 'zod';

/** A file of one JSON value a line. Throws with file and line what `complaint` says where one is not as `schema` wants it. */
export async function readJsonLines<T>(
	path: string,
	schema: z.ZodType<T>,
	{ complaint, optional = false }: { readonly complaint: string; readonly optional?: boolean },
): Promise<T[]> {
	if (optional && !existsSync(path)) return [];
	const lines = (await readFile(path, 'utf8')).split('\n');
	return lines.flatMap((line, index) => {
		if (line.trim() === '') return [];
		try {
			return [schema.parse(JSON.parse(line))];
		} catch (error) {
			throw new Error(`${path}:${index + 1}: ${complaint}`, { cause: error });
		}
	});
}
