import { addPostings } from './add-postings.ts';
import type { CompiledPhrasings } from './compile-phrasings.ts';
import { largestOf } from './phrasing-blocks.ts';
import type { SparseVector } from './sparse.ts';
import { createVoters } from './voters.ts';

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
/** A share of a cosine is summed up as a whole number of so many steps: whole numbers are added up faster. A phrasing would have to hold thousands of features before a sum outgrew 31 bits. */
const STEPS = 2 ** 14;

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
	const { blocks, count, scales, starts, owners, codes, heldStarts, held, heldCodes, heldLengths } =
		phrasings;
	const frequent = new Int32Array(rarity.length).fill(-1);
	for (const [place, id] of phrasings.frequent.entries()) frequent[id] = place;
	/** What each phrasing shares of rare features. */
	const sums = new Int32Array(count);
	/** The highest lower bound within each block. */
	const highest = new Float32Array(blocks.labels.length);
	/** The vector's frequent features; all zero between two calls. */
	const asked = new Float32Array(phrasings.frequent.length);
	const groupOf = new Int32Array(classes);
	const voters = createVoters();
	const likely = createVoters();

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
			} else addPostings(sums, { owners, codes }, Math.round(value * STEPS), starts[id]!, starts[id + 1]!);
		}
		return Math.sqrt(square);
	}

	function clear({ ids }: SparseVector): void {
		for (const id of ids) if (frequent[id]! >= 0) asked[frequent[id]!] = 0;
	}

	const boundBelow = (owner: number): number => (sums[owner]! / STEPS) * scales[owner]!;

	function cosineWith(owner: number): number {
		let sum = sums[owner]! / STEPS;
		const end = heldStarts[owner + 1]!;
		for (let at = heldStarts[owner]!; at < end; at++) sum += asked[held[at]!]! * heldCodes[at]!;
		return sum * scales[owner]!;
	}

	/** The highest lower bound of each block; the blocks of the highest of all, and the one of each group. */
	function rankBlocks(groups: number): { readonly likelyBlocks: Int32Array; readonly likeliest: Int32Array } {
		const best = new Float32Array(groups);
		const likeliest = new Int32Array(groups).fill(-1);
		likely.clear();
		for (let block = 0; block < highest.length; block++) {
			const largest = largestOf(sums, blocks.starts[block]!, blocks.starts[block + 1]!);
			const sum = (largest / STEPS) * blocks.scales[block]!;
			highest[block] = sum;
			likely.offer(sum, block);
			const group = groupOf[blocks.labels[block]!]!;
			if (group < 0 || sum <= best[group]!) continue;
			best[group] = sum;
			likeliest[group] = block;
		}
		return { likelyBlocks: likely.labels(), likeliest };
	}

	/** The cosine with the likeliest phrasing of a block. */
	function compareLikeliest(block: number): number {
		if (block < 0) return 0;
		let best = blocks.starts[block]!;
		for (let owner = best; owner < blocks.starts[block + 1]!; owner++)
			if (boundBelow(owner) > boundBelow(best)) best = owner;
		return cosineWith(best);
	}

	/** The next phrasing whose upper bound exceeds what is needed, or the end. */
	function findPossible(from: number, to: number, length: number, needed: number): number {
		for (let owner = from; owner < to; owner++)
			if (sums[owner]! * (scales[owner]! / STEPS) + length * heldLengths[owner]! > needed) return owner;
		return to;
	}

	/** Looks closer at each phrasing of a block whose upper bound says that it may be among the nearest. */
	function compareBlock(block: number, length: number, nearest: Float32Array): void {
		const label = blocks.labels[block]!;
		const group = groupOf[label]!;
		let needed = findNeeded(group, nearest);
		if (highest[block]! + length * blocks.heldLengths[block]! <= needed) return;
		// Not a second time.
		highest[block] = -Infinity;
		const to = blocks.starts[block + 1]!;
		let owner = findPossible(blocks.starts[block]!, to, length, needed);
		while (owner < to) {
			const cosine = cosineWith(owner);
			if (group >= 0 && cosine > nearest[group]!) nearest[group] = cosine;
			voters.offer(cosine, label);
			needed = findNeeded(group, nearest);
			owner = findPossible(owner + 1, to, length, needed);
		}
	}

	/** What a phrasing has to exceed to matter: as a voter, or as the nearest of its group. */
	function findNeeded(group: number, nearest: Float32Array): number {
		const least = group < 0 ? voters.least() : Math.min(voters.least(), nearest[group]!);
		return Math.max(0, least - ROUNDING);
	}

	return (vector, groups, others = []) => {
		const length = addRare(vector);
		groupOf.fill(-1);
		for (const [group, members] of groups.entries()) for (const label of members) groupOf[label] = group;
		const { likelyBlocks, likeliest } = rankBlocks(groups.length);
		const nearest = Float32Array.from(likeliest, compareLikeliest);
		voters.clear();
		// The likeliest first: what they are near is what the others have to exceed.
		for (const block of likelyBlocks) compareBlock(block, length, nearest);
		for (let block = 0; block < highest.length; block++) compareBlock(block, length, nearest);
		clear(vector);
		for (const { label, cosine } of others) {
			const group = groupOf[label] ?? -1;
			if (group >= 0) nearest[group] = Math.max(nearest[group]!, cosine);
			voters.offer(cosine, label);
		}
		return { nearest, votes: voters.count(classes) };
	};
}
