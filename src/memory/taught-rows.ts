import type { Kysely } from 'kysely';
import type { Language } from '../factbase/fact-base.ts';
import { inChunks, storable, uniqueByKey } from './chunks.ts';
import type { Memory, Teaching } from './memory.ts';
import type { Tables } from './tables.ts';
import { removeQuestions } from './unanswered-rows.ts';

/** What guilds were taught. */
export function createTaughtRows(db: Kysely<Tables>): Pick<Memory, 'teach' | 'listTaught' | 'unteach'> {
	return {
		teach: async (teaching) =>
			await db.transaction().execute(async (transaction) => await teach(transaction, teaching)),
		listTaught: async (guild) => {
			const rows = await db
				.selectFrom('taught_phrasings')
				.select(['question', 'normal', 'language', 'fact', 'lesson'])
				.where('guild', '=', guild)
				.orderBy('normal')
				.execute();
			return rows.map(({ question, normal, language, fact, lesson }) => ({
				question,
				normal,
				lesson,
				language: language as Language,
				fact: fact ?? undefined,
			}));
		},
		unteach: async (guild, lesson) => {
			const { numDeletedRows } = await db
				.deleteFrom('taught_phrasings')
				.where('guild', '=', guild)
				.where('lesson', '=', lesson)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}

async function teach(db: Kysely<Tables>, { guild, phrasings, settles }: Teaching): Promise<void> {
	const rows = phrasings.map(({ question, normal, language, fact, lesson }) => ({
		guild,
		normal: storable(normal),
		question: storable(question),
		language,
		fact: fact ?? null,
		lesson,
	}));
	for (const chunk of inChunks(uniqueByKey(rows, ({ normal }) => normal))) {
		await db
			.insertInto('taught_phrasings')
			.values(chunk)
			.onConflict((conflict) =>
				conflict.columns(['guild', 'normal']).doUpdateSet((columns) => ({
					question: columns.ref('excluded.question'),
					language: columns.ref('excluded.language'),
					fact: columns.ref('excluded.fact'),
					lesson: columns.ref('excluded.lesson'),
				})),
			)
			.execute();
	}
	await removeQuestions(db, guild, settles);
}
