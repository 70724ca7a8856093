import { describe, expect, it } from 'vitest';
import { firstRowId, makeRowId } from '../../src/memory/row-id.ts';

const none = (size: number) => new Uint8Array(size);
const all = (size: number) => new Uint8Array(size).fill(0xff);

describe('makeRowId', () => {
	it.each(['2020-01-01T00:00:00.000Z', '2026-05-01T10:00:00.000Z', '2089-01-01T00:00:00.000Z'])(
		'makes 19 digits that grow with time (%s)',
		(moment) => {
			const now = new Date(moment);
			const next = new Date(now.getTime() + 1);
			const ids = [makeRowId(now, none), makeRowId(now, all), makeRowId(next, none), makeRowId(next, all)];
			for (const id of ids) expect(id).toMatch(/^\d{19}$/u);
			expect(ids.toSorted()).toEqual(ids);
			expect(new Set(ids).size).toBe(4);
		},
	);

	it('makes another id each time', () => {
		const now = new Date();
		const ids = Array.from({ length: 100 }, () => makeRowId(now));
		expect(new Set(ids).size).toBeGreaterThan(98);
	});

	it('begins a moment with its smallest id', () => {
		const now = new Date();
		expect(firstRowId(now)).toBe(makeRowId(now, none));
	});
});
