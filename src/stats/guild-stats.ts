import type { DayCount, VoteTally } from '../memory/memory.ts';

/** How often each kind of answer was given. */
export interface KindCounts {
	readonly answered: number;
	readonly suggested: number;
	readonly declined: number;
}

export interface DayStats extends KindCounts {
	/** ISO date, UTC. */
	readonly day: string;
}

export interface FactStats {
	/** In the language of the picture; may hold both scripts. */
	readonly question: string;
	/** How often it was answered with, in the days shown. */
	readonly count: number;
	/** Votes of all times: they are kept without a day. */
	readonly helpful: number;
	readonly unhelpful: number;
}

/** What `/stats` shows of a guild. Plain data, so that it can be sent to a worker thread. */
export interface GuildStats {
	/** First and last day, both included: ISO dates, UTC. */
	readonly from: string;
	readonly to: string;
	/** Every day from `from` to `to`, oldest first. */
	readonly days: readonly DayStats[];
	readonly totals: KindCounts;
	/** Votes of all times on all facts. */
	readonly helpful: number;
	readonly unhelpful: number;
	/** Most asked first, at most `MOST_FACTS`. */
	readonly topFacts: readonly FactStats[];
}

/** As many as the picture has room for. */
export const MOST_FACTS = 5;

export interface GatherOptions {
	/** The last day shown: ISO date, UTC. */
	readonly today: string;
	/** How many days are shown, `today` included; at least 1. */
	readonly days: number;
	/** The question of a fact; undefined for a fact that the base no longer holds, which is then left out. */
	readonly questionOf: (fact: string) => string | undefined;
}

const DAY_IN_MS = 86_400_000;
const FIELDS = { answer: 'answered', suggest: 'suggested', decline: 'declined' } as const;

/** Sums up what was counted of one guild, with a row for each day, asked on or not. */
export function gatherStats(
	counts: readonly DayCount[],
	votes: readonly VoteTally[],
	{ today, days, questionOf }: GatherOptions,
): GuildStats {
	const listed = listDays(today, days).map((day) => Object.assign(makeZeros(), { day }));
	const rows = new Map(listed.map((row) => [row.day, row]));
	const totals = makeZeros();
	const countOfFact = new Map<string, number>();
	for (const { day, kind, fact, count } of counts) {
		const row = rows.get(day);
		if (row === undefined) continue;
		row[FIELDS[kind]] += count;
		totals[FIELDS[kind]] += count;
		if (kind === 'answer') countOfFact.set(fact, (countOfFact.get(fact) ?? 0) + count);
	}
	return {
		from: listed[0]?.day ?? today,
		to: today,
		days: listed,
		totals,
		helpful: sum(votes.map(({ helpful }) => helpful)),
		unhelpful: sum(votes.map(({ unhelpful }) => unhelpful)),
		topFacts: rankFacts(countOfFact, votes, questionOf),
	};
}

/** All questions of these counts. */
export function countQuestions({ answered, suggested, declined }: KindCounts): number {
	return answered + suggested + declined;
}

function rankFacts(
	countOfFact: ReadonlyMap<string, number>,
	votes: readonly VoteTally[],
	questionOf: GatherOptions['questionOf'],
): readonly FactStats[] {
	const tallies = new Map(votes.map((tally) => [tally.fact, tally]));
	return (
		[...countOfFact]
			.flatMap(([fact, count]) => {
				const question = questionOf(fact);
				if (question === undefined) return [];
				const { helpful = 0, unhelpful = 0 } = tallies.get(fact) ?? {};
				return [{ fact, stats: { question, count, helpful, unhelpful } }];
			})
			// By id where counts are equal, so that the order does not hang on the database's.
			.sort((a, b) => b.stats.count - a.stats.count || (a.fact < b.fact ? -1 : 1))
			.slice(0, MOST_FACTS)
			.map(({ stats }) => stats)
	);
}

/** The last `days` days up to `today`, oldest first. UTC has no daylight saving: each is 24 hours. */
function listDays(today: string, days: number): readonly string[] {
	const last = Date.parse(today);
	return Array.from({ length: days }, (_, index) =>
		new Date(last - (days - 1 - index) * DAY_IN_MS).toISOString().slice(0, 10),
	);
}

function makeZeros(): { -readonly [Kind in keyof KindCounts]: number } {
	return { answered: 0, suggested: 0, declined: 0 };
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
