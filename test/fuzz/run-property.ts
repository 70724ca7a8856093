import * as fc from 'fast-check';

export interface RunOptions {
	readonly runs: number;
	readonly seed: number;
	/** Runs this one alone, counted from 0, as it came in a whole run of the same seed. */
	readonly only?: number;
}

/** What made a property fail, as it came and as small as it could be made. */
export interface Failure<Input> {
	readonly index: number;
	readonly input: Input;
	readonly error: string;
}

/**
 * Runs a check on generated inputs until one makes it throw. The same seed gives the same inputs.
 * @param check is told the place of the input in the run; undefined while a failing input is made smaller
 */
export async function runProperty<Input>(
	arbitrary: fc.Arbitrary<Input>,
	check: (input: Input, index: number | undefined) => Promise<void> | void,
	{ runs, seed, only }: RunOptions,
): Promise<Failure<Input> | undefined> {
	let next: number | undefined = only ?? 0;
	const property = fc.asyncProperty(arbitrary, async (input) => {
		const index = next;
		try {
			await check(input, index);
			if (next !== undefined) next++;
		} catch (error) {
			// What comes from here on are smaller forms of the same input.
			next = undefined;
			throw error;
		}
	});
	const details = await fc.check(property, {
		seed,
		numRuns: only === undefined ? runs : 1,
		...(only === undefined ? {} : { path: String(only) }),
	});
	if (!details.failed) return undefined;
	const [input] = details.counterexample ?? [];
	const error = details.errorInstance;
	return {
		index: Number((details.counterexamplePath ?? '0').split(':')[0]),
		input: input as Input,
		error: error instanceof Error ? (error.stack ?? error.message) : String(error),
	};
}
