/** Mandelbrot's form of Zipf's law: exponent and offset as they are found in large texts of either language. */
const EXPONENT = 1.07;
const OFFSET = 2.7;

/**
 * Draws places of a list, the first ones most often, as words are drawn in real text.
 * @param random gives 0 to 1
 */
export function createZipfSampler(size: number, random: () => number): () => number {
	const sums = new Float64Array(size);
	let total = 0;
	for (let rank = 0; rank < size; rank++) sums[rank] = total += (rank + 1 + OFFSET) ** -EXPONENT;
	return () => {
		const wanted = random() * total;
		let low = 0;
		let high = size - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sums[middle]! <= wanted) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}
