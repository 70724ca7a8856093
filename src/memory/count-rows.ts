import type { Kysely } from 'kysely';
import type { Language } from '../factbase/fact-base.ts';
import { inChunks } from './chunks.ts';
import type { AnswerKind, DayCount, Memory } from './memory.ts';
import type { Tables } from './tables.ts';

/** How often what was said, by day. */
export function createCountRows(db: Kysely<Tables>): Pick<Memory, 'addCounts' | 'readCounts'> {
	return {
		addCounts: async (counts, batch) =>
			await db.transaction().execute(async (transaction) => await addCounts(transaction, counts, batch)),
		readCounts: async (guild, since) => {
			const rows = await db
				.selectFrom('day_counts')
				.selectAll()
				.where('guild', '=', guild)
				.where('day', '>=', since)
				.orderBy('day')
				.orderBy('kind')
				.orderBy('language')
				.orderBy('fact')
				.execute();
			return rows.map(({ day, kind, language, fact, count }) => ({
				guild,
				day,
				kind: kind as AnswerKind,
				language: language as Language,
				fact,
				count,
			}));
		},
	};
}

async function addCounts(
	db: Kysely<Tables>,
	counts: readonly DayCount[],
	batch: string | undefined,
): Promise<void> {
	if (batch !== undefined && !(await isNewBatch(db, batch))) return;
	for (const chunk of inChunks(mergeCounts(counts))) {
		await db
			.insertInto('day_counts')
			.values(chunk)
			.onConflict((conflict) =>
				conflict.columns(['guild', 'day', 'kind', 'language', 'fact']).doUpdateSet((columns) => ({
					count: columns('day_counts.count', '+', columns.ref('excluded.count')),
				})),
			)
			.execute();
	}
}

async function isNewBatch(db: Kysely<Tables>, id: string): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('count_batches')
		.values({ id })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** What is counted together, as one text. */
export function keyOfCount({ guild, day, kind, language, fact }: DayCount): string {
	return [guild, day, kind, language, fact].join(' ');
}

/**
 * One count of each kind, since a statement may not change a row twice; in one order, so that two processes that
 * count the same cannot wait for each other.
 */
function mergeCounts(counts: readonly DayCount[]): readonly DayCount[] {
	const merged = new Map<string, DayCount>();
	for (const count of counts) {
		const key = keyOfCount(count);
		merged.set(key, { ...count, count: count.count + (merged.get(key)?.count ?? 0) });
	}
	return [...merged.keys()].sort().map((key) => merged.get(key) as DayCount);
}
