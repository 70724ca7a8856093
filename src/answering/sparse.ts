import type { FeatureBag } from './features.ts';

/** A vector by its non-zero places: `ids` ascending, `values` of the same length, of unit Euclidean length. */
export interface SparseVector {
	readonly ids: Int32Array;
	readonly values: Float32Array;
}

/** A question in a feature space. */
export interface Located {
	readonly vector: SparseVector;
	/** Length of what the base knows of the text over the length of the whole, 0 to 1: new words shorten it. */
	readonly familiarity: number;
}

/** The features a base knows, numbered, with how rare each is (inverse document frequency). */
export interface FeatureSpace {
	readonly size: number;
	/** A hash of all names in order: two spaces with the same fingerprint number their features alike. */
	readonly fingerprint: string;
	/** TF-IDF of the known features, at unit length. */
	readonly locate: (bag: FeatureBag) => Located;
	/** Whether the base knows a feature. */
	readonly has: (feature: string) => boolean;
}

/** Below 1, what is frequent keeps more of its weight; 0.75 did best on the public question sets. */
const RARITY_POWER = 0.75;

/** A space, and where the texts it was made from stand in it. */
export interface FilledSpace extends FeatureSpace {
	readonly vectors: readonly SparseVector[];
}

/** A bag whose features have numbers: the order in which they were first seen. */
interface NumberedBag {
	readonly numbers: Int32Array;
	readonly weights: Float32Array;
}

/** Each feature is looked up by name once; a large base holds millions of them. */
function numberBags(bags: Iterable<FeatureBag>) {
	const numberOf = new Map<string, number>();
	const counts: number[] = [];
	const numbered: NumberedBag[] = [];
	for (const bag of bags) {
		const numbers = new Int32Array(bag.size);
		const weights = new Float32Array(bag.size);
		let at = 0;
		for (const [name, weight] of bag) {
			let number = numberOf.get(name);
			if (number === undefined) {
				number = numberOf.size;
				numberOf.set(name, number);
				counts.push(0);
			}
			counts[number]!++;
			numbers[at] = number;
			weights[at++] = weight;
		}
		numbered.push({ numbers, weights });
	}
	return { numberOf, counts, numbered };
}

/** Said twice is more than once, but not twice as much. */
const damp = (weight: number): number => (weight > 1 ? 1 + Math.log(weight) : weight);

function toUnitLength(entries: [id: number, value: number][], known: number): SparseVector {
	entries.sort((a, b) => a[0] - b[0]);
	const length = Math.sqrt(known) || 1;
	const ids = new Int32Array(entries.length);
	const values = new Float32Array(entries.length);
	for (let at = 0; at < entries.length; at++) {
		ids[at] = entries[at]![0];
		values[at] = entries[at]![1] / length;
	}
	return { ids, values };
}

/**
 * Numbers the features that occur in at least `minimum` texts, in order of name so that file order changes nothing.
 * The bags are read once, one after another, and need not be held.
 */
export function createFeatureSpace(bags: Iterable<FeatureBag>, minimum = 1): FilledSpace {
	const { numberOf, counts, numbered } = numberBags(bags);
	const names = [...numberOf.keys()].filter((name) => counts[numberOf.get(name)!]! >= minimum).sort();
	const ids = new Map(names.map((name, id) => [name, id]));
	const rarityOf = (count: number): number => Math.log((numbered.length + 1) / (count + 0.5)) ** RARITY_POWER;
	const rarity = new Float32Array(names.map((name) => rarityOf(counts[numberOf.get(name)!]!)));
	const rarest = rarityOf(0);
	const idOf = new Int32Array(counts.length).fill(-1);
	for (const [id, name] of names.entries()) idOf[numberOf.get(name)!] = id;

	function place({ numbers, weights }: NumberedBag): SparseVector {
		const entries: [number, number][] = [];
		let known = 0;
		for (let at = 0; at < numbers.length; at++) {
			const id = idOf[numbers[at]!]!;
			if (id < 0) continue;
			const value = damp(weights[at]!) * rarity[id]!;
			known += value ** 2;
			entries.push([id, value]);
		}
		return toUnitLength(entries, known);
	}

	return {
		size: names.length,
		fingerprint: hashNames(names),
		vectors: numbered.map(place),
		has: (feature) => ids.has(feature),
		locate(bag) {
			const entries: [number, number][] = [];
			let known = 0;
			let unknown = 0;
			for (const [feature, weight] of bag) {
				const id = ids.get(feature);
				if (id === undefined) unknown += (damp(weight) * rarest) ** 2;
				else {
					const value = damp(weight) * rarity[id]!;
					known += value ** 2;
					entries.push([id, value]);
				}
			}
			return {
				vector: toUnitLength(entries, known),
				familiarity: known === 0 ? 0 : Math.sqrt(known / (known + unknown)),
			};
		},
	};
}

/** FNV-1a, 32 bits, over the names and their number. */
function hashNames(names: readonly string[]): string {
	let hash = 0x811c9dc5;
	for (const name of names) {
		for (let at = 0; at <= name.length; at++) {
			hash = Math.imul(hash ^ (at < name.length ? name.charCodeAt(at) : 0), 0x01000193);
		}
	}
	return `${names.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

/** Many vectors as three plain arrays, which go to another thread at little cost. */
export interface PackedVectors {
	/** Where each vector begins in the others; one more at the end. */
	readonly starts: Int32Array;
	readonly ids: Int32Array;
	readonly values: Float32Array;
}

export function packVectors(vectors: readonly SparseVector[]): PackedVectors {
	const starts = new Int32Array(vectors.length + 1);
	for (const [at, { ids }] of vectors.entries()) starts[at + 1] = starts[at]! + ids.length;
	const ids = new Int32Array(starts[vectors.length]!);
	const values = new Float32Array(ids.length);
	for (const [at, vector] of vectors.entries()) {
		ids.set(vector.ids, starts[at]);
		values.set(vector.values, starts[at]);
	}
	return { starts, ids, values };
}

/** The vectors again, as views of the packed arrays. */
export function unpackVectors({ starts, ids, values }: PackedVectors): SparseVector[] {
	return Array.from({ length: starts.length - 1 }, (_, at) => ({
		ids: ids.subarray(starts[at], starts[at + 1]),
		values: values.subarray(starts[at], starts[at + 1]),
	}));
}
