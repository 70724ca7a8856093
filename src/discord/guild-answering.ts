import type { Answering, Taught } from '../answering/answer.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import type { Services } from './command.ts';

interface Built {
	readonly prepared: Answering;
	readonly answering: Answering;
}

/** By the list itself: recall hands out the same one until something is taught, and a dropped one takes its core along. */
const built = new WeakMap<readonly Taught[], Built>();

/** The base, and the core as it answers in a guild: with what its moderators taught. Never rejects. */
export async function takeAnswering(
	guild: string | undefined,
	{ recall, store }: Pick<Services, 'recall' | 'store'>,
): Promise<{ readonly base: FactBase; readonly answering: Answering }> {
	const taught = guild === undefined ? [] : await recall.taughtOf(guild);
	// Taken after the wait, so that base and core are of one piece and the newest.
	const { base, prepared } = store.current();
	if (taught.length === 0) return { base, answering: prepared };
	const known = built.get(taught);
	if (known?.prepared === prepared) return { base, answering: known.answering };
	const answering = prepared.withTaught(taught);
	built.set(taught, { prepared, answering });
	return { base, answering };
}
