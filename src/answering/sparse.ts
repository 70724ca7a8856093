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
}

/** Below 1, what is frequent keeps more of its weight; 0.75 did best on the public question sets. */
const RARITY_POWER = 0.75;

/** Numbers the features that occur in at least `minimum` texts, in order of name so that file order changes nothing. */
export function createFeatureSpace(bags: readonly FeatureBag[], minimum = 1): FeatureSpace {
	const counts = new Map<string, number>();
	for (const bag of bags)
		for (const feature of bag.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	const names = [...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= minimum).sort();
	const ids = new Map(names.map((name, id) => [name, id]));
	const rarityOf = (count: number): number => Math.log((bags.length + 1) / (count + 0.5)) ** RARITY_POWER;
	const rarity = new Float32Array(names.map((name) => rarityOf(counts.get(name) ?? 0)));
	const rarest = rarityOf(0);

	return {
		size: names.length,
		fingerprint: hashNames(names),
		locate(bag) {
			const entries: [number, number][] = [];
			let known = 0;
			let unknown = 0;
			for (const [feature, weight] of bag) {
				const id = ids.get(feature);
				const damped = weight > 1 ? 1 + Math.log(weight) : weight;
				if (id === undefined) unknown += (damped * rarest) ** 2;
				else {
					const value = damped * rarity[id]!;
					known += value ** 2;
					entries.push([id, value]);
				}
			}
			entries.sort((a, b) => a[0] - b[0]);
			const length = Math.sqrt(known) || 1;
			return {
				vector: {
					ids: Int32Array.from(entries, ([id]) => id),
					values: Float32Array.from(entries, ([, value]) => value / length),
				},
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
