import { parseArgs } from 'node:util';

export const PARTS = ['engines', 'article', 'accuracy', 'interactions', 'start', 'reload'] as const;
export type PartName = (typeof PARTS)[number];

export interface BenchArguments {
	readonly json: boolean;
	readonly quick: boolean;
	/** Folder of the base that stands for the bundled article. */
	readonly facts: string;
	/** Folder of public question sets. */
	readonly sets: string | undefined;
	/** Phrasings of the generated bases; left out, those of the plan. */
	readonly sizes: readonly number[] | undefined;
	readonly perFact: number;
	readonly seed: number;
	readonly only: readonly PartName[];
}

const USAGE = `npm run bench -- [--json] [--quick] [--sets DIR] [--facts DIR] [--only ${PARTS.join(',')}] [--sizes N,N] [--per-fact N] [--seed N]`;

function readNumber(name: string, text: string, least: number): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < least) {
		throw new Error(`--${name} is a whole number from ${least} on, not ${JSON.stringify(text)}: ${USAGE}`);
	}
	return value;
}

/** Reads the arguments of `npm run bench`. Throws one sentence on what is wrong with them. */
export function readArguments(args: readonly string[]): BenchArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			json: { type: 'boolean', default: false },
			quick: { type: 'boolean', default: false },
			sets: { type: 'string' },
			facts: { type: 'string', default: 'facts' },
			only: { type: 'string', default: PARTS.join(',') },
			sizes: { type: 'string' },
			'per-fact': { type: 'string', default: '10' },
			seed: { type: 'string', default: '1' },
		},
	});
	const wanted = values.only.split(',');
	const unknown = wanted.find((name) => !PARTS.some((part) => part === name));
	if (unknown !== undefined) throw new Error(`There is no part ${JSON.stringify(unknown)}: ${USAGE}`);
	return {
		json: values.json,
		quick: values.quick,
		facts: values.facts,
		sets: values.sets,
		sizes: values.sizes?.split(',').map((size) => readNumber('sizes', size, 1)),
		perFact: readNumber('per-fact', values['per-fact'], 1),
		seed: readNumber('seed', values.seed, 0),
		only: PARTS.filter((part) => wanted.includes(part)),
	};
}
