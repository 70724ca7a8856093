import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { MemberKey } from './memory.ts';
import type { Tables } from './tables.ts';

const KEY_BYTES = 32;

/** Makes the hash that stands for a member; the same key gives the same one, in every process. */
export function createHashMember(key: string): (userId: string) => MemberKey {
	return (userId) => createHmac('sha256', key).update(userId).digest('base64url') as MemberKey;
}

/** The database's own key, made by whichever process comes first. */
export async function readHashKey(db: Kysely<Tables>): Promise<string> {
	const made = randomBytes(KEY_BYTES).toString('base64url');
	await db
		.insertInto('member_hash_key')
		.values({ id: 1, key: made })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await db.selectFrom('member_hash_key').select('key').executeTakeFirstOrThrow();
	return row.key;
}

/** With the key that was given, or else the one that the database keeps. */
export async function chooseHashMember(db: Kysely<Tables>, memberKey: string | undefined) {
	return createHashMember(memberKey ?? (await readHashKey(db)));
}
