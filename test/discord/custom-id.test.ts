import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../src/discord/custom-id.ts';
import type { Action } from '../../src/discord/custom-id.ts';
import { CUSTOM_ID } from '../../src/discord/limits.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,10}){0,5}$/u).filter((text) => text.length <= 64);
const language = fc.constantFrom('ar' as const, 'en' as const);
const page = fc.integer({ min: 0, max: 9_999 });
const action: fc.Arbitrary<Action> = fc.oneof(
	fc.record({
		name: fc.constantFrom('quote' as const, 'other' as const, 'fact' as const),
		fact: id,
		language,
	}),
	fc.record({ name: fc.constant('topics' as const), page, language }),
	fc.record({ name: fc.constant('questions' as const), topic: id, page, language }),
	fc.record({ name: fc.constantFrom('choose-topic' as const, 'choose-fact' as const), language }),
);

describe('custom ids', () => {
	it('are read back as they were written', () => {
		fc.assert(
			fc.property(action, (given) => {
				expect(decodeCustomId(encodeCustomId(given))).toEqual(given);
			}),
		);
	});

	it('stay within Discord’s length for the longest id', () => {
		const longest = 'x'.repeat(64);
		const encoded = encodeCustomId({ name: 'questions', topic: longest, page: 9_999, language: 'en' });
		expect(encoded.length).toBeLessThanOrEqual(CUSTOM_ID);
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
