import type { PackedVectors, SparseVector } from '../../src/answering/sparse.ts';

/** Lays vectors out one after the other, as compiling a base does. */
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
