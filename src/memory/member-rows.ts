import type { Kysely } from 'kysely';
import type { Language } from '../factbase/fact-base.ts';
import { MEMBER_TABLES } from './kept.ts';
import type { KeptOfMember, Memory, MemberKey, Vote, VoteTally } from './memory.ts';
import type { Tables } from './tables.ts';
import { UNDER_WAY_MS, waitAtMost } from './timer.ts';

type MemberRows = Pick<
	Memory,
	'readLanguage' | 'writeLanguage' | 'countKept' | 'forget' | 'castVote' | 'tallyVotes'
> & {
	/** Returns how many there were. */
	readonly forgetAsked: (member: MemberKey, before: Date) => Promise<number>;
};

/** What is kept of members: their language and their votes; and the end of all that is kept of one. */
export function createMemberRows(db: Kysely<Tables>, onError: (error: unknown) => void): MemberRows {
	const writes = createWrites();
	return {
		readLanguage: async (member) => await readLanguage(db, member),
		writeLanguage: async (member, language) =>
			await writes.follow(member, writeLanguage(db, member, language)),
		countKept: async (member) => await countKept(db, member),
		forget: async (member) => {
			const forgetNow = async () =>
				await db.transaction().execute(async (transaction) => await forget(transaction, member));
			// Writes under way could be stored after the delete; but whoever waits for it cannot wait for a lock twice.
			let isEnded = false;
			const ended = writes.ended(member).then(() => void (isEnded = true));
			await waitAtMost(ended, UNDER_WAY_MS);
			const kept = await forgetNow();
			if (!isEnded) void ended.then(forgetNow).catch(onError);
			return kept;
		},
		forgetAsked: async (member, before) => {
			const { numDeletedRows } = await db
				.deleteFrom('unanswered_questions')
				.where('member', '=', member)
				.where('asked_at', '<', before.toISOString())
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		castVote: async (vote) => await writes.follow(vote.member, castVote(db, vote)),
		tallyVotes: async (guild) => await tallyVotes(db, guild),
	};
}

/** Follows what is being written of each member. */
function createWrites() {
	const underWay = new Map<MemberKey, Set<Promise<void>>>();
	return {
		follow: async (member: MemberKey, work: Promise<void>) => {
			const all = underWay.get(member) ?? new Set();
			underWay.set(member, all.add(work));
			try {
				await work;
			} finally {
				all.delete(work);
				if (all.size === 0) underWay.delete(member);
			}
		},
		ended: async (member: MemberKey) => {
			const all = underWay.get(member);
			if (all !== undefined) await Promise.allSettled(all);
		},
	};
}

async function forget(db: Kysely<Tables>, member: MemberKey): Promise<KeptOfMember> {
	const kept = await countKept(db, member);
	for (const table of MEMBER_TABLES) await db.deleteFrom(table).where('member', '=', member).execute();
	return kept;
}

async function writeLanguage(
	db: Kysely<Tables>,
	member: MemberKey,
	language: Language | undefined,
): Promise<void> {
	if (language === undefined) {
		await db.deleteFrom('member_languages').where('member', '=', member).execute();
		return;
	}
	await db
		.insertInto('member_languages')
		.values({ member, language })
		.onConflict((conflict) => conflict.column('member').doUpdateSet({ language }))
		.execute();
}

async function readLanguage(db: Kysely<Tables>, member: MemberKey): Promise<Language | undefined> {
	const row = await db
		.selectFrom('member_languages')
		.select('language')
		.where('member', '=', member)
		.executeTakeFirst();
	return row?.language as Language | undefined;
}

async function countKept(db: Kysely<Tables>, member: MemberKey): Promise<KeptOfMember> {
	const count = async (table: 'votes' | 'unanswered_questions') => {
		const query = db.selectFrom(table).where('member', '=', member);
		const row = await query.select(({ fn }) => fn.countAll().as('rows')).executeTakeFirstOrThrow();
		return Number(row.rows);
	};
	return {
		language: await readLanguage(db, member),
		votes: await count('votes'),
		questions: await count('unanswered_questions'),
	};
}

async function castVote(db: Kysely<Tables>, { guild, member, fact, isHelpful }: Vote): Promise<void> {
	const is_helpful = Number(isHelpful);
	await db
		.insertInto('votes')
		.values({ guild, member, fact, is_helpful })
		.onConflict((conflict) => conflict.columns(['guild', 'member', 'fact']).doUpdateSet({ is_helpful }))
		.execute();
}

async function tallyVotes(db: Kysely<Tables>, guild: string): Promise<readonly VoteTally[]> {
	const rows = await db
		.selectFrom('votes')
		.select(({ fn }) => ['fact', fn.sum('is_helpful').as('helpful'), fn.countAll().as('all')])
		.where('guild', '=', guild)
		.groupBy('fact')
		.orderBy('fact')
		.execute();
	return rows.map(({ fact, helpful, all }) => ({
		fact,
		helpful: Number(helpful),
		unhelpful: Number(all) - Number(helpful),
	}));
}
