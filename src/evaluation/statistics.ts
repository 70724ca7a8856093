/**
 * Area under the ROC curve: how often a positive is scored above a negative, ties counted half. 0.5 is chance.
 * Needs at least one of each.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
	const scored = [
		...positives.map((score) => ({ score, isPositive: true })),
		...negatives.map((score) => ({ score, isPositive: false })),
	].sort((a, b) => a.score - b.score);
	let rankSum = 0;
	for (let start = 0; start < scored.length;) {
		let end = start;
		while (end < scored.length && scored[end]!.score === scored[start]!.score) end++;
		// Equal scores share the mean of their ranks, which count from 1.
		const rank = (start + end + 1) / 2;
		for (let at = start; at < end; at++) if (scored[at]!.isPositive) rankSum += rank;
		start = end;
	}
	const { length } = positives;
	return (rankSum - (length * (length + 1)) / 2) / (length * negatives.length);
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
