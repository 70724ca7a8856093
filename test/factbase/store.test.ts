import { describe, expect, it } from 'vitest';
import type { FactBase } from '../../src/factbase/fact-base.ts';
import { errorAt, startOf } from '../../src/factbase/problem.ts';
import { createFactBaseStore, openFactBaseStore } from '../../src/factbase/store.ts';
import type { Loaded, StoreOptions } from '../../src/factbase/store.ts';

function createBase(version: string): FactBase {
	const fact = { id: version, article: 'a', topic: 't', answer: { en: 'Yes.' }, ask: { en: ['Really?'] } };
	return { version, articles: [], topics: [], facts: [fact], concepts: [], declines: [] };
}

const good = (version: string): Loaded => ({ ok: true, base: createBase(version), problems: [] });
const BAD: Loaded = { ok: false, problems: [errorAt(startOf('x.yaml'), 'Broken.')] };

/** A store that begins with `one` and then loads what it is given, one after the other. */
function createStore(loads: (Loaded | Error)[], options: Partial<StoreOptions<string>> = {}) {
	let count = 0;
	const store = createFactBaseStore(
		{ base: createBase('one'), prepared: 'index of one' },
		{
			load: async () => {
				const loaded = loads[count];
				count += 1;
				if (loaded === undefined || loaded instanceof Error) throw loaded ?? new Error('One load too many.');
				return loaded;
			},
			prepare: (base) => `index of ${base.version}`,
			...options,
		},
	);
	return { store, countLoads: () => count };
}

describe('reload', () => {
	it('swaps base and index together and says what changed', async () => {
		const { store } = createStore([good('two')]);
		const result = await store.reload();
		expect(result).toMatchObject({ ok: true, diff: { added: ['two'], removed: ['one'], changed: [] } });
		expect(store.current()).toEqual({ base: createBase('two'), prepared: 'index of two' });
	});

	it('changes nothing when a file is broken', async () => {
		const { store } = createStore([BAD]);
		const before = store.current();
		expect(await store.reload()).toEqual(BAD);
		expect(store.current()).toBe(before);
	});

	it('changes nothing when loading or preparing throws, and works again afterwards', async () => {
		let isBroken = true;
		const { store } = createStore([new Error('disk'), good('two'), good('two')], {
			prepare: (base) => {
				if (isBroken) throw new Error('index');
				return `index of ${base.version}`;
			},
		});
		const before = store.current();
		await expect(store.reload()).rejects.toThrow('disk');
		await expect(store.reload()).rejects.toThrow('index');
		expect(store.current()).toBe(before);
		isBroken = false;
		await store.reload();
		expect(store.current().prepared).toBe('index of two');
	});

	it('keeps the old snapshot in view until the new one is whole', async () => {
		const steps: string[] = [];
		const { store } = createStore([good('two')], {
			prepare: async (base) => {
				steps.push(store.current().prepared);
				await Promise.resolve();
				steps.push(store.current().prepared);
				return `index of ${base.version}`;
			},
		});
		const held = store.current();
		await store.reload();
		expect(steps).toEqual(['index of one', 'index of one']);
		// Whoever took the old one before goes on with the whole of it.
		expect(held).toEqual({ base: createBase('one'), prepared: 'index of one' });
	});

	it('builds nothing anew when the content is the same', async () => {
		const { store } = createStore([good('one')]);
		const before = store.current();
		expect(await store.reload()).toMatchObject({ ok: true, diff: { added: [], changed: [], removed: [] } });
		expect(store.current()).toBe(before);
	});

	it('runs reloads one after the other; those asked for meanwhile share the next', async () => {
		const steps: string[] = [];
		const { store, countLoads } = createStore([good('two'), good('three')], {
			prepare: async (base) => {
				steps.push(`begin ${base.version}`);
				await Promise.resolve();
				steps.push(`end ${base.version}`);
				return `index of ${base.version}`;
			},
		});
		const first = store.reload();
		// Let it begin to read: what is saved from here on needs another look.
		await Promise.resolve();
		const others = [store.reload(), store.reload(), store.reload()];
		expect(await first).toMatchObject({ diff: { added: ['two'] } });
		const results = await Promise.all(others);
		expect(new Set(results).size).toBe(1);
		expect(results[0]).toMatchObject({ diff: { added: ['three'], removed: ['two'] } });
		expect(steps).toEqual(['begin two', 'end two', 'begin three', 'end three']);
		expect(countLoads()).toBe(2);
	});

	it('asked for twice at once is done once', async () => {
		const { store, countLoads } = createStore([good('two')]);
		await Promise.all([store.reload(), store.reload()]);
		expect(countLoads()).toBe(1);
	});
});

describe('onChange', () => {
	it('calls back after a swap, not after a failure or when nothing changed, nor once it is ended', async () => {
		const seen: string[] = [];
		const { store } = createStore([good('two'), BAD, good('two'), good('three')]);
		const end = store.onChange(({ prepared }, { added }) => seen.push(`${prepared}, new: ${added.join()}`));
		await store.reload();
		await store.reload();
		await store.reload();
		end();
		await store.reload();
		expect(seen).toEqual(['index of two, new: two']);
	});

	it('lets no listener spoil the reload or keep the others from hearing of it', async () => {
		const seen: unknown[] = [];
		const { store } = createStore([good('two')], { onListenerError: (error) => seen.push(error) });
		const fault = new Error('listener');
		store.onChange(() => {
			throw fault;
		});
		store.onChange(({ base }) => seen.push(base.version));
		expect(await store.reload()).toMatchObject({ ok: true });
		expect(seen).toEqual([fault, 'two']);
	});
});

describe('openFactBaseStore', () => {
	const prepare = (base: FactBase) => base.version;

	it('opens with a good base', async () => {
		const opened = await openFactBaseStore({ load: async () => good('one'), prepare });
		expect(opened.ok && opened.store.current()).toEqual({ base: createBase('one'), prepared: 'one' });
	});

	it('gives the problems of a bad one', async () => {
		expect(await openFactBaseStore({ load: async () => BAD, prepare })).toEqual(BAD);
	});
});
