import { crc32 } from 'node:zlib';
import { giveTurn } from './give-turn.ts';

/**
 * Values with arrays of numbers in them as bytes, and back without a copy: the arrays of what was read are views of
 * the bytes. Laid out as: a head, JSON in which each array is named by its place, then
 * the arrays, each beginning at a multiple of eight. Long lists of anything else are JSON by the piece, among the
 * arrays: all at once, the facts of a large base would keep everything else waiting for a tenth of a second.
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
const SIGN = 0x48444802;
const ALIGNMENT = 8;
/** So many bytes are summed at a time, so that nothing else waits for long. */
const SLICE = 4 * 1024 * 1024;
/** No keys of ours are called so. */
const ARRAY = '$array';
const LIST = '$list';
/** Items of a list that are read at a time. */
const PIECE = 500;

const kindOf = (value: unknown): Kind | undefined =>
	(Object.keys(KINDS) as Kind[]).find((kind) => value instanceof KINDS[kind]);

const align = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

export function packValue(value: unknown): Uint8Array {
	const arrays: { readonly at: number; readonly numbers: Numbers }[] = [];
	let end = 0;
	const place = (numbers: Numbers): number => {
		const at = align(end);
		end = at + numbers.byteLength;
		arrays.push({ at, numbers });
		return at;
	};
	const toBytes = (part: unknown) => new TextEncoder().encode(JSON.stringify(part, replace));
	const replace = (_: string, part: unknown): unknown => {
		const kind = kindOf(part);
		if (kind !== undefined) return { [ARRAY]: [kind, place(part as Numbers), (part as Numbers).length] };
		if (!Array.isArray(part) || part.length <= PIECE) return part;
		const pieces = cutList(part).map(toBytes);
		return { [LIST]: pieces.map((piece) => [place(piece), piece.length]) };
	};
	const text = toBytes(value);
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
	const view: View = (kind, at, count) => new KINDS[kind](bytes.buffer as ArrayBuffer, start + at, count);
	const lists: PackedList[] = [];
	const value = restoreArrays(parse(bytes.subarray(HEAD, HEAD + length)), view, lists);
	for (const { items, pieces } of lists) {
		for (const [at, count] of pieces) {
			items.push(...(restoreArrays(parse(view('u8', at, count) as Uint8Array), view, lists) as unknown[]));
			await giveTurn();
		}
	}
	return value;
}

const parse = (text: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(text));

function cutList(list: readonly unknown[]): unknown[][] {
	return Array.from({ length: Math.ceil(list.length / PIECE) }, (_, piece) =>
		list.slice(piece * PIECE, (piece + 1) * PIECE),
	);
}

type View = (kind: Kind, at: number, count: number) => Numbers;

/** A list in its place, but empty yet, and where its pieces are. */
interface PackedList {
	readonly items: unknown[];
	readonly pieces: readonly (readonly [at: number, count: number])[];
}

/** Puts the arrays back in their places, and notes the lists. A reviver of JSON would do so too, several times slower. */
function restoreArrays(value: unknown, view: View, lists: PackedList[]): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const parts = value as Record<string, unknown>;
	const named = parts[ARRAY];
	if (named !== undefined) return view(...(named as [Kind, number, number]));
	const pieces = parts[LIST];
	if (pieces !== undefined) {
		const items: unknown[] = [];
		lists.push({ items, pieces: pieces as PackedList['pieces'] });
		return items;
	}
	for (const key of Object.keys(parts)) {
		const part = parts[key];
		if (typeof part === 'object' && part !== null) parts[key] = restoreArrays(part, view, lists);
	}
	return value;
}

async function sumUp(bytes: Uint8Array): Promise<number> {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += SLICE) {
		sum = crc32(bytes.subarray(at, at + SLICE), sum);
		await giveTurn();
	}
	return sum;
}
