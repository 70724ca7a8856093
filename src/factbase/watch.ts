import { watch } from 'node:fs';

/** Editors save in several steps (write, rename, touch): what follows within this time is one change. */
const DEBOUNCE_MS = 200;

/** The part of a timer that debouncing needs; tests hand in one that they fire themselves. */
export interface Timer {
	readonly set: (callback: () => void, milliseconds: number) => unknown;
	readonly clear: (handle: unknown) => void;
}

export interface WatchOptions {
	/** Called once after each burst of changes. */
	readonly onChange: () => void;
	/** Called when the folder cannot be watched (any longer): edits then need `/reload`. */
	readonly onError: (error: unknown) => void;
	readonly timer?: Timer;
}

const realTimer: Timer = {
	set: (callback, milliseconds) => setTimeout(callback, milliseconds),
	clear: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/**
 * Watches the files of a folder until closed. Not recursive: on Node 20 a recursive watch loses a file once an
 * editor has saved it by writing a temporary file and renaming it. Never throws: errors go to `onError`.
 */
export function watchFactFolder(
	dir: string,
	{ onChange, onError, timer = realTimer }: WatchOptions,
): { readonly close: () => void } {
	let pending: unknown;
	const settle = () => {
		pending = undefined;
		onChange();
	};
	const schedule = () => {
		if (pending !== undefined) timer.clear(pending);
		pending = timer.set(settle, DEBOUNCE_MS);
	};
	const watcher = startWatching(dir, schedule, onError);
	return {
		close: () => {
			if (pending !== undefined) timer.clear(pending);
			pending = undefined;
			watcher?.close();
		},
	};
}

function startWatching(dir: string, onEvent: () => void, onError: (error: unknown) => void) {
	try {
		const watcher = watch(dir, { recursive: false }, onEvent);
		watcher.on('error', onError);
		return watcher;
	} catch (error) {
		onError(error);
		return undefined;
	}
}
