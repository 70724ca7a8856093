import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import { explainFault } from './explain-fault.ts';
import { findDeepNesting } from './nesting.ts';
import { errorAt, startOf, takeFirst } from './problem.ts';
import type { Path, Place, Problem } from './problem.ts';

/** Plain values of one YAML document, each of which can be found again in the text. */
export interface YamlFile {
	readonly value: unknown;
	/** Where the value at `path` begins; the nearest part of the way there when it is missing. */
	readonly place: (path: Path) => Place;
	/** Where the key at the end of `path` begins. */
	readonly keyPlace: (path: Path) => Place;
	/** Keys written twice, aliases and the like: the value is usable, yet the file is wrong. */
	readonly problems: readonly Problem[];
}

const MULTIPLE_DOCUMENTS = 'The file holds several YAML documents: take the "---" out or split the file.';
const TOO_DEEP = 'The file nests lists or keys too deeply to be read: fact files need five levels.';

/** Deeper than anybody writes by mistake, and far from what the recursion of the library can bear. */
const MOST_LEVELS = 32;

type Offset = (offset: number) => Place;

/**
 * Reads YAML (so JSON too) by the core schema: a date stays a text. Only what facts need is let through: one
 * document of maps, lists and plain values. Total: whatever the text, it gives a value or located problems.
 */
export function readYaml(file: string, text: string): YamlFile | { readonly problems: readonly Problem[] } {
	if (text.charCodeAt(0) === 0xfeff) {
		return fail(startOf(file), 'The file begins with a byte-order mark: save it as UTF-8 without BOM.');
	}
	try {
		return readDocument(file, text);
	} catch (error) {
		// A text may still be longer than the parser can bear.
		if (!(error instanceof RangeError)) throw error;
		return fail(startOf(file), TOO_DEEP);
	}
}

function readDocument(file: string, text: string): YamlFile | { readonly problems: readonly Problem[] } {
	const lines = new LineCounter();
	const at: Offset = (offset) => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	// The composer recurses, and at the end of the stack more fails than can be caught: depth is judged before.
	const tokens = [...new Parser(lines.addNewLine).parse(text)];
	const deep = findDeepNesting(tokens, MOST_LEVELS);
	if (deep !== undefined) return fail(at(deep), TOO_DEEP);
	const composer = new Composer({
		version: '1.2',
		schema: 'core',
		// Checked below, with a sentence that names both lines; the library's own check is quadratic.
		uniqueKeys: false,
	});
	const [document, second] = composer.compose(tokens, true, text.length);
	if (document === undefined) throw new Error('The composer makes a document of any text.');
	// One fault of syntax makes the parser find more behind it: only the first is worth reading.
	const fault = document.errors[0] ?? document.warnings[0];
	if (fault !== undefined) {
		const { message, offset } = explainFault(fault, document);
		return fail(at(offset), message);
	}
	if (second !== undefined) return fail(at(second.range[0]), MULTIPLE_DOCUMENTS);
	const root = document.contents;
	if (root === null || (isScalar(root) && root.value === null)) {
		return fail(startOf(file), 'The file is empty: write facts in it or delete it.');
	}
	const problems: Problem[] = [];
	const value = toPlain(root, at, problems);
	return {
		value,
		problems: takeFirst(problems),
		place: (path) => at(spotOf(root, path).value),
		keyPlace: (path) => at(spotOf(root, path).key),
	};
}

function fail(place: Place, message: string): { readonly problems: readonly Problem[] } {
	return { problems: [errorAt(place, message)] };
}

function toPlain(node: ParsedNode | null, at: Offset, problems: Problem[]): unknown {
	if (node === null) return null;
	if (isAlias(node)) {
		// A few aliases of aliases unfold to gigabytes; and a text that begins with a star is hardly meant as one.
		problems.push(
			errorAt(at(node.range[0]), 'Fact files have no aliases: put a text that begins with "*" in quotes.'),
		);
		return `*${node.source}`;
	}
	if (isScalar(node)) return node.value;
	if (isSeq(node)) return node.items.map((item) => toPlain(item, at, problems));
	return mapToPlain(node, at, problems);
}

function mapToPlain(map: YAMLMap.Parsed, at: Offset, problems: Problem[]): unknown {
	// Without a prototype, so that a key such as __proto__ is a key like any other.
	const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
	const firstSeen = new Map<string, number>();
	for (const { key, value } of map.items) {
		const place = at(key.range[0]);
		if (!isScalar(key)) {
			problems.push(errorAt(place, 'A key must be a single word: lists and maps cannot be keys.'));
			continue;
		}
		const name = String(key.value);
		const first = firstSeen.get(name);
		if (first === undefined) {
			firstSeen.set(name, key.range[0]);
			plain[name] = toPlain(value, at, problems);
		} else {
			const { line } = at(first);
			problems.push(errorAt(place, `The key ${name} is written twice: it stands on line ${line} already.`));
		}
	}
	return plain;
}

interface Spot {
	/** Where the value begins; where its key does when it is empty. */
	value: number;
	/** Where its key begins, when it has one. */
	key: number;
}

/** Finds the value at the end of a path, or the nearest part of the way that exists. */
function spotOf(root: ParsedNode, path: Path): Spot {
	const spot: Spot = { value: root.range[0], key: root.range[0] };
	let node: ParsedNode | null = root;
	for (const step of path) {
		if (isSeq(node)) {
			node = node.items[Number(step)] ?? null;
		} else if (isMap(node)) {
			const pair = pairOf(node, step);
			if (pair === undefined) return spot;
			spot.key = pair.key.range[0];
			spot.value = spot.key;
			node = pair.value;
		}
		if (node === null) return spot;
		const isWritten = node.range[0] < node.range[1];
		if (isWritten) spot.value = node.range[0];
	}
	return spot;
}

function pairOf(map: YAMLMap.Parsed, step: string | number): YAMLMap.Parsed['items'][number] | undefined {
	return map.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
}
