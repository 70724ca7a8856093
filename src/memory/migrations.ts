import type { Kysely, Migration } from 'kysely';

/**
 * How a database comes to its present shape, in the order of the names. A migration that was released is never
 * edited: what changes gets a new one.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
	'0001-begin': { up: createFirstTables },
};

async function createFirstTables(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('member_languages')
		.addColumn('member', 'text', (column) => column.primaryKey())
		.addColumn('language', 'text', (column) => column.notNull())
		.execute();

	await schema
		.createTable('votes')
		.addColumn('guild', 'text', (column) => column.notNull())
		.addColumn('member', 'text', (column) => column.notNull())
		.addColumn('fact', 'text', (column) => column.notNull())
		.addColumn('is_helpful', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('votes_key', ['guild', 'member', 'fact'])
		.execute();
	await schema.createIndex('votes_by_member').on('votes').column('member').execute();

	await schema
		.createTable('unanswered_questions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('guild', 'text', (column) => column.notNull())
		.addColumn('member', 'text', (column) => column.notNull())
		.addColumn('question', 'text', (column) => column.notNull())
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('fact', 'text')
		.addColumn('confidence', 'double precision', (column) => column.notNull())
		.addColumn('asked_at', 'text', (column) => column.notNull())
		.addColumn('is_noted', 'integer', (column) => column.notNull())
		.execute();
	await schema
		.createIndex('unanswered_by_guild')
		.on('unanswered_questions')
		.columns(['guild', 'id'])
		.execute();
	await schema.createIndex('unanswered_by_member').on('unanswered_questions').column('member').execute();
	await schema.createIndex('unanswered_by_age').on('unanswered_questions').column('asked_at').execute();

	await schema
		.createTable('taught_phrasings')
		.addColumn('guild', 'text', (column) => column.notNull())
		.addColumn('normal', 'text', (column) => column.notNull())
		.addColumn('question', 'text', (column) => column.notNull())
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('fact', 'text')
		.addColumn('lesson', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('taught_phrasings_key', ['guild', 'normal'])
		.execute();

	await schema
		.createTable('day_counts')
		.addColumn('guild', 'text', (column) => column.notNull())
		.addColumn('day', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('fact', 'text', (column) => column.notNull())
		.addColumn('count', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('day_counts_key', ['guild', 'day', 'kind', 'language', 'fact'])
		.execute();
	await schema
		.createTable('count_batches')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.execute();

	await schema
		.createTable('guild_settings')
		.addColumn('guild', 'text', (column) => column.primaryKey())
		.addColumn('language', 'text')
		.addColumn('is_private_by_default', 'integer', (column) => column.notNull())
		.addColumn('note_channel', 'text')
		.addColumn('cooldown_seconds', 'integer', (column) => column.notNull())
		.execute();

	await schema
		.createTable('member_hash_key')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('key', 'text', (column) => column.notNull())
		.execute();
}
