import { checkHere } from './check-file.ts';
import { rewriteHere } from './rewrite-file.ts';

/** What takes seconds on a large SQLite file, and happens at the start alone. */
export interface FileWork {
	/** Looks through it, and returns what is damaged; undefined: nothing, or another error's business. */
	readonly check: (path: string) => Promise<string | undefined>;
	/** Writes it anew, without what was deleted. */
	readonly rewrite: (path: string) => Promise<void>;
}

/** On the thread that asks, which stands still meanwhile. */
export const WORK_HERE: FileWork = { check: checkHere, rewrite: rewriteHere };
