/** A logistic model over named numbers: the probability is the logistic function of bias + sum of weight × value. */
export interface LogisticFit<Name extends string> {
	readonly bias: number;
	readonly weights: Readonly<Record<Name, number>>;
}

export interface Example<Name extends string> {
	readonly values: Readonly<Record<Name, number>>;
	readonly isTrue: boolean;
}

const STEPS = 3000;
const RATE = 0.5;

function standardise(column: readonly number[]): { mean: number; deviation: number } {
	const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
	const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
	return { mean, deviation: Math.sqrt(variance) || 1 };
}

/**
 * Fits by gradient descent over standardised values, with weights shrunk by `shrink` so that few examples do not
 * make sure of much. Deterministic. Needs at least one example.
 */
export function fitLogistic<Name extends string>(
	names: readonly Name[],
	examples: readonly Example<Name>[],
	shrink = 0.02,
): LogisticFit<Name> {
	const scales = names.map((name) => standardise(examples.map(({ values }) => values[name])));
	const rows = examples.map(({ values }) =>
		names.map((name, at) => (values[name] - scales[at]!.mean) / scales[at]!.deviation),
	);
	const weights = names.map(() => 0);
	let bias = 0;
	for (let step = 0; step < STEPS; step++) {
		const slopes = names.map(() => 0);
		let biasSlope = 0;
		for (const [index, row] of rows.entries()) {
			const sum = row.reduce((total, value, at) => total + value * weights[at]!, bias);
			const error = 1 / (1 + Math.exp(-sum)) - (examples[index]!.isTrue ? 1 : 0);
			biasSlope += error;
			for (const [at, value] of row.entries()) slopes[at]! += error * value;
		}
		bias -= (RATE * biasSlope) / rows.length;
		for (const at of weights.keys())
			weights[at]! -= RATE * (slopes[at]! / rows.length + shrink * weights[at]!);
	}
	const plain = weights.map((weight, at) => weight / scales[at]!.deviation);
	return {
		bias: bias - plain.reduce((sum, weight, at) => sum + weight * scales[at]!.mean, 0),
		weights: Object.fromEntries(names.map((name, at) => [name, plain[at]!])) as Record<Name, number>,
	};
}
