/** So many phrasings vote on what a question is. */
const VOTERS = 12;

/** Keeps the nearest phrasings that it is offered, by a short list in order; of those as near, the first. */
export interface Voters {
	readonly clear: () => void;
	readonly offer: (cosine: number, label: number) => void;
	/** The cosine that a phrasing must exceed to be kept; 0 while there is room. */
	readonly least: () => number;
	readonly labels: () => Int32Array;
	/** The share of each class, the nearer the more. */
	readonly count: (classes: number) => Float32Array;
}

export function createVoters(): Voters {
	const cosines = new Float64Array(VOTERS);
	const labels = new Int32Array(VOTERS);
	let kept = 0;
	return {
		clear() {
			kept = 0;
		},
		offer(cosine, label) {
			if (cosine <= 0 || (kept === VOTERS && cosine <= cosines[VOTERS - 1]!)) return;
			let at = kept < VOTERS ? kept++ : VOTERS - 1;
			for (; at > 0 && cosines[at - 1]! < cosine; at--) {
				cosines[at] = cosines[at - 1]!;
				labels[at] = labels[at - 1]!;
			}
			cosines[at] = cosine;
			labels[at] = label;
		},
		least: () => (kept === VOTERS ? cosines[VOTERS - 1]! : 0),
		labels: () => labels.subarray(0, kept),
		count(classes) {
			const votes = new Float32Array(classes);
			let sum = 0;
			for (let at = 0; at < kept; at++) sum += cosines[at]! ** 2;
			for (let at = 0; at < kept; at++) votes[labels[at]!]! += cosines[at]! ** 2 / sum;
			return votes;
		},
	};
}
