import type { Kysely } from 'kysely';
import type { Announcer } from './announcer.ts';
import { createCountRows } from './count-rows.ts';
import { createMemberRows } from './member-rows.ts';
import type { Change, Memory, MemberKey } from './memory.ts';
import { firstRowId } from './row-id.ts';
import { NO_SCRUBBER } from './scrub.ts';
import type { Scrubber } from './scrub.ts';
import { createSettingsRows } from './settings-rows.ts';
import type { Tables } from './tables.ts';
import { createTaughtRows } from './taught-rows.ts';
import { createUnansweredRows } from './unanswered-rows.ts';

/** How long a batch of counts is known. */
const BATCH_LIFE_MS = 24 * 60 * 60 * 1_000;

export interface SqlMemoryParts {
	readonly db: Kysely<Tables>;
	readonly canLockRows: boolean;
	readonly hashMember: (userId: string) => MemberKey;
	readonly announcer: Announcer;
	/** Sees to it that what was deleted cannot be read from the disk. */
	readonly scrubber?: Scrubber;
	/** Hears of what went wrong beside the point: a listener, or an announcement after its write was stored. */
	readonly onError: (error: unknown) => void;
}

/** A memory over either database, whose tables are there already. */
export function createSqlMemory(parts: SqlMemoryParts): Memory {
	const { db, canLockRows, hashMember, announcer, onError, scrubber = NO_SCRUBBER } = parts;
	const { scrub } = scrubber;
	const { announce, announceStored, onChange, stop } = createChanges(announcer, onError);
	const members = createMemberRows(db);
	const unanswered = createUnansweredRows(db, canLockRows);
	const taught = createTaughtRows(db);
	const settings = createSettingsRows(db);
	return {
		hashMember,
		...members,
		...unanswered,
		...taught,
		...createCountRows(db),
		...settings,
		writeLanguage: async (member, language) => {
			await members.writeLanguage(member, language);
			if (language === undefined) await scrub();
			await announceStored({ kind: 'language', member });
		},
		forget: async (member) => {
			const kept = await members.forget(member);
			await announceStored({ kind: 'forgotten', member });
			await scrub();
			return kept;
		},
		forgetAsked: async (member, before) => {
			if ((await members.forgetAsked(member, before)) > 0) await scrub();
		},
		removeUnanswered: async (guild, ids) => {
			const removed = await unanswered.removeUnanswered(guild, ids);
			if (removed > 0) await scrub();
			return removed;
		},
		teach: async (teaching) => {
			await taught.teach(teaching);
			if (teaching.settles.length > 0) await scrub();
			await announceStored({ kind: 'taught', guild: teaching.guild });
		},
		unteach: async (guild, lesson) => {
			const removed = await taught.unteach(guild, lesson);
			await scrub();
			await announceStored({ kind: 'taught', guild });
			return removed;
		},
		writeSettings: async (guild, changes) => {
			const written = await settings.writeSettings(guild, changes);
			await announceStored({ kind: 'settings', guild });
			return written;
		},
		purge: async (before) => {
			const purged = await purge(db, before);
			await scrub();
			return purged;
		},
		announce,
		onChange,
		close: async () => {
			stop();
			scrubber.stop();
			await announcer.close();
			await db.destroy();
		},
	};
}

function createChanges(announcer: Announcer, onError: (error: unknown) => void) {
	const listeners = new Set<(change: Change) => void>();
	const tellOwn = (change: Change) => {
		for (const listener of listeners) {
			try {
				listener(change);
			} catch (error) {
				onError(error);
			}
		}
	};
	const announce = async (change: Change) => {
		tellOwn(change);
		await announcer.announce(change);
	};
	return {
		announce,
		/** What is stored is stored: that others do not hear of it is no reason to call it failed. */
		announceStored: async (change: Change) => await announce(change).catch(onError),
		onChange: (listener: (change: Change) => void) => {
			// A function of its own, so that one who listens twice ends one of them at a time.
			const own = (change: Change) => listener(change);
			listeners.add(own);
			return () => void listeners.delete(own);
		},
		stop: announcer.listen(tellOwn),
	};
}

async function purge(db: Kysely<Tables>, before: Date): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom('unanswered_questions')
		.where('asked_at', '<', before.toISOString())
		.executeTakeFirst();
	const dayAgo = firstRowId(new Date(Date.now() - BATCH_LIFE_MS));
	await db.deleteFrom('count_batches').where('id', '<', dayAgo).execute();
	return Number(numDeletedRows);
}
