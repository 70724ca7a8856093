import { Client } from 'pg';
import { createTurns } from '../turns.ts';
import { FAREWELL_LIMIT_MS, describeShortConnection, isAnswer, limitSession } from './postgres-pool.ts';
import { unrefTimer, waitAtMost } from './timer.ts';
import type { Timer } from './timer.ts';

const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 5_000;
/** A connection that only listens would not notice for minutes that the other side is gone. */
export const HEARTBEAT_MS = 15_000;

export interface ListeningOptions {
	readonly databaseUrl: string;
	readonly channel: string;
	readonly onPayload: (payload: string) => void;
	/** The connection was lost and is back: what was said meanwhile was not heard. */
	readonly onReturn: () => void;
	/** Hears that it was lost, and of each attempt in vain. */
	readonly onError: (error: unknown) => void;
	readonly timer?: Timer;
}

export interface ListeningConnection {
	/** One statement after another. Rejects at once while the connection is away. */
	readonly query: (text: string, values?: readonly string[]) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Opens a connection that listens to a channel of PostgreSQL and, once lost, comes back by itself. */
export async function openListeningConnection(options: ListeningOptions): Promise<ListeningConnection> {
	const { databaseUrl, channel, onPayload, onReturn, onError, timer = unrefTimer } = options;
	let client: Client | undefined;
	let isClosed = false;
	let handle: unknown;
	const turns = createTurns();

	const wait = (milliseconds: number, callback: () => Promise<void>) => {
		timer.clear(handle);
		handle = timer.set(() => void callback(), milliseconds);
	};

	const lose = (lost: Client, error: unknown) => {
		if (client !== lost || isClosed) return;
		client = undefined;
		onError(error);
		void lost.end().catch(() => {});
		wait(FIRST_PAUSE_MS, async () => await reconnect(FIRST_PAUSE_MS));
	};

	const connect = async () => {
		const next = new Client(describeShortConnection(databaseUrl));
		next.on('notification', ({ payload = '' }) => onPayload(payload));
		next.on('error', (error) => lose(next, error));
		next.on('end', () => lose(next, new Error('the connection that listens has ended')));
		try {
			await next.connect();
			await limitSession(next);
			await next.query(`listen ${channel}`);
		} catch (error) {
			void next.end().catch(() => {});
			throw error;
		}
		client = next;
		if (isClosed) await next.end();
		else wait(HEARTBEAT_MS, beat);
	};

	const reconnect = async (pauseMs: number) => {
		try {
			await connect();
		} catch (error) {
			if (isClosed) return;
			onError(error);
			const longer = Math.min(pauseMs * 2, LAST_PAUSE_MS);
			wait(longer, async () => await reconnect(longer));
			return;
		}
		if (!isClosed) onReturn();
	};

	const query = async (text: string, values: readonly string[] = []) => {
		const endTurn = await turns.take();
		try {
			const by = client;
			if (by === undefined) throw new Error('the connection that listens is away');
			await by.query(text, [...values]).catch((error: unknown) => {
				if (!isAnswer(error)) lose(by, error);
				throw error;
			});
		} finally {
			endTurn();
		}
	};

	const beat = async () => {
		// What fails is lost, and reconnects.
		const isAlive = await query('select 1').then(
			() => true,
			() => client !== undefined,
		);
		if (isAlive && !isClosed) wait(HEARTBEAT_MS, beat);
	};

	await connect();
	return {
		query,
		close: async () => {
			isClosed = true;
			timer.clear(handle);
			if (client !== undefined) await waitAtMost(client.end(), FAREWELL_LIMIT_MS).catch(() => {});
		},
	};
}
