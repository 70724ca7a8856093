import type { Kysely, Selectable } from 'kysely';
import type { Language } from '../factbase/fact-base.ts';
import { cutText } from '../text/cut-text.ts';
import { inChunks, storable } from './chunks.ts';
import type { MemberKey, Memory, UnansweredQuestion } from './memory.ts';
import type { Tables } from './tables.ts';

type UnansweredRows = Pick<
	Memory,
	'addUnanswered' | 'listUnanswered' | 'removeUnanswered' | 'markNoted' | 'unmarkNoted'
>;

export const MAX_QUESTION_LENGTH = 200;
const MAX_LISTED = 2_000;

/**
 * The questions that got no answer.
 *
 * @param canLockRows whether the database locks rows one by one (PostgreSQL), rather than all at once (SQLite)
 */
export function createUnansweredRows(db: Kysely<Tables>, canLockRows: boolean): UnansweredRows {
	return {
		addUnanswered: async (...questions) => {
			if (questions.length === 0) return;
			await db
				.insertInto('unanswered_questions')
				.values(questions.map(toRow))
				.onConflict((conflict) => conflict.column('id').doNothing())
				.execute();
		},
		listUnanswered: async (guild) => {
			const rows = await db
				.selectFrom('unanswered_questions')
				.selectAll()
				.where('guild', '=', guild)
				.orderBy('id', 'desc')
				.limit(MAX_LISTED)
				.execute();
			return rows.map(fromRow);
		},
		removeUnanswered: async (guild, ids) =>
			await db.transaction().execute(async (transaction) => await removeQuestions(transaction, guild, ids)),
		markNoted: async (guild, ids) =>
			ids.length > 0 &&
			(await db
				.transaction()
				.execute(async (transaction) => await markNoted(transaction, guild, ids, canLockRows))),
		unmarkNoted: async (guild, ids) => {
			if (ids.length > 0) await setNoted(db, guild, ids, false);
		},
	};
}

/** Removes questions within a transaction, and returns how many there were. */
export async function removeQuestions(
	db: Kysely<Tables>,
	guild: string,
	ids: readonly string[],
): Promise<number> {
	let removed = 0;
	for (const chunk of inChunks(ids.toSorted())) {
		const { numDeletedRows } = await db
			.deleteFrom('unanswered_questions')
			.where('guild', '=', guild)
			.where('id', 'in', chunk)
			.executeTakeFirst();
		removed += Number(numDeletedRows);
	}
	return removed;
}

async function markNoted(
	db: Kysely<Tables>,
	guild: string,
	ids: readonly string[],
	canLockRows: boolean,
): Promise<boolean> {
	const rows = await db
		.selectFrom('unanswered_questions')
		.select('is_noted')
		.where('guild', '=', guild)
		.where('id', 'in', ids)
		// In one order, so that two processes cannot wait for each other.
		.orderBy('id')
		.$if(canLockRows, (query) => query.forUpdate())
		.execute();
	if (rows.length === 0 || rows.some(({ is_noted }) => is_noted === 1)) return false;
	await setNoted(db, guild, ids, true);
	return true;
}

async function setNoted(
	db: Kysely<Tables>,
	guild: string,
	ids: readonly string[],
	isNoted: boolean,
): Promise<void> {
	await db
		.updateTable('unanswered_questions')
		.set({ is_noted: Number(isNoted) })
		.where('guild', '=', guild)
		.where('id', 'in', ids)
		.execute();
}

function toRow(question: UnansweredQuestion): Tables['unanswered_questions'] {
	return {
		id: question.id,
		guild: question.guild,
		member: question.member,
		question: cutText(storable(question.question), MAX_QUESTION_LENGTH),
		language: question.language,
		fact: question.fact ?? null,
		confidence: question.confidence,
		asked_at: question.askedAt.toISOString(),
		is_noted: Number(question.isNoted),
	};
}

function fromRow(row: Selectable<Tables['unanswered_questions']>): UnansweredQuestion {
	return {
		id: row.id,
		guild: row.guild,
		member: row.member as MemberKey,
		question: row.question,
		language: row.language as Language,
		fact: row.fact ?? undefined,
		confidence: row.confidence,
		askedAt: new Date(row.asked_at),
		isNoted: row.is_noted === 1,
	};
}
