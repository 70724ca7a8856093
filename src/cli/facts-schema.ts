import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createJsonSchemas } from '../factbase/json-schemas.ts';

/** Writes the JSON Schemas of the fact files for editors: run it after a change of src/factbase/schema.ts. */
const FOLDER = 'schemas';

await mkdir(FOLDER, { recursive: true });
for (const [name, text] of Object.entries(createJsonSchemas())) {
	const path = join(FOLDER, name);
	await writeFile(path, text);
	process.stdout.write(`${path}\n`);
}
