import { stat } from 'node:fs/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { isDamage } from './sqlite-errors.ts';
import { waitForLock } from './sqlite-lock.ts';
import { toOneLine } from '../text/one-line.ts';

/** The file is damaged: nothing may be written to it, nor anything thrown away. */
export class DamagedFileError extends Error {
	constructor(finding: string) {
		super(finding);
		this.name = 'DamagedFileError';
	}
}

/**
 * Checks every page, and that the rows of every table can be read: some 0.3 seconds for 100 MB, during which the
 * thread stands still. Whoever only reads leaves the log beside the file as it is, also when the file is damaged.
 */
export async function checkHere(path: string): Promise<string | undefined> {
	const { size } = await stat(path).catch(() => ({ size: 0 }));
	if (size === 0) return undefined;
	try {
		return await waitForLock(() => findDamage(path));
	} catch (error) {
		// All else comes up again when the file is opened to be written, where it has a sentence.
		return isDamage(error) ? (error as Error).message : undefined;
	}
}

function findDamage(path: string): string | undefined {
	const database = new DatabaseSync(path, { readOnly: true });
	try {
		const [finding = {}] = database.prepare('pragma quick_check(1)').all() as readonly object[];
		const text = String(Object.values(finding)[0]);
		return text === 'ok' ? undefined : toOneLine(text);
	} finally {
		database.close();
	}
}
