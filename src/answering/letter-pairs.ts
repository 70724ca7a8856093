import { packLists, type Lists } from './string-table.ts';

/** Letter pairs of words: which words hold each. */
export interface CompiledPairs {
	/** Both code units of each pair as one number, in order. */
	readonly pairs: Uint32Array;
	/** The words that hold each, the shortest first. */
	readonly words: Lists;
}

/** Stands for both ends of a word in its letter pairs. */
const EDGE = 32;

/** The distinct pairs of neighbouring code units of a word, its edges among them. */
function pairsOf(word: string): number[] {
	const pairs: number[] = [];
	for (let at = 0; at <= word.length; at++) {
		const first = at === 0 ? EDGE : word.charCodeAt(at - 1);
		const second = at === word.length ? EDGE : word.charCodeAt(at);
		const pair = first * 65536 + second;
		if (!pairs.includes(pair)) pairs.push(pair);
	}
	return pairs;
}

export function compilePairs(words: readonly string[], skips: (word: string) => boolean): CompiledPairs {
	const holders = new Map<number, number[]>();
	for (const [index, word] of words.entries()) {
		if (skips(word)) continue;
		for (const pair of pairsOf(word)) {
			const list = holders.get(pair);
			if (list === undefined) holders.set(pair, [index]);
			else list.push(index);
		}
	}
	const pairs = Uint32Array.from(holders.keys()).sort();
	const byLength = (a: number, b: number): number => words[a]!.length - words[b]!.length || a - b;
	return { pairs, words: packLists(Array.from(pairs, (pair) => holders.get(pair)!.sort(byLength))) };
}

/** Of words that share letter pairs with a word, and are at most so many letters longer or shorter, those that share most. */
export type NearReader = (word: string, most: number, limit: number) => readonly number[];

/** Only words of about the same length that share a pair are looked at, so the cost hardly grows with their number. */
export function createNearReader(
	size: number,
	lengthAt: (index: number) => number,
	{ pairs, words }: CompiledPairs,
): NearReader {
	const { starts, items } = words;
	/** Room for a count a word; all zero between two calls. */
	const shared = new Uint8Array(size);

	function findPair(pair: number): number {
		let from = 0;
		let to = pairs.length;
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (pairs[middle]! < pair) from = middle + 1;
			else to = middle;
		}
		return pairs[from] === pair ? from : -1;
	}

	/** Where, among the words of a pair, those of so many letters begin. */
	function findLength(pair: number, length: number): number {
		let from = starts[pair]!;
		let to = starts[pair + 1]!;
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (lengthAt(items[middle]!) < length) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	/** How many pairs a word must share to be among so many that share most: only those need be put in order. */
	function findLeast(near: readonly number[], limit: number): number {
		const counts: number[] = [];
		for (const index of near) counts[shared[index]!] = (counts[shared[index]!] ?? 0) + 1;
		let least = counts.length;
		for (let found = 0; found < limit && least > 0; least--) found += counts[least - 1] ?? 0;
		return least;
	}

	/** Those that share most pairs come first, then those first in order. */
	return (word, most, limit) => {
		const ranges = pairsOf(word)
			.map(findPair)
			.filter((pair) => pair >= 0)
			.map((pair) => ({
				from: findLength(pair, word.length - most),
				to: findLength(pair, word.length + most + 1),
			}));
		const enough = Math.max(2, Math.floor(word.length / 3));
		const near: number[] = [];
		for (const { from, to } of ranges) {
			for (let at = from; at < to; at++) {
				// A word is near once it shares enough, whatever else it shares.
				if (++shared[items[at]!]! === enough) near.push(items[at]!);
			}
		}
		const least = findLeast(near, limit);
		const nearest = near
			.filter((index) => shared[index]! >= least)
			.sort((a, b) => shared[b]! - shared[a]! || a - b);
		for (const { from, to } of ranges) {
			for (let at = from; at < to; at++) shared[items[at]!] = 0;
		}
		return nearest.slice(0, limit);
	};
}
