import type { Language } from '../fact-base.ts';
import { arabic } from './arabic-words.ts';
import { foldNumber, NUMBER } from './digits.ts';
import { english } from './english-words.ts';
import type { Mention, QuantityWords, Reading } from './mention.ts';

const WORDS: Readonly<Record<Language, QuantityWords>> = { ar: arabic, en: english };

/** Numbers in digits, and words: `من 18 إلى 21` has four. */
const TOKEN = new RegExp(`${NUMBER.source}|[\\p{L}\\p{M}]+`, 'gu');

interface Token {
	readonly text: string;
	/** The number, when it is written in digits. */
	readonly digits?: string;
	readonly readings: readonly Reading[];
}

/** The numbers, weekdays and months that a text names, in digits of any script or in words. Pure and total. */
export function readQuantities(text: string, language: Language): Mention[] {
	const words = WORDS[language];
	const tokens = [...text.matchAll(TOKEN)].map(([token]) => toToken(token, words));
	return [...readNumbers(tokens, words), ...readDates(tokens, words)];
}

function toToken(text: string, words: QuantityWords): Token {
	if (/^\p{Nd}/u.test(text)) return { text, digits: foldNumber(text), readings: [] };
	return { text, readings: words.read(text) };
}

function* readNumbers(tokens: readonly Token[], words: QuantityWords): Iterable<Mention> {
	let index = 0;
	while (index < tokens.length) {
		const found = readNumber(tokens, index, words);
		if (found !== undefined) yield found.mention;
		index += found?.length ?? 1;
	}
}

/** The number that begins at a token, with the tokens it is written in. */
function readNumber(
	tokens: readonly Token[],
	start: number,
	words: QuantityWords,
): { readonly mention: Mention; readonly length: number } | undefined {
	const first = tokens[start];
	if (first === undefined) return undefined;
	const base = readBase(first, tokens[start + 1], words);
	if (base === undefined) return undefined;
	const values = [...base.values];
	let length = base.length;
	// `5 thousand` may be 5000 on the other side, and may be 5 alafs.
	for (
		let scale = scaleOf(tokens[start + length]);
		scale !== undefined;
		scale = scaleOf(tokens[start + length])
	) {
		const factor = scale.value;
		values.push(...values.map((value) => multiply(value, factor)));
		length += 1;
	}
	const written = tokens.slice(start, start + length).map(({ text }) => text);
	return { mention: { kind: 'number', written: written.join(' '), values, isSure: base.isSure }, length };
}

interface Base {
	readonly values: readonly string[];
	readonly isSure: boolean;
	readonly length: number;
}

function readBase(first: Token, second: Token | undefined, words: QuantityWords): Base | undefined {
	if (first.digits !== undefined) return { values: [first.digits], isSure: true, length: 1 };
	for (const reading of first.readings) {
		for (const next of second?.readings ?? []) {
			const joined = words.joins(reading, next, second?.text ?? '');
			if (joined !== undefined) return { values: [String(joined)], isSure: true, length: 2 };
		}
	}
	const alone = first.readings.map(readAlone).filter((base) => base !== undefined);
	if (alone.length === 0) return undefined;
	// `مليونا` is a million or, before a noun, two of them.
	return {
		values: alone.flatMap(({ values }) => values),
		isSure: alone.every(({ isSure }) => isSure),
		length: 1,
	};
}

function readAlone(reading: Reading): Omit<Base, 'length'> | undefined {
	switch (reading.as) {
		case 'unit':
			return { values: [String(reading.value)], isSure: reading.isSure };
		case 'tens':
			return { values: [String(reading.value)], isSure: true };
		case 'scale':
			return {
				values: reading.isDual ? ['2', String(2 * reading.value)] : [String(reading.value)],
				isSure: false,
			};
		case 'dual':
			return { values: ['2'], isSure: false };
		case 'ten':
		case 'weekday':
		case 'month':
		default:
			return undefined;
	}
}

function scaleOf(token: Token | undefined): { readonly value: number } | undefined {
	return token?.readings.find((reading) => reading.as === 'scale');
}

function multiply(value: string, factor: number): string {
	// 1.1 million in floating point is 1100000.0000000002.
	return String(Number((Number(value) * factor).toPrecision(12)));
}

function* readDates(tokens: readonly Token[], words: QuantityWords): Iterable<Mention> {
	for (const [index, { text, readings }] of tokens.entries()) {
		const before = tokens[index - 1];
		const isDated =
			before?.digits !== undefined ||
			tokens[index + 1]?.digits !== undefined ||
			(before !== undefined && words.leadsToDate(before.text));
		for (const reading of readings) {
			if (reading.as !== 'weekday' && reading.as !== 'month') continue;
			const isSure = reading.sure === 'always' || (reading.sure === 'dated' && isDated);
			yield { kind: reading.as, written: text, values: reading.values, isSure };
		}
	}
}
