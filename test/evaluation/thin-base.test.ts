import { expect, it } from 'vitest';
import { thinBase } from '../../src/evaluation/thin-base.ts';
import { MUSEUM } from '../answering/museum.ts';

it('holds some of the facts, few phrasings of one language, and nothing else', () => {
	const thin = thinBase(MUSEUM, 'ar', 1);
	expect(thin.facts.length).toBeGreaterThan(0);
	expect(thin.facts.length).toBeLessThan(MUSEUM.facts.length);
	for (const { id, ask } of thin.facts) {
		const whole = MUSEUM.facts.find((fact) => fact.id === id)?.ask.ar ?? [];
		expect(ask.en).toBeUndefined();
		expect(ask.ar?.length).toBe(Math.min(10, whole.length));
		expect(new Set(ask.ar).size).toBe(ask.ar?.length);
		expect(ask.ar?.every((phrasing) => whole.includes(phrasing))).toBe(true);
	}
	expect([thin.concepts, thin.declines]).toEqual([[], []]);
});

it('is the same for the same seed, and another for another', () => {
	expect(thinBase(MUSEUM, 'en', 3)).toEqual(thinBase(MUSEUM, 'en', 3));
	expect(thinBase(MUSEUM, 'en', 3).facts).not.toEqual(thinBase(MUSEUM, 'en', 4).facts);
});
