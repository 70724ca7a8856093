/** One change of a file: where and how much are given by numbers, which fit a file of any length. */
export interface Mutation {
	readonly kind: MutationKind;
	readonly at: number;
	readonly size: number;
}

type Change = (text: string, at: number, size: number) => string;

/** Values that are right nowhere, or in few places. */
const VALUES: readonly string[] = [
	'',
	'[]',
	'{}',
	'~',
	'null',
	'true',
	'no',
	'-1',
	'0',
	'1.5',
	'1e400',
	'-0',
	'.nan',
	'.inf',
	'0x10',
	'0o17',
	'9'.repeat(400),
	'2020-99-99',
	"''",
	'""',
	'"\\u0000"',
	'"\\ud800"',
	'"\\x07"',
	'"a\\nb"',
	'&a',
	'*a',
	'&a *a',
	'!!binary aGk=',
	'!x y',
	'!!set {}',
	'|',
	'>',
	'|+2',
	'>-\n x',
	'? x',
	'%YAML 9.9',
	'@x',
	'`x',
	"'",
	'"',
	'{',
	']',
	'- - - x',
	'a: b: c',
	'<<',
	'#x',
	': ',
	'__proto__',
	'constructor',
	'[ { a: [ } ]',
	'س'.repeat(3000),
	'x '.repeat(400),
	'\u202Ex',
	'؟؟؟',
	'🙂',
];
const KEYS: readonly string[] = [
	'id',
	'ar',
	'en',
	'ask',
	'facts',
	'topics',
	'article',
	'declines',
	'concepts',
	'__proto__',
	'constructor',
	'toString',
	'<<',
	'?',
	'',
	'*a',
	'0',
	'true',
	'null',
	'[x]',
];
const SIGNS: readonly string[] = [
	'\0',
	'\u0007',
	'\uFEFF',
	'\uFFFD',
	'\u2028',
	'\u0085',
	'\u00A0',
	'\u202E',
	'\r',
	'\t',
	'---\n',
	'...\n',
	'%TAG ! x\n',
	'&a ',
	'*a',
	'!t ',
	'- ',
	': ',
	'? ',
	'#',
	'"',
	"'",
	'[',
	'{',
	'|',
	'>',
	',',
	'\\',
];
const DEEPEST = 20_000;

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/** Changes the lines of a text; `at` is brought within them. */
const onLines =
	(change: (lines: string[], at: number, size: number) => void): Change =>
	(text, at, size) => {
		const lines = text.split('\n');
		change(lines, at % lines.length, size);
		return lines.join('\n');
	};
const place = (text: string, at: number): number => at % (text.length + 1);
const splice = (text: string, from: number, length: number, inserted: string): string =>
	text.slice(0, from) + inserted + text.slice(from + length);
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** How many lines belong to the entry or key that begins on a line. */
function blockLength(lines: readonly string[], at: number): number {
	let length = 1;
	while (at + length < lines.length && indentOf(lines[at + length]!) > indentOf(lines[at]!)) length++;
	return length;
}

function nest(size: number): string {
	const depth = size % DEEPEST;
	return pick(
		[
			'['.repeat(depth),
			'{ a: '.repeat(depth),
			'- '.repeat(depth),
			`${'['.repeat(depth)}${']'.repeat(depth)}`,
		],
		size,
	);
}

/** Aliases of aliases, which unfold to more than any memory holds. */
function laugh(): string {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
	for (let level = 1; level < 10; level++)
		lines.push(
			`a${level}: &a${level} [${Array(9)
				.fill(`*a${level - 1}`)
				.join(', ')}]`,
		);
	return lines.join('\n');
}

const CHANGES = {
	truncate: (text, at) => text.slice(0, place(text, at)),
	empty: (_, at) => pick(['', '\n', '#', '---', '~', '[]', '{}', 'x', '0', '"'], at),
	'cut out': (text, at, size) => splice(text, place(text, at), size % 80, ''),
	repeat: (text, at, size) =>
		splice(text, place(text, at), 0, text.slice(place(text, at), place(text, at) + (size % 400))),
	sign: (text, at, size) => splice(text, place(text, at), 0, pick(SIGNS, size)),
	overwrite: (text, at, size) => splice(text, place(text, at), 1, String.fromCharCode(size % 0x1_00_00)),
	'byte-order mark': (text) => `\uFEFF${text}`,
	'carriage returns': (text, at) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\r'], at)),
	tabs: onLines(
		(lines, at) => void (lines[at] = lines[at]!.replace(/^ +/u, (spaces) => '\t'.repeat(spaces.length))),
	),
	indent: onLines((lines, at, size) => void (lines[at] = ' '.repeat(size % 9) + lines[at]!.trimStart())),
	'swap lines': onLines((lines, at, size) => {
		const other = size % lines.length;
		[lines[at], lines[other]] = [lines[other]!, lines[at]!];
	}),
	'delete line': onLines((lines, at) => void lines.splice(at, 1)),
	'repeat line': onLines((lines, at) => void lines.splice(at, 0, lines[at]!)),
	'delete block': onLines((lines, at) => void lines.splice(at, blockLength(lines, at))),
	'repeat block': onLines(
		(lines, at) => void lines.splice(at, 0, ...lines.slice(at, at + blockLength(lines, at))),
	),
	'move block': onLines((lines, at, size) => {
		const block = lines.splice(at, blockLength(lines, at));
		lines.splice(size % (lines.length + 1), 0, ...block);
	}),
	'rename key': onLines(
		(lines, at, size) => void (lines[at] = lines[at]!.replace(/[\p{L}_-]+(?=:)/u, pick(KEYS, size))),
	),
	'wrong value': onLines(
		(lines, at, size) => void (lines[at] = lines[at]!.replace(/(?<=[:-] ).*$/u, () => pick(VALUES, size))),
	),
	'wrong block': onLines((lines, at, size) => {
		const line = lines[at]!.replace(/(?<=:).*$/u, () => ` ${pick(VALUES, size)}`);
		lines.splice(at, blockLength(lines, at), line);
	}),
	'same id': (text, at) => {
		const ids = [...text.matchAll(/\bid: ([\w-]+)/gu)].map(([, id = '']) => id);
		const [from, to] = [pick(ids, at), pick(ids, at >> 8)];
		return from === undefined || to === undefined ? text : text.replace(`id: ${from}`, `id: ${to}`);
	},
	anchor: onLines((lines, at) => void (lines[at] = lines[at]!.replace(/(?<=[:-] )/u, '&a '))),
	alias: onLines((lines, at) => void (lines[at] = lines[at]!.replace(/(?<=[:-] ).*$/u, '*a'))),
	'merge key': onLines((lines, at) => void lines.splice(at, 0, `${' '.repeat(indentOf(lines[at]!))}<<: *a`)),
	'deep nesting': onLines(
		(lines, at, size) => void (lines[at] = lines[at]!.replace(/(?<=[:-] ).*$/u, () => nest(size))),
	),
	'deep beginning': (text, _, size) => nest(size) + text,
	laugh: (text, at) => splice(text, place(text, at), 0, `\n${laugh()}\n`),
} satisfies Record<string, Change>;

export type MutationKind = keyof typeof CHANGES;
export const MUTATION_KINDS = Object.keys(CHANGES) as MutationKind[];

/** Changes a text of YAML; whatever the numbers, something comes of it. */
export function mutateText(text: string, { kind, at, size }: Mutation): string {
	return CHANGES[kind](text, at, size);
}

/** Bytes that are no UTF-8, or are no text: cut characters, halves of surrogate pairs, other encodings. */
const BYTES: readonly (readonly number[])[] = [
	[0xff],
	[0xc0, 0x80],
	[0xed, 0xa0, 0x80],
	[0xd9],
	[0xf5, 0x80, 0x80, 0x80],
	[0],
	[0xfe, 0xff],
	[0xff, 0xfe],
	[0xe2, 0x82],
	[0x1b],
];

/** Puts bytes that are no text into a file. */
export function mutateBytes(bytes: Uint8Array, at: number, size: number): Uint8Array {
	const from = at % (bytes.length + 1);
	return Uint8Array.from([
		...bytes.subarray(0, from),
		...pick(BYTES, size),
		...bytes.subarray(from + (size % 3)),
	]);
}
