/** A vector by its non-zero places: `ids` ascending, `values` of the same length, of unit Euclidean length. */
export interface SparseVector {
	readonly ids: Int32Array;
	readonly values: Float32Array;
}

/** Many vectors, one after the other. */
export interface PackedVectors {
	/** Where each vector begins in the others; one more at the end. */
	readonly starts: Uint32Array;
	readonly ids: Int32Array;
	readonly values: Float32Array;
}

export function packVectors(vectors: readonly SparseVector[]): PackedVectors {
	const starts = new Uint32Array(vectors.length + 1);
	for (const [at, { ids }] of vectors.entries()) starts[at + 1] = starts[at]! + ids.length;
	const ids = new Int32Array(starts[vectors.length]!);
	const values = new Float32Array(ids.length);
	for (const [at, vector] of vectors.entries()) {
		ids.set(vector.ids, starts[at]);
		values.set(vector.values, starts[at]);
	}
	return { starts, ids, values };
}
