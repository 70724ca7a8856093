import { onTestFinished } from 'vitest';
import type { Memory, MemberKey, TaughtPhrasing, UnansweredQuestion } from '../../src/memory/memory.ts';
import { openMemory } from '../../src/memory/open-memory.ts';
import type { OpenMemoryOptions } from '../../src/memory/open-memory.ts';
import { makeRowId } from '../../src/memory/row-id.ts';
import type { DatabaseKind, TestDatabase } from './databases.ts';

/** An empty database that is removed when the test ends. */
export async function stageDatabase(kind: DatabaseKind): Promise<TestDatabase> {
	const database = await kind.create();
	onTestFinished(database.remove);
	return database;
}

/** Opens a memory that is closed when the test ends, or before. */
export async function stageMemory(
	databaseUrl: string,
	options: Omit<OpenMemoryOptions, 'databaseUrl'> = {},
): Promise<Memory> {
	const opened = await openMemory({ databaseUrl, ...options });
	if (!opened.ok) throw new Error(opened.reason);
	const { memory } = opened;
	let closing: Promise<void> | undefined;
	const close = async () => await (closing ??= memory.close());
	onTestFinished(close);
	return { ...memory, close };
}

/** Why a database could not be opened; rejects when it could. */
export async function readReason(databaseUrl: string): Promise<string> {
	const opened = await openMemory({ databaseUrl });
	if (!opened.ok) return opened.reason;
	await opened.memory.close();
	throw new Error(`${databaseUrl} was opened`);
}

export const GUILD = '900000000000000001';
export const OTHER_GUILD = '900000000000000002';
export const MEMBER = 'hash-of-a-member' as MemberKey;
export const OTHER_MEMBER = 'hash-of-another' as MemberKey;

export function makeQuestion(changes: Partial<UnansweredQuestion> = {}): UnansweredQuestion {
	const askedAt = changes.askedAt ?? new Date('2026-05-01T10:00:00.123Z');
	return {
		id: makeRowId(askedAt),
		guild: GUILD,
		member: MEMBER,
		question: 'من دفع ثمن العشاء؟',
		language: 'ar',
		fact: 'visit-length',
		confidence: 0.123456789,
		askedAt,
		isNoted: false,
		...changes,
	};
}

export function makePhrasing(changes: Partial<TaughtPhrasing> = {}): TaughtPhrasing {
	return {
		question: 'كم بقي الوزير؟',
		normal: 'كم بقي الوزير',
		language: 'ar',
		fact: 'visit-length',
		lesson: '0000000000000000001',
		...changes,
	};
}
