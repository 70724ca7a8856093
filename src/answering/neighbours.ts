import type { CompiledPhrasings } from './compile-phrasings.ts';
import type { SparseVector } from './sparse.ts';
import { createVoters, type Voters } from './voters.ts';

/** How a vector stands to the phrasings of each class. */
export interface Nearness {
	/** Cosine with the nearest phrasing of each group of classes, 0 to 1. */
	readonly nearest: Float32Array;
	/** The share of each class among the nearest phrasings of all, the nearer the more; sums to 1, or to 0 of nothing. */
	readonly votes: Float32Array;
}

/** A phrasing that is not among those of the base, with its cosine. */
export interface OtherPhrasing {
	readonly label: number;
	readonly cosine: number;
}

/**
 * Finds the nearest phrasings of all, and the nearest of each group of classes, `others` among them; a class is in one
 * group at most.
 */
export type Neighbours = (
	vector: SparseVector,
	groups: readonly (readonly number[])[],
	others?: readonly OtherPhrasing[],
) => Nearness;

/** Sums of the same numbers in another order may differ by so much. */
const ROUNDING = 1e-5;
/** So many neighbouring phrasings of one class are passed over together. */
const BLOCK = 64;

/** Phrasings one after the other that are of one class. */
interface Blocks {
	/** Where each begins; one more at the end. */
	readonly starts: Uint32Array;
	readonly labels: Uint32Array;
	/** The longest frequent part in each. */
	readonly heldLengths: Float32Array;
}

function cutBlocks({ count, labels, heldLengths }: CompiledPhrasings): Blocks {
	const starts: number[] = [];
	for (let owner = 0; owner < count; owner++) {
		const last = starts.at(-1) ?? -BLOCK;
		if (owner - last >= BLOCK || labels[owner] !== labels[last]) starts.push(owner);
	}
	const ends = [...starts.slice(1), count];
	return {
		starts: Uint32Array.from([...starts, count]),
		labels: Uint32Array.from(starts, (start) => labels[start]!),
		heldLengths: Float32Array.from(starts, (start, block) =>
			heldLengths.subarray(start, ends[block]).reduce((a, b) => Math.max(a, b), 0),
		),
	};
}

/**
 * Compares a vector with all phrasings, exactly, without adding up everything that they share: most of that are features
 * that stand in many phrasings and say little. So the rare ones are added up by posting lists; that gives each
 * phrasing a lower bound, and, with the lengths of what is left on both sides, an upper one (Cauchy and Schwarz). Only
 * for those few that can still be among the nearest is the rest added, by their own lists.
 */
export function createNeighbours(
	phrasings: CompiledPhrasings,
	rarity: Float32Array,
	classes: number,
): Neighbours {
	const { count, scales, starts, owners, codes, heldStarts, held, heldCodes, heldLengths } = phrasings;
	const blocks = cutBlocks(phrasings);
	const frequent = new Int32Array(rarity.length).fill(-1);
	for (const [place, id] of phrasings.frequent.entries()) frequent[id] = place;
	/** What each phrasing shares of rare features. */
	const sums = new Float32Array(count);
	/** The highest lower bound within each block. */
	const highest = new Float32Array(blocks.labels.length);
	/** The vector's frequent features; all zero between two calls. */
	const asked = new Float32Array(phrasings.frequent.length);
	const groupOf = new Int32Array(classes);

	/** Adds up the rare features, and lays out the frequent ones. Returns the length of those. */
	function addRare({ ids, values }: SparseVector): number {
		sums.fill(0);
		let square = 0;
		for (let at = 0; at < ids.length; at++) {
			const id = ids[at]!;
			const place = frequent[id]!;
			const value = values[at]! * rarity[id]!;
			if (place >= 0) {
				asked[place] = value;
				square += values[at]! * values[at]!;
			} else addPostings(sums, { owners, codes }, value, starts[id]!, starts[id + 1]!);
		}
		return Math.sqrt(square);
	}

	function clear({ ids }: SparseVector): void {
		for (const id of ids) if (frequent[id]! >= 0) asked[frequent[id]!] = 0;
	}

	const boundBelow = (owner: number): number => sums[owner]! * scales[owner]!;

	function cosineWith(owner: number): number {
		let sum = sums[owner]!;
		const end = heldStarts[owner + 1]!;
		for (let at = heldStarts[owner]!; at < end; at++) sum += asked[held[at]!]! * heldCodes[at]!;
		return sum * scales[owner]!;
	}

	/** Finds the best lower bounds: those of the voters, of which the least is returned, and one a group. */
	function findLikeliest(groups: number): { readonly vote: number; readonly likeliest: Int32Array } {
		const voters = createVoters();
		const best = new Float32Array(groups);
		const likeliest = new Int32Array(groups).fill(-1);
		let least = 0;
		for (let block = 0; block < highest.length; block++) {
			const from = blocks.starts[block]!;
			const to = blocks.starts[block + 1]!;
			const sum = largestOf(sums, scales, from, to);
			highest[block] = sum;
			if (sum > least) {
				for (let owner = from; owner < to; owner++) {
					if (boundBelow(owner) > least) voters.offer(boundBelow(owner), 0);
				}
				least = voters.least();
			}
			const group = groupOf[blocks.labels[block]!]!;
			if (group < 0 || sum <= best[group]!) continue;
			best[group] = sum;
			likeliest[group] = block;
		}
		return { vote: least, likeliest };
	}

	/** The cosine with the likeliest phrasing of a block. */
	function compareLikeliest(block: number): number {
		if (block < 0) return 0;
		let best = blocks.starts[block]!;
		for (let owner = best; owner < blocks.starts[block + 1]!; owner++)
			if (boundBelow(owner) > boundBelow(best)) best = owner;
		return cosineWith(best);
	}

	/** Looks closer at each phrasing whose upper bound says that it may be among the nearest. */
	function compare(length: number, vote: number, nearest: Float32Array): Voters {
		const voters = createVoters();
		let least = Math.max(0, vote - ROUNDING);
		for (let block = 0; block < highest.length; block++) {
			const label = blocks.labels[block]!;
			const group = groupOf[label]!;
			let needed = group < 0 ? least : Math.min(least, nearest[group]!);
			if (highest[block]! + length * blocks.heldLengths[block]! + ROUNDING <= needed) continue;
			const to = blocks.starts[block + 1]!;
			for (let owner = blocks.starts[block]!; owner < to; owner++) {
				if (boundBelow(owner) + length * heldLengths[owner]! + ROUNDING <= needed) continue;
				const cosine = cosineWith(owner);
				if (group >= 0 && cosine > nearest[group]!) nearest[group] = cosine;
				voters.offer(cosine, label);
				least = Math.max(least, voters.least() - ROUNDING);
				needed = group < 0 ? least : Math.min(least, nearest[group]!);
			}
		}
		return voters;
	}

	return (vector, groups, others = []) => {
		const length = addRare(vector);
		groupOf.fill(-1);
		for (const [group, members] of groups.entries()) for (const label of members) groupOf[label] = group;
		const { vote, likeliest } = findLikeliest(groups.length);
		const nearest = Float32Array.from(likeliest, compareLikeliest);
		const voters = compare(length, vote, nearest);
		clear(vector);
		for (const { label, cosine } of others) {
			const group = groupOf[label] ?? -1;
			if (group >= 0) nearest[group] = Math.max(nearest[group]!, cosine);
			voters.offer(cosine, label);
		}
		return { nearest, votes: voters.count(classes) };
	};
}

function addPostings(
	sums: Float32Array,
	{ owners, codes }: Pick<CompiledPhrasings, 'owners' | 'codes'>,
	value: number,
	from: number,
	to: number,
): void {
	for (let at = from; at < to; at++) sums[owners[at]!]! += value * codes[at]!;
}

/** The largest sum of a block, brought to scale; four at a time, since all phrasings pass through here. */
function largestOf(sums: Float32Array, scales: Float32Array, from: number, to: number): number {
	let one = 0;
	let two = 0;
	let three = 0;
	let four = 0;
	let at = from;
	for (; at + 4 <= to; at += 4) {
		const first = sums[at]! * scales[at]!;
		const second = sums[at + 1]! * scales[at + 1]!;
		const third = sums[at + 2]! * scales[at + 2]!;
		const fourth = sums[at + 3]! * scales[at + 3]!;
		if (first > one) one = first;
		if (second > two) two = second;
		if (third > three) three = third;
		if (fourth > four) four = fourth;
	}
	for (; at < to; at++) one = Math.max(one, sums[at]! * scales[at]!);
	return Math.max(one, two, three, four);
}
