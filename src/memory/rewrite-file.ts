import { DatabaseSync } from '@photostructure/sqlite';
import { waitForLock } from './sqlite-lock.ts';

/** Written into a file (as `user_version`) that holds nothing any more of what was deleted from it. */
export const CLEAN_VERSION = 1;

/**
 * Writes a file anew, once: earlier versions of the program left what was deleted in free pages, until something else
 * came to stand there. The thread stands still meanwhile.
 */
export async function rewriteHere(path: string): Promise<void> {
	const database = new DatabaseSync(path);
	try {
		await waitForLock(() => database.exec('pragma secure_delete = on'));
		await waitForLock(() => database.exec('vacuum'));
		await waitForLock(() => database.exec(`pragma user_version = ${CLEAN_VERSION}`));
		database.exec('pragma wal_checkpoint(truncate)');
	} finally {
		database.close();
	}
}
