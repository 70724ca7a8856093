import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_NAMES, decodeCustomId, encodeCustomId } from '../../src/discord/custom-id.ts';
import type { Action } from '../../src/discord/custom-id.ts';
import { CUSTOM_ID } from '../../src/discord/limits.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,10}){0,5}$/u).filter((text) => text.length <= 64);
const parts = fc.record({
	fact: id,
	topic: id,
	row: fc.stringMatching(/^\d{19}$/u),
	page: fc.integer({ min: 0, max: 9_999 }),
	language: fc.constantFrom('ar' as const, 'en' as const),
});
/** Any action, with parts that others have left out by writing and reading it. */
const action = fc
	.tuple(fc.constantFrom(...ACTION_NAMES), parts)
	.map(([name, given]) => Object.assign(given, { name }));
const write = (given: object): string => encodeCustomId(given as Action);

describe('custom ids', () => {
	it('are read back as they were written', () => {
		fc.assert(
			fc.property(action, (given) => {
				const read = decodeCustomId(write(given));
				expect(given).toMatchObject({ ...read });
				expect(read?.name).toBe(given.name);
				expect(read === undefined ? '' : encodeCustomId(read)).toBe(write(given));
			}),
		);
	});

	it.each(ACTION_NAMES)('of %s stay within Discord’s length for the longest id', (name) => {
		const longest = 'x'.repeat(64);
		const row = '9'.repeat(19);
		const encoded = write({ name, fact: longest, topic: longest, row, page: 9_999, language: 'en' });
		expect(encoded.length).toBeLessThanOrEqual(CUSTOM_ID);
		expect(decodeCustomId(encoded)).toBeDefined();
	});

	it('of any other origin are not understood, and never throw', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(decodeCustomId(text)).toBeUndefined();
			}),
		);
	});

	const foreign = [
		'',
		'v1',
		'v1:quote',
		'v1:quote:ar',
		'v1:quote:a-fact:fr',
		'v1:quote:a-fact:more:ar',
		'v1:quote:A Fact:ar',
		'v2:quote:a-fact:ar',
		'v1:dance:a-fact:ar',
		'v1:topics:-1:ar',
		'v1:topics:1e9:ar',
		'v1:topics:99999:ar',
		'v1:constructor:a-fact:ar',
		'v1:choose-fact:a-fact:ar',
	];
	it.each(foreign)('%j is not understood', (text) => {
		expect(decodeCustomId(text)).toBeUndefined();
	});
});
