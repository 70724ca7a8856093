import { diffFactBases } from './diff.ts';
import type { FactBaseDiff } from './diff.ts';
import type { FactBase } from './fact-base.ts';
import type { Problem } from './problem.ts';

/** A checked base and what was built from it: always of one piece, so an answer never mixes two versions. */
export interface Snapshot<T> {
	readonly base: FactBase;
	readonly prepared: T;
}

export type Loaded<B extends FactBase = FactBase> =
	| { readonly ok: true; readonly base: B; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export type ReloadResult<T> =
	| {
			readonly ok: true;
			readonly snapshot: Snapshot<T>;
			readonly diff: FactBaseDiff;
			/** Warnings only. */
			readonly problems: readonly Problem[];
	  }
	/** Nothing was changed. */
	| { readonly ok: false; readonly problems: readonly Problem[] };

export interface StoreOptions<T, B extends FactBase = FactBase> {
	readonly load: () => Promise<Loaded<B>>;
	/** Builds what answers need (the index) before the new base is shown to anyone. */
	readonly prepare: (base: B) => T | Promise<T>;
	/** What a reload changed; left out, the bases themselves are compared. */
	readonly diff?: (before: B, after: B) => FactBaseDiff;
	/** Told when a listener throws; the other listeners are still called, and the reload stands. */
	readonly onListenerError?: (error: unknown) => void;
}

export interface FactBaseStore<T> {
	/** The whole of what is valid now. Take it once for each question, and use only that. */
	readonly current: () => Snapshot<T>;
	/**
	 * Loads anew and swaps one reference when all is good; else leaves everything as it was. Reloads run one
	 * after the other, and those asked for while one runs share the next. Rejects when `load` or `prepare`
	 * throws, which leaves everything as it was too.
	 */
	readonly reload: () => Promise<ReloadResult<T>>;
	/** Calls back after each swap to a base of another version; returns the function that ends it. */
	readonly onChange: (listener: ChangeListener<T>) => () => void;
}

export type ChangeListener<T> = (snapshot: Snapshot<T>, diff: FactBaseDiff) => void;

/**
 * Loads a base for the first time and keeps it: only a good base makes a store, so `current()` always has one.
 * Rejects when `load` or `prepare` throws.
 */
export async function openFactBaseStore<T, B extends FactBase = FactBase>(
	options: StoreOptions<T, B>,
): Promise<
	| { readonly ok: true; readonly store: FactBaseStore<T>; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] }
> {
	const loaded = await options.load();
	if (!loaded.ok) return { ok: false, problems: loaded.problems };
	const { base, problems } = loaded;
	const store = createFactBaseStore({ base, prepared: await options.prepare(base) }, options);
	return { ok: true, store, problems };
}

/** Keeps a base that is at hand already, as in tests. Pure but for what `options` do. */
export function createFactBaseStore<T, B extends FactBase = FactBase>(
	initial: Snapshot<T> & { readonly base: B },
	options: StoreOptions<T, B>,
): FactBaseStore<T> {
	const listeners = new Set<ChangeListener<T>>();
	let current: Snapshot<T> & { readonly base: B } = initial;
	let running: Promise<unknown> | undefined;
	let next: Promise<ReloadResult<T>> | undefined;

	async function reloadNow(): Promise<ReloadResult<T>> {
		const loaded = await options.load();
		if (!loaded.ok) return { ok: false, problems: loaded.problems };
		const { base, problems } = loaded;
		const diff = (options.diff ?? diffFactBases)(current.base, base);
		if (base.version !== current.base.version) {
			current = { base, prepared: await options.prepare(base) };
			for (const listener of listeners) notify(listener, diff);
		}
		return { ok: true, snapshot: current, diff, problems };
	}

	function notify(listener: ChangeListener<T>, diff: FactBaseDiff): void {
		try {
			listener(current, diff);
		} catch (error) {
			options.onListenerError?.(error);
		}
	}

	async function reloadAfter(previous: Promise<unknown> | undefined): Promise<ReloadResult<T>> {
		// Whoever asked for the previous one hears of its failure.
		await previous?.catch(() => undefined);
		// From here on it reads files, and what is saved later needs another reload.
		next = undefined;
		const run = reloadNow();
		running = run;
		return run;
	}

	return {
		current: () => current,
		reload: () => (next ??= reloadAfter(running)),
		onChange: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
