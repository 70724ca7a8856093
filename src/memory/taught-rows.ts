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
				.select(['question', 'normal', 'language', 'fact'])
				.where('guild', '=', guild)
				.orderBy('normal')
				.execute();
			return rows.map(({ question, normal, language, fact }) => ({
				question,
				normal,
				language: language as Language,
				fact: fact ?? undefined,
			}));
		},
		unteach: async (guild, normals) =>
			await db.transaction().execute(async (transaction) => {
				let removed = 0;
				for (const chunk of inChunks(normals.map(storable).sort())) {
					const { numDeletedRows } = await transaction
						.deleteFrom('taught_phrasings')
						.where('guild', '=', guild)
						.where('normal', 'in', chunk)
						.executeTakeFirst();
					removed += Number(numDeletedRows);
				}
				return removed;
			}),
	};
}

async function teach(db: Kysely<Tables>, { guild, phrasings, settles }: Teaching): Promise<void> {
	const rows = phrasings.map(({ question, normal, language, fact }) => ({
		guild,
		normal: storable(normal),
		question: storable(question),
		language,
		fact: fact ?? null,
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
				})),
			)
			.execute();
	}
	await removeQuestions(db, guild, settles);
}
