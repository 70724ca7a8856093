import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';

import { openSession } from './gateway-session.ts';
import { refuse, send } from './gateway-wire.ts';
import { readMember } from './json-shape.ts';

import type { GatewaySession } from './gateway-session.ts';
import type { GatewayReadyDispatchData, Snowflake } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

export interface LoginOptions {
	readonly token: string;
	readonly botId: Snowflake;
	/** Intent bits the application may ask for; one beyond them closes with 4014. */
	readonly allowedIntents: number;
	makeReady(shard: [number, number]): Omit<GatewayReadyDispatchData, 'session_id'>;
	/** The events that follow READY at once. */
	greet(session: GatewaySession): void;
	report(event: 'ready' | 'resumed'): void;
}

/** The two ways into a session; undefined when refused. */
export interface Login {
	identify(socket: WebSocket, d: unknown): GatewaySession | undefined;
	resume(socket: WebSocket, d: unknown): GatewaySession | undefined;
}

/** Makes the checks of IDENTIFY and RESUME (Discord docs: Gateway, Close Event Codes) over a set of sessions. */
export function createLogin(options: LoginOptions, sessions: Map<string, GatewaySession>): Login {
	const identify = (socket: WebSocket, d: unknown): GatewaySession | undefined => {
		const intents = readMember(d, 'intents');
		if (readMember(d, 'token') !== options.token)
			return refuse(socket, GatewayCloseCodes.AuthenticationFailed);
		if (typeof intents !== 'number' || intents < 0) return refuse(socket, GatewayCloseCodes.InvalidIntents);
		if ((intents & ~options.allowedIntents) !== 0) return refuse(socket, GatewayCloseCodes.DisallowedIntents);
		const shard = (readMember(d, 'shard') ?? [0, 1]) as [number, number];
		if (!(shard[0] >= 0 && shard[0] < shard[1])) return refuse(socket, GatewayCloseCodes.InvalidShard);
		const session = openSession(socket, { intents, shard, botId: options.botId });
		sessions.set(session.id, session);
		session.sendReady(options.makeReady(shard));
		options.greet(session);
		options.report('ready');
		return session;
	};

	const resume = (socket: WebSocket, d: unknown): GatewaySession | undefined => {
		if (readMember(d, 'token') !== options.token)
			return refuse(socket, GatewayCloseCodes.AuthenticationFailed);
		const session = sessions.get(String(readMember(d, 'session_id')));
		if (session === undefined) {
			send(socket, GatewayOpcodes.InvalidSession, false);
			return undefined;
		}
		const old = session.socket;
		if (!session.resume(socket, Number(readMember(d, 'seq') ?? 0))) {
			sessions.delete(session.id);
			return refuse(socket, GatewayCloseCodes.InvalidSeq);
		}
		if (old !== socket) old?.terminate();
		options.report('resumed');
		return session;
	};

	return { identify, resume };
}
