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
