import { crc32 } from 'node:zlib';

/**
 * Values with arrays of numbers in them as bytes, and back without a copy: the arrays of what was read are views of
 * the bytes. Laid out as: a head, JSON in which each array is named by its place, then
 * the arrays, each beginning at a multiple of eight.
 */

const KINDS = {
	u8: Uint8Array,
	i8: Int8Array,
	u16: Uint16Array,
	i32: Int32Array,
	u32: Uint32Array,
	f32: Float32Array,
	f64: Float64Array,
} as const;
type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;

/** Bytes before the JSON: sign, checksum of all that follows it, length of all, length of the JSON. */
const HEAD = 24;
const SUMMED_FROM = 8;
const SIGN = 0x48444801;
const ALIGNMENT = 8;
/** So many bytes are summed at a time, so that nothing else waits for long. */
const SLICE = 4 * 1024 * 1024;
/** No key of ours is called so. */
const ARRAY = '$array';

const kindOf = (value: unknown): Kind | undefined =>
	(Object.keys(KINDS) as Kind[]).find((kind) => value instanceof KINDS[kind]);

const align = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

export function packValue(value: unknown): Uint8Array {
	const arrays: { readonly at: number; readonly numbers: Numbers }[] = [];
	let end = 0;
	const json = JSON.stringify(value, (_, part: unknown) => {
		const kind = kindOf(part);
		if (kind === undefined) return part;
		const numbers = part as Numbers;
		const at = align(end);
		end = at + numbers.byteLength;
		arrays.push({ at, numbers });
		return { [ARRAY]: [kind, at, numbers.length] };
	});
	const text = new TextEncoder().encode(json);
	const start = align(HEAD + text.length);
	const bytes = new Uint8Array(start + end);
	bytes.set(text, HEAD);
	for (const { at, numbers } of arrays)
		bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), start + at);
	const head = new DataView(bytes.buffer);
	head.setUint32(0, SIGN, true);
	head.setFloat64(8, bytes.length, true);
	head.setUint32(16, text.length, true);
	head.setUint32(4, crc32(bytes.subarray(SUMMED_FROM)), true);
	return bytes;
}

/** The value again, or undefined where the bytes are not whole, or not of this layout. */
export async function unpackValue(given: Uint8Array): Promise<unknown> {
	// A small file may begin anywhere in a buffer that it shares with others.
	const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
	if (bytes.length < HEAD) return undefined;
	const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
	if (head.getUint32(0, true) !== SIGN || head.getFloat64(8, true) !== bytes.length) return undefined;
	if ((await sumUp(bytes.subarray(SUMMED_FROM))) !== head.getUint32(4, true)) return undefined;
	const length = head.getUint32(16, true);
	const start = bytes.byteOffset + align(HEAD + length);
	const value: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, HEAD + length)));
	return restoreArrays(
		value,
		(kind, at, count) => new KINDS[kind](bytes.buffer as ArrayBuffer, start + at, count),
	);
}

/** Puts the arrays back in their places. A reviver of JSON would do so too, several times slower. */
function restoreArrays(value: unknown, view: (kind: Kind, at: number, count: number) => Numbers): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const parts = value as Record<string, unknown>;
	const named = parts[ARRAY];
	if (named !== undefined) return view(...(named as [Kind, number, number]));
	for (const key of Object.keys(parts)) {
		const part = parts[key];
		if (typeof part === 'object' && part !== null) parts[key] = restoreArrays(part, view);
	}
	return value;
}

async function sumUp(bytes: Uint8Array): Promise<number> {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += SLICE) {
		sum = crc32(bytes.subarray(at, at + SLICE), sum);
		await new Promise((resolve) => setImmediate(resolve));
	}
	return sum;
}
