import { watch } from 'node:fs';
import { basename, resolve } from 'node:path';

/** Editors save in several steps (write, rename, touch): what follows within this time is one change. */
const DEBOUNCE_MS = 200;

/** Who saves again and again, as a program that writes steadily, waits no longer than this. */
const LONGEST_DEBOUNCE_MS = 5_000;

/** How often a folder that is gone is looked for. */
const LOOK_AGAIN_MS = 2_000;

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
	/** Milliseconds on a clock that nobody sets. */
	readonly now?: () => number;
}

const realTimer: Timer = {
	set: (callback, milliseconds) => setTimeout(callback, milliseconds),
	clear: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/**
 * Watches the files of a folder until closed. Not recursive: on Node 20 a recursive watch loses a file once an
 * editor has saved it by writing a temporary file and renaming it. A folder that is removed, or that another takes
 * the place of, is watched again once one of its name is there. Never throws: errors go to `onError`.
 */
export function watchFactFolder(
	dir: string,
	{ now = () => performance.now(), onChange, onError, timer = realTimer }: WatchOptions,
): { readonly close: () => void } {
	const ownName = basename(resolve(dir));
	let pending: unknown;
	let isStale = false;
	/** When the first change of the burst came. */
	let begun: number | undefined;
	const schedule = (milliseconds: number, then: () => void) => {
		if (pending !== undefined) timer.clear(pending);
		pending = timer.set(() => {
			pending = undefined;
			then();
		}, milliseconds);
	};
	const settle = () => {
		begun = undefined;
		if (isStale) reopen();
		else onChange();
	};
	const onEvent = (event: string, name: string | null) => {
		// The kernel watches the folder itself, not its path, and tells its end by its own name.
		if (event === 'rename' && name === ownName) isStale = true;
		const moment = now();
		begun ??= moment;
		schedule(Math.max(0, Math.min(DEBOUNCE_MS, begun + LONGEST_DEBOUNCE_MS - moment)), settle);
	};
	/** Told of once, then tried until it succeeds. */
	const reopen = (report = onError) => {
		watcher?.close();
		watcher = startWatching(dir, onEvent, report);
		isStale = watcher === undefined;
		if (isStale) schedule(LOOK_AGAIN_MS, () => reopen(() => undefined));
		else onChange();
	};
	let watcher = startWatching(dir, onEvent, onError);
	return {
		close: () => {
			if (pending !== undefined) timer.clear(pending);
			pending = undefined;
			watcher?.close();
		},
	};
}

function startWatching(
	dir: string,
	onEvent: (event: string, name: string | null) => void,
	onError: (error: unknown) => void,
) {
	try {
		const watcher = watch(dir, { recursive: false }, onEvent);
		watcher.on('error', onError);
		return watcher;
	} catch (error) {
		onError(error);
		return undefined;
	}
}
