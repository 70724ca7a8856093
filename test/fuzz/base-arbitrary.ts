import * as fc from 'fast-check';
import { MUTATION_KINDS, mutateBytes, mutateText, type Mutation } from './mutate-text.ts';

/** The files of a folder by name. */
export type FactFiles = Readonly<Record<string, string>>;

/** What is done to a base. */
export interface Damage {
	readonly file: string;
	readonly mutations: readonly Mutation[];
	/** Bytes put into the file at last. */
	readonly bytes: { readonly at: number; readonly size: number } | undefined;
	/** The name that the file gets. */
	readonly name: string | undefined;
}

const NAMES: readonly string[] = [
	'Bad Name.yaml',
	'__proto__.yaml',
	'مقال.yaml',
	'a'.repeat(80) + '.yaml',
	'lexicon.yml',
	'declines.json',
	'x.json',
	'-.yaml',
	'lexicon.YAML',
	'.yaml',
	'notes.txt',
	'%s.yaml',
	'a.b.yaml',
];

/** Damage to one file of a base: one to three changes, now and then wrong bytes, or another name. */
export function createDamageArbitrary(names: readonly string[]): fc.Arbitrary<Damage> {
	const number = fc.nat();
	const mutation = fc.record({ kind: fc.constantFrom(...MUTATION_KINDS), at: number, size: number });
	const bytes = fc.record({ at: number, size: number });
	return fc.record({
		file: fc.constantFrom(...names),
		mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
		bytes: fc.option(bytes, { freq: 9, nil: undefined }),
		name: fc.option(fc.constantFrom(...NAMES), { freq: 29, nil: undefined }),
	});
}

/** The files of a damaged base, as they are to be written. */
export function damage(
	files: FactFiles,
	{ file, mutations, bytes, name }: Damage,
): ReadonlyMap<string, Uint8Array> {
	const written = new Map(Object.entries(files).map(([key, text]) => [key, new TextEncoder().encode(text)]));
	const text = mutations.reduce(mutateText, files[file] ?? '');
	const encoded = new TextEncoder().encode(text);
	written.delete(file);
	written.set(
		name ?? file,
		bytes === undefined ? encoded : (mutateBytes(encoded, bytes.at, bytes.size) as Uint8Array<ArrayBuffer>),
	);
	return written;
}
