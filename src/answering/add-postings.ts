import type { CompiledPhrasings } from './compile-phrasings.ts';

type Postings = Pick<CompiledPhrasings, 'owners' | 'codes'>;

/** Adds `value` times its code to the sum of each phrasing in a posting list; eight at a time, since most of a question's time goes here. */
export function addPostings(
	sums: Int32Array,
	{ owners, codes }: Postings,
	value: number,
	from: number,
	to: number,
): void {
	let at = from;
	for (; at + 8 <= to; at += 8) {
		addPosting(sums, owners[at]!, value, codes[at]!);
		addPosting(sums, owners[at + 1]!, value, codes[at + 1]!);
		addPosting(sums, owners[at + 2]!, value, codes[at + 2]!);
		addPosting(sums, owners[at + 3]!, value, codes[at + 3]!);
		addPosting(sums, owners[at + 4]!, value, codes[at + 4]!);
		addPosting(sums, owners[at + 5]!, value, codes[at + 5]!);
		addPosting(sums, owners[at + 6]!, value, codes[at + 6]!);
		addPosting(sums, owners[at + 7]!, value, codes[at + 7]!);
	}
	for (; at < to; at++) addPosting(sums, owners[at]!, value, codes[at]!);
}

function addPosting(sums: Int32Array, owner: number, value: number, code: number): void {
	sums[owner] = (sums[owner]! + Math.imul(value, code)) | 0;
}
