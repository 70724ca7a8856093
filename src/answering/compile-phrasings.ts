import type { CodedVectors } from './compile-features.ts';
import { cutBlocks, type PhrasingBlocks } from './phrasing-blocks.ts';
import type { PackedVectors } from './sparse.ts';

/** Numbers below 65,536 take two bytes each; of these there are millions. */
export type Places = Uint16Array | Uint32Array;

/**
 * The vectors of all phrasings as plain arrays. What stands in few phrasings is listed by feature (which phrasings hold
 * it), what stands in many by phrasing (which of these it holds): see `createNeighbours` for why. A value is
 * code × rarity of the feature × scale of the phrasing.
 */
export interface CompiledPhrasings {
	readonly count: number;
	/** The class of each phrasing. */
	readonly labels: Places;
	/** Brings each phrasing to unit length. */
	readonly scales: Float32Array;
	/** Where the phrasings of each feature begin; a frequent one has none here. */
	readonly starts: Uint32Array;
	readonly owners: Places;
	readonly codes: Uint8Array;
	/** The frequent features, in order. */
	readonly frequent: Uint32Array;
	/** Where the frequent features of each phrasing begin, by their place in `frequent`. */
	readonly heldStarts: Uint32Array;
	readonly held: Places;
	readonly heldCodes: Uint8Array;
	/** Length of the frequent part of each phrasing at unit length. */
	readonly heldLengths: Float32Array;
	readonly blocks: PhrasingBlocks;
}

/** A feature is frequent that more than this share of the phrasings hold, and more than so many. */
const FREQUENT_SHARE = 0.05;
const FREQUENT_FROM = 256;

export const makePlaces = (length: number, largest: number): Places =>
	largest < 65_536 ? new Uint16Array(length) : new Uint32Array(length);

/** Where each run begins, by how long it is; one more at the end. */
export function toStarts(counts: Uint32Array): Uint32Array {
	const starts = new Uint32Array(counts.length + 1);
	for (let at = 0; at < counts.length; at++) starts[at + 1] = starts[at]! + counts[at]!;
	return starts;
}

/** Lays the features of phrasings out for `createNeighbours`; `labels` holds the class of each. */
export function compilePhrasings(
	{ starts: begins, ids, codes: ownCodes }: CodedVectors,
	rarity: Float32Array,
	labels: Int32Array,
): CompiledPhrasings {
	const count = labels.length;
	const limit = Math.max(FREQUENT_FROM, FREQUENT_SHARE * count);
	const counts = new Uint32Array(rarity.length);
	for (const id of ids) if (id >= 0) counts[id]!++;
	const frequent = Uint32Array.from([...counts.keys()].filter((id) => counts[id]! > limit));
	const placeOf = new Int32Array(rarity.length).fill(-1);
	for (const [place, id] of frequent.entries()) placeOf[id] = place;

	const heldCounts = new Uint32Array(count);
	const scales = new Float32Array(count);
	const heldLengths = new Float32Array(count);
	for (let owner = 0; owner < count; owner++) {
		let whole = 0;
		let part = 0;
		for (let at = begins[owner]!; at < begins[owner + 1]!; at++) {
			const id = ids[at]!;
			if (id < 0) continue;
			const square = (ownCodes[at]! * rarity[id]!) ** 2;
			whole += square;
			if (placeOf[id]! < 0) continue;
			part += square;
			heldCounts[owner]!++;
		}
		scales[owner] = whole === 0 ? 0 : 1 / Math.sqrt(whole);
		heldLengths[owner] = whole === 0 ? 0 : Math.sqrt(part / whole);
	}

	const starts = toStarts(counts.map((holders, id) => (placeOf[id]! < 0 ? holders : 0)));
	const heldStarts = toStarts(heldCounts);
	const owners = makePlaces(starts[rarity.length]!, count);
	const codes = new Uint8Array(owners.length);
	const held = makePlaces(heldStarts[count]!, frequent.length);
	const heldCodes = new Uint8Array(held.length);
	const next = starts.slice();
	let nextHeld = 0;
	for (let owner = 0; owner < count; owner++) {
		for (let at = begins[owner]!; at < begins[owner + 1]!; at++) {
			const id = ids[at]!;
			if (id < 0) continue;
			const place = placeOf[id]!;
			if (place < 0) {
				owners[next[id]!] = owner;
				codes[next[id]!++] = ownCodes[at]!;
			} else {
				held[nextHeld] = place;
				heldCodes[nextHeld++] = ownCodes[at]!;
			}
		}
	}
	const classes = labels.reduce((most, label) => Math.max(most, label), 0);
	const ownLabels = makePlaces(count, classes);
	ownLabels.set(labels);
	return {
		count,
		labels: ownLabels,
		scales,
		starts,
		owners,
		codes,
		frequent,
		heldStarts,
		held,
		heldCodes,
		heldLengths,
		blocks: cutBlocks({ labels, scales, heldLengths }),
	};
}

/** The vectors of all phrasings, for training. */
export function unpackPhrasings(
	{ count, starts, owners, codes, frequent, heldStarts, held, heldCodes, scales }: CompiledPhrasings,
	rarity: Float32Array,
): PackedVectors {
	const counts = new Uint32Array(count);
	for (let owner = 0; owner < count; owner++) counts[owner] = heldStarts[owner + 1]! - heldStarts[owner]!;
	for (const owner of owners) counts[owner]!++;
	const begins = toStarts(counts);
	const ids = new Int32Array(begins[count]!);
	const values = new Float32Array(ids.length);
	const next = begins.slice();
	const put = (owner: number, id: number, code: number): void => {
		const at = next[owner]!++;
		ids[at] = id;
		values[at] = code * rarity[id]! * scales[owner]!;
	};
	for (let owner = 0; owner < count; owner++) {
		for (let at = heldStarts[owner]!; at < heldStarts[owner + 1]!; at++)
			put(owner, frequent[held[at]!]!, heldCodes[at]!);
	}
	for (let id = 0; id < rarity.length; id++) {
		for (let at = starts[id]!; at < starts[id + 1]!; at++) put(owners[at]!, id, codes[at]!);
	}
	return { starts: begins, ids, values };
}
