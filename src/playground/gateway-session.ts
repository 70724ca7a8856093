import { randomBytes } from 'node:crypto';

import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';

import { filterByIntents, guildOf, isOfShard } from './gateway-events.ts';

import type { StandInDispatch } from './gateway-events.ts';
import type { GatewayReadyDispatchData, Snowflake } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

interface NumberedEvent {
	readonly op: GatewayOpcodes.Dispatch;
	readonly s: number;
	readonly t: string;
	readonly d: unknown;
}

/** One logged-in client. It outlives its socket, so that a resumed client gets what it missed. */
export interface GatewaySession {
	readonly id: string;
	readonly intents: number;
	/** Its number, and how many there are. */
	readonly shard: readonly [number, number];
	socket: WebSocket | undefined;
	sendReady(data: Omit<GatewayReadyDispatchData, 'session_id'>): void;
	dispatch(event: StandInDispatch): void;
	/** Sends an event unseen, whatever its intents and its shape: for faults. */
	sendAsIs(t: string, d: unknown): void;
	/** Replays everything after `sequence` and says RESUMED; false when it was never reached or is let go by now. */
	resume(socket: WebSocket, sequence: number): boolean;
}

/** Events that a session keeps for its resumption. */
const KEPT_EVENTS = 20_000;

/** Opens a session for a client that identified. */
export function openSession(
	socket: WebSocket,
	{ botId, intents, shard }: Pick<GatewaySession, 'intents' | 'shard'> & { readonly botId: Snowflake },
): GatewaySession {
	const sent: NumberedEvent[] = [];
	let last = 0;
	const emit = (t: string, d: unknown): void => {
		last += 1;
		const event: NumberedEvent = { op: GatewayOpcodes.Dispatch, s: last, t, d };
		sent.push(event);
		if (sent.length > KEPT_EVENTS) sent.shift();
		if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(JSON.stringify(event));
	};
	const session: GatewaySession = {
		id: randomBytes(16).toString('hex'),
		intents,
		shard,
		socket,
		sendReady: (data) => emit(GatewayDispatchEvents.Ready, { ...data, session_id: session.id }),
		sendAsIs: emit,
		dispatch: (event) => {
			const visible = isOfShard(guildOf(event), shard) ? filterByIntents(event, intents, botId) : undefined;
			if (visible !== undefined) emit(visible.t, visible.d);
		},
		resume: (newSocket, sequence) => {
			const missed = last - sequence;
			if (!(missed >= 0 && missed <= sent.length)) return false;
			session.socket = newSocket;
			for (const event of sent.slice(sent.length - missed)) newSocket.send(JSON.stringify(event));
			emit(GatewayDispatchEvents.Resumed, { _trace: [] });
			return true;
		},
	};
	return session;
}
