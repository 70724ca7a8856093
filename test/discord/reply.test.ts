import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../src/text/cut-text.ts';
import { BUTTON_LABEL, MESSAGE_CONTENT } from '../../src/discord/limits.ts';
import { renderAnswer, renderFact, renderQuote } from '../../src/discord/reply.ts';
import type { Fact } from '../../src/factbase/fact-base.ts';
import { LIMITS } from '../../src/factbase/schema.ts';
import { SMALL_BASE } from '../support/small-base.ts';

const [opening] = SMALL_BASE.facts as [Fact, ...Fact[]];
const base = (title: string) => ({ ...SMALL_BASE, articles: [{ id: 'museum', title: { ar: title } }] });

describe('messages', () => {
	it('fit Discord whatever the texts are', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2_500 });
		fc.assert(
			fc.property(text, text, text, (answer, quote, title) => {
				const fact = { ...opening, answer: { ar: answer }, quote };
				for (const language of ['ar', 'en'] as const) {
					expect(renderFact(fact, base(title), language).content.length).toBeLessThanOrEqual(MESSAGE_CONTENT);
					expect(renderQuote(fact, base(title), language).content.length).toBeLessThanOrEqual(
						MESSAGE_CONTENT,
					);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('hold the longest answer and title that the fact base takes in full', () => {
		const fact = { ...opening, answer: { ar: 'س'.repeat(LIMITS.answer) } };
		const title = 'ع'.repeat(LIMITS.title);
		const { content } = renderFact(fact, base(title), 'ar');
		expect(content).toContain(fact.answer.ar);
		expect(content).toContain(title);
		expect(content).not.toContain('…');
	});

	it('give a title in the other language a line of its own', () => {
		const { content } = renderFact(opening, base('متحف جديد'), 'en');
		expect(content).toBe('The museum opens on Saturday.\n-# Source: paragraph 2\n-# متحف جديد');
	});

	it('cut the label of a suggestion between graphemes', () => {
		const family = '👨‍👩‍👧‍👦';
		const fact = { ...opening, ask: { en: [`${'x'.repeat(75)}${family}${'y'.repeat(50)}`] } };
		const { components } = renderAnswer(
			{ kind: 'suggest', language: 'en', suggestions: [{ fact, confidence: 0.5 }] },
			SMALL_BASE,
		);
		const [row] = components;
		const label = row !== undefined && 'label' in row.components[0]! ? row.components[0].label : undefined;
		expect(label).toBe(`${'x'.repeat(75)}…`);
		expect(label?.length).toBeLessThanOrEqual(BUTTON_LABEL);
	});
});

describe('cutText', () => {
	it.each([
		['short', 10, 'short'],
		['exactly ten', 11, 'exactly ten'],
		['too long a text', 9, 'too long…'],
		['كِتَابٌ', 4, 'كِ…'],
		['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, '👨‍👩‍👧‍👦…'],
		['👨‍👩‍👧‍👦', 5, '…'],
		['abc', 0, ''],
	])('%j to %i is %j', (text, max, cut) => {
		expect(cutText(text, max)).toBe(cut);
	});

	it('never exceeds the limit and never adds but the ellipsis', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 40 }), (text, max) => {
				const cut = cutText(text, max);
				expect(cut.length).toBeLessThanOrEqual(max);
				expect(text.startsWith(cut.replace(/…$/u, ''))).toBe(true);
			}),
		);
	});
});
