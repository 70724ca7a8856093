import { describe, expect, it } from 'vitest';
import type { AnswerKind, DayCount } from '../../src/memory/memory.ts';
import { gatherStats, MOST_FACTS } from '../../src/stats/guild-stats.ts';

const count = (day: string, kind: AnswerKind, n: number, fact = ''): DayCount => ({
	guild: 'guild',
	day,
	kind,
	language: 'en',
	fact,
	count: n,
});
const options = { today: '2026-03-01', days: 3, questionOf: (fact: string) => `What about ${fact}?` };

describe('what is gathered', () => {
	it('has every day, the oldest first, also those without a question', () => {
		const { days, from, to } = gatherStats([count('2026-02-28', 'decline', 2)], [], options);
		expect({ from, to }).toEqual({ from: '2026-02-27', to: '2026-03-01' });
		expect(days).toEqual([
			{ day: '2026-02-27', answered: 0, suggested: 0, declined: 0 },
			{ day: '2026-02-28', answered: 0, suggested: 0, declined: 2 },
			{ day: '2026-03-01', answered: 0, suggested: 0, declined: 0 },
		]);
	});

	it('is one day where one is asked for', () => {
		const { days, from, to } = gatherStats([], [], { ...options, days: 1 });
		expect({ from, to, days: days.length }).toEqual({ from: '2026-03-01', to: '2026-03-01', days: 1 });
	});

	it('sums up languages and facts of a day by kind', () => {
		const counts: DayCount[] = [
			count('2026-03-01', 'answer', 3, 'visit'),
			{ ...count('2026-03-01', 'answer', 4, 'visit'), language: 'ar' },
			count('2026-03-01', 'answer', 5, 'train'),
			count('2026-02-27', 'suggest', 6),
		];
		const { days, totals } = gatherStats(counts, [], options);
		expect(days.at(-1)).toEqual({ day: '2026-03-01', answered: 12, suggested: 0, declined: 0 });
		expect(totals).toEqual({ answered: 12, suggested: 6, declined: 0 });
	});

	it('leaves out what was counted on other days', () => {
		const counts = [count('2026-02-26', 'answer', 1, 'visit'), count('2026-03-02', 'answer', 1, 'visit')];
		const { totals, topFacts } = gatherStats(counts, [], options);
		expect({ totals, topFacts }).toEqual({
			totals: { answered: 0, suggested: 0, declined: 0 },
			topFacts: [],
		});
	});

	it('does not change what it was given', () => {
		const counts = Object.freeze([Object.freeze(count('2026-03-01', 'answer', 1, 'visit'))]);
		expect(() => gatherStats(counts, Object.freeze([]), options)).not.toThrow();
	});
});

describe('the most asked facts', () => {
	it('are ordered by how often they were answered with, over all days, then by id', () => {
		const counts = [
			count('2026-02-28', 'answer', 2, 'train'),
			count('2026-03-01', 'answer', 2, 'train'),
			count('2026-03-01', 'answer', 3, 'visit'),
			count('2026-03-01', 'answer', 3, 'arrival'),
		];
		const { topFacts } = gatherStats(counts, [], options);
		expect(topFacts.map(({ question, count: n }) => [question, n])).toEqual([
			['What about train?', 4],
			['What about arrival?', 3],
			['What about visit?', 3],
		]);
	});

	it('carry their votes; the votes on all facts are summed up', () => {
		const votes = [
			{ fact: 'visit', helpful: 5, unhelpful: 1 },
			{ fact: 'never-asked', helpful: 1, unhelpful: 2 },
		];
		const stats = gatherStats([count('2026-03-01', 'answer', 1, 'visit')], votes, options);
		expect(stats.topFacts).toEqual([{ question: 'What about visit?', count: 1, helpful: 5, unhelpful: 1 }]);
		expect([stats.helpful, stats.unhelpful]).toEqual([6, 3]);
	});

	it('are without those that the base no longer holds, which still count as answered', () => {
		const counts = [count('2026-03-01', 'answer', 9, 'gone'), count('2026-03-01', 'answer', 1, 'visit')];
		const questionOf = (fact: string) => (fact === 'gone' ? undefined : options.questionOf(fact));
		const { topFacts, totals } = gatherStats(counts, [], { ...options, questionOf });
		expect(topFacts.map(({ question }) => question)).toEqual(['What about visit?']);
		expect(totals.answered).toBe(10);
	});

	it('are as many as the picture has room for', () => {
		const counts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((fact) => count('2026-03-01', 'answer', 1, fact));
		expect(gatherStats(counts, [], options).topFacts).toHaveLength(MOST_FACTS);
	});
});
