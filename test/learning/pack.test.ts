import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packValue, unpackValue } from '../../src/learning/pack.ts';

const VALUE = {
	name: 'هدهد',
	flags: [true, null, 1.5],
	inner: { bytes: Uint8Array.of(1, 2, 3), hashes: Float64Array.of(2 ** 52 + 1, 0.1) },
	lists: [Uint16Array.of(65_535), new Int8Array(), Int32Array.of(-1), Uint32Array.of(2 ** 32 - 1)],
	values: Float32Array.of(0.5, -0.25),
};

it('gives back what was packed', async () => {
	expect(await unpackValue(packValue(VALUE))).toEqual(VALUE);
});

it('gives back any arrays, wherever the bytes begin', async () => {
	const numbers = fc.array(fc.double({ noNaN: true }));
	await fc.assert(
		fc.asyncProperty(
			fc.string(),
			numbers,
			fc.uint8Array(),
			fc.nat({ max: 9 }),
			async (text, list, bytes, shift) => {
				const value = { text, list: Float64Array.from(list), bytes };
				const packed = packValue(value);
				const moved = new Uint8Array(packed.length + shift);
				moved.set(packed, shift);
				expect(await unpackValue(moved.subarray(shift))).toEqual(value);
			},
		),
	);
});

it('gives back lists of any length, with arrays and other lists in them', async () => {
	const value = {
		facts: Array.from({ length: 1234 }, (_, at) => ({ id: `fact-${at}`, weights: Float32Array.of(at, -at) })),
		nested: [Array.from({ length: 1001 }, (_, at) => Array.from({ length: at % 600 }, () => at))],
		words: Array.from({ length: 501 }, (_, at) => `كلمة ${at}`),
	};
	expect(await unpackValue(packValue(value))).toEqual(value);
	expect(await unpackValue(packValue(value.words))).toEqual(value.words);
});

it('lets others have their turn between the pieces of a long list', async () => {
	const packed = packValue(Array.from({ length: 5000 }, (_, at) => `${at}`));
	let turns = 0;
	let isDone = false;
	const count = (): void => {
		turns++;
		if (!isDone) setImmediate(count);
	};
	setImmediate(count);
	await unpackValue(packed);
	isDone = true;
	expect(turns).toBeGreaterThanOrEqual(10);
});

it('does not copy the arrays', async () => {
	const packed = packValue(VALUE);
	const { inner } = (await unpackValue(packed)) as typeof VALUE;
	expect(inner.bytes.buffer).toBe(packed.buffer);
});

describe('nothing comes of', () => {
	const packed = packValue(VALUE);

	it('bytes of which one is changed, whichever', async () => {
		for (let at = 0; at < packed.length; at++) {
			const broken = packed.slice();
			broken[at]! ^= 1;
			expect(await unpackValue(broken)).toBeUndefined();
		}
	});

	it('bytes that are cut, wherever', async () => {
		for (let length = 0; length < packed.length; length += 7)
			expect(await unpackValue(packed.slice(0, length))).toBeUndefined();
	});

	it('bytes of something else', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
				expect(await unpackValue(bytes)).toBeUndefined();
			}),
		);
	});
});
