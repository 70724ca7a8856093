import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** In place of a content: a directory of that name. */
export const FOLDER = Symbol('folder');

/** Name to content. */
export type Files = Readonly<Record<string, string | Uint8Array | typeof FOLDER>>;

/** Writes a facts folder for one test, which takes it away when it ends. */
export async function createFactFolder(files: Files): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'hudhud-facts-'));
	onTestFinished(() => rm(dir, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		if (content === FOLDER) await mkdir(join(dir, name));
		else await writeFile(join(dir, name), content);
	}
	return dir;
}

/** A stand-in for the normaliser of the answering core: letters and digits, in small letters. */
export function fold(text: string): string {
	return text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The article that the facts of `visit` rest on. */
export const VISIT_TEXT = 'زيارة إلى روسيا\n\nتستمر الزيارة لمدة 4 أيام\n';

/** A base without a fault: two facts, each language, each quotation in the text. */
export const VISIT = `article:
  title: { ar: زيارة, en: A visit }
  text: { ar: visit.ar.txt }
topics:
  - { id: visit, name: { ar: الزيارة, en: The visit } }
facts:
  - id: visit-place
    topic: visit
    paragraph: 1
    quote: إلى روسيا
    answer:
      ar: الزيارة إلى روسيا.
      en: The visit is to Russia.
    ask:
      ar: [ أين الزيارة؟ ]
      en: [ Where is the visit? ]
  - id: visit-length
    topic: visit
    paragraph: 2
    quote: لمدة 4 أيام
    answer:
      ar: مدة الزيارة 4 أيام.
      en: The visit takes four days.
    ask:
      ar: [ كم مدة الزيارة؟ ]
      en: [ How long is the visit? ]
`;

export const VISIT_FILES: Files = { 'visit.yaml': VISIT, 'visit.ar.txt': VISIT_TEXT };

/** `VISIT` with one thing made wrong; throws when the text to replace is not in it. */
export function visitWith(part: string, replacement: string): Files {
	if (!VISIT.includes(part)) throw new Error(`The sample base does not hold ${JSON.stringify(part)}.`);
	return { ...VISIT_FILES, 'visit.yaml': VISIT.replace(part, replacement) };
}
