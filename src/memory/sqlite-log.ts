import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/**
 * Brings what stands in the file beside the database into it, and removes that file; where another process is at work,
 * empties it, or leaves that to the other one. Closing alone does not do it: statements that were prepared hold the
 * connection until they are collected, which the end of a process does not wait for.
 */
export function clearLog(database: DatabaseSyncInstance): void {
	for (const statement of ['pragma journal_mode = delete', 'pragma wal_checkpoint(truncate)']) {
		try {
			database.exec(statement);
			return;
		} catch {
			// Another process holds a lock, or the file is damaged: nothing is lost, since the log stays.
		}
	}
}
