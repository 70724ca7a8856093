import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/answering/answering.ts';
import type { Answering } from '../../src/answering/answer.ts';
import type { FactBase } from '../../src/factbase/fact-base.ts';
import { MUSEUM, museumAnswering, phrasingsOf } from './museum.ts';
import { anyOf } from './any-of.ts';
import { tools } from '../support/language.ts';

const core = museumAnswering();

/** What a question comes to, without the numbers. */
function verdictOf({ answer }: Answering, question: string) {
	const result = answer(question);
	return {
		kind: result.kind,
		best: result.best?.fact.id,
		language: result.language,
		...(result.kind === 'answer'
			? { text: result.text }
			: { offered: result.suggestions.map(({ fact }) => fact.id) }),
		...(result.kind === 'decline' ? { reply: result.reply } : {}),
	};
}

const WORDS = [
	...phrasingsOf(MUSEUM).flatMap(({ phrasing }) => phrasing.split(' ')),
	'mat7af',
	'musuem',
	'التذكؤة',
	'zeppelin',
	'1987',
	'2000',
	'hello',
	'شكرا',
	'emta',
	'😀',
];
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: fc.nat({ max: 0xff_ff }).map((code) => String.fromCharCode(code)), maxLength: 300 }),
	fc.string({ unit: anyOf('اأإءؤةىيکپaeiou2357 \u200Bـ\u064B\u0301٣'), maxLength: 200 }),
	fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' ')),
);
const anyQuestion = fc.oneof(
	fc.constantFrom(...phrasingsOf(MUSEUM).map(({ phrasing }) => phrasing)),
	fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
);

describe('no text makes the core throw', () => {
	it('answers, suggests or declines', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const answer = core.answer(text);
				expect(['answer', 'suggest', 'decline']).toContain(answer.kind);
				if (answer.kind === 'answer') expect(answer.text).not.toBe('');
				else expect(answer.suggestions.length).toBeLessThanOrEqual(3);
				const confidence = answer.best?.confidence ?? 0;
				expect(confidence >= 0 && confidence <= 1).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	it('completes to at most as many as asked for', () => {
		fc.assert(
			fc.property(anyText, fc.nat({ max: 25 }), (text, limit) => {
				expect(core.complete(text, limit).length).toBeLessThanOrEqual(limit);
			}),
		);
	});

	it('gives the same answer every time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(core.answer(text)).toEqual(core.answer(text));
			}),
		);
	});
});

describe('a way of writing never changes the verdict', () => {
	const digits = (text: string, zero: number): string =>
		text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
	/** The nth letter is followed by a mark, in turn. */
	const afterArabic = (text: string, marks: readonly string[]): string => {
		let at = 0;
		return text.replace(/[\u0621-\u064A]/gu, (letter) => letter + (marks[at++ % marks.length] ?? ''));
	};
	it.each<readonly [string, (question: string) => string]>([
		['capitals', (question) => question.toUpperCase()],
		['small letters', (question) => question.toLowerCase()],
		['diacritics', (question) => afterArabic(question, ['\u064E', '\u0652', '\u064F\u0651', '', '\u0650'])],
		[
			'tatweel',
			(question) =>
				afterArabic(question.replace(/[\u0621-\u064A](?= |$)/gu, '$& '), ['']).replace(
					/(?<=[بتجحسشصعفقكلمنهي])(?=[\u0621-\u064A])/gu,
					'ـ',
				),
		],
		[
			'no hamza',
			(question) =>
				question.replace(/[أإآ]/gu, 'ا').replace(/ؤ/gu, 'و').replace(/ئ/gu, 'ي').replace(/ء/gu, ''),
		],
		['ha for ta marbuta', (question) => question.replace(/ة/gu, 'ه')],
		['ya for alef maksura', (question) => question.replace(/ى/gu, 'ي')],
		['Arabic-Indic digits', (question) => digits(question, 0x660)],
		['Persian digits', (question) => digits(question, 0x6f0)],
		[
			'full-width letters',
			(question) =>
				question.replace(/[A-Za-z]/gu, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
		],
		['other composition', (question) => question.normalize('NFD')],
		['controls of direction', (question) => `\u2067${question}\u2069`],
		['spaces around', (question) => `  ${question.replace(/ /gu, '  ')}\n`],
		['shouting marks', (question) => `${question}?!؟`],
	])('%s', (_, rewrite) => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				expect(verdictOf(core, rewrite(question))).toEqual(verdictOf(core, question));
			}),
		);
	});
});

describe('a stored phrasing finds its own fact', () => {
	it.each(phrasingsOf(MUSEUM))('$phrasing: $id', ({ id, phrasing }) => {
		expect(verdictOf(core, phrasing)).toMatchObject({ kind: 'answer', best: id });
	});
});

/** The same base, written in another order: facts, phrasings, declines and topics. */
function reorder(base: FactBase, mix: <T>(list: readonly T[]) => readonly T[]): FactBase {
	const mixAsk = <T extends FactBase['facts'][number] | FactBase['declines'][number]>(askable: T): T => ({
		...askable,
		ask: { ar: mix(askable.ask.ar ?? []), en: mix(askable.ask.en ?? []) },
	});
	return {
		...base,
		topics: mix(base.topics),
		facts: mix(base.facts.map(mixAsk)),
		declines: mix(base.declines.map(mixAsk)),
	};
}

describe('the order in which a base is written changes no verdict', () => {
	const questions = [...phrasingsOf(MUSEUM).map(({ phrasing }) => phrasing), ...WORDS];
	const before = questions.map((question) => verdictOf(core, question));

	it('backwards', () => {
		const other = createAnswering(
			reorder(MUSEUM, (list) => [...list].reverse()),
			tools,
		);
		expect(questions.map((question) => verdictOf(other, question))).toEqual(before);
	});

	it('shuffled', () => {
		const order = fc.array(fc.nat(), { minLength: 16, maxLength: 16 });
		fc.assert(
			fc.property(order, (keys) => {
				const mix = <T>(list: readonly T[]): readonly T[] =>
					list
						.map((value, at) => ({ value, key: keys[at % keys.length]! }))
						.sort((a, b) => a.key - b.key)
						.map(({ value }) => value);
				const other = createAnswering(reorder(MUSEUM, mix), tools);
				expect(questions.map((question) => verdictOf(other, question))).toEqual(before);
			}),
			{ numRuns: 5 },
		);
	});
});
