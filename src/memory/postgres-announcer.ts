import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Announcer } from './announcer.ts';
import { openListeningConnection } from './listening-connection.ts';
import type { Change, MemberKey } from './memory.ts';
import type { Timer } from './timer.ts';

const CHANNEL = 'hudhud_changes';

const change: z.ZodType<Change> = z.discriminatedUnion('kind', [
	z.object({ kind: z.enum(['settings', 'taught']), guild: z.string() }),
	z.object({
		kind: z.enum(['language', 'forgotten']),
		member: z.string().transform((key) => key as MemberKey),
	}),
	z.object({ kind: z.literal('reload'), version: z.string() }),
	z.object({ kind: z.literal('reload-refused'), errors: z.number() }),
	z.object({ kind: z.literal('everything') }),
]);
const message = z.object({ from: z.string(), change });

export interface PostgresAnnouncerOptions {
	readonly databaseUrl: string;
	/** Hears of a lost connection, which mends itself, and of a message that is none. */
	readonly onError: (error: unknown) => void;
	readonly timer?: Timer;
}

/**
 * Carries changes by LISTEN and NOTIFY. What is said while the connection is away is lost: once it is back, this
 * process hears that anything may have changed, and so do the others when it had something to say meanwhile.
 */
export async function openPostgresAnnouncer(options: PostgresAnnouncerOptions): Promise<Announcer> {
	const { onError } = options;
	const self = randomUUID();
	const listeners = new Set<(change: Change) => void>();
	/** Something could not be said. */
	let isOwing = false;

	const tell = (heard: Change) => {
		for (const listener of listeners) listener(heard);
	};
	const hear = (payload: string) => {
		try {
			const { from, change: heard } = message.parse(JSON.parse(payload));
			if (from !== self) tell(heard);
		} catch (error) {
			onError(error);
		}
	};
	const say = async (said: Change) => {
		try {
			const payload = JSON.stringify({ from: self, change: said });
			await connection.query('select pg_notify($1, $2)', [CHANNEL, payload]);
		} catch (error) {
			isOwing = true;
			throw error;
		}
	};
	const catchUp = () => {
		tell({ kind: 'everything' });
		if (!isOwing) return;
		isOwing = false;
		void say({ kind: 'everything' }).catch(onError);
	};

	const connection = await openListeningConnection({
		...options,
		channel: CHANNEL,
		onPayload: hear,
		onReturn: catchUp,
	});
	return {
		announce: say,
		listen: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		close: connection.close,
	};
}
