import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';

import { createLogin } from './gateway-login.ts';
import { parsePayload, refuse, send } from './gateway-wire.ts';
import { readMember } from './json-shape.ts';
import { isLoopbackHost } from './loopback.ts';
import { isOwnRequest, isSentByAnotherSite } from './own-request.ts';
import { refuseSocket } from '../http/http-server.ts';
import { readTarget } from '../http/request-target.ts';

import type { StandInDispatch } from './gateway-events.ts';
import type { LoginOptions } from './gateway-login.ts';
import type { GatewaySession } from './gateway-session.ts';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface GatewayOptions extends LoginOptions {
	readonly heartbeatInterval: number;
	/** Milliseconds that a socket may stay open without a login; 30 seconds unless told. */
	readonly loginLimitMs?: number | undefined;
	report(event: 'disconnected' | 'heartbeat' | 'ready' | 'resumed'): void;
}

/** Sent by clients that follow presence, voice or members; the bot does not, so they change nothing here. */
const SILENT_OPCODES: ReadonlySet<unknown> = new Set([
	GatewayOpcodes.PresenceUpdate,
	GatewayOpcodes.VoiceStateUpdate,
	GatewayOpcodes.RequestGuildMembers,
]);

/** Bytes: Discord docs, Gateway > "Sending Events". */
const LONGEST_PAYLOAD = 4_096;
/** Milliseconds that a socket may stay open without a login. */
const LOGIN_LIMIT_MS = 30_000;

/** The gateway, with the faults a test can cause. */
export interface Gateway {
	acceptUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Sends an event to every session; one without a socket keeps it for its resumption. */
	dispatch(event: StandInDispatch): void;
	/** Sends an event that Discord would not, to every session as it is. */
	sendAsIs(t: string, d: unknown): void;
	/** Number of sessions, resumable ones included. */
	sessionCount(): number;
	/** The number of the shard of each session, in order. */
	shardIds(): readonly number[];
	/** Number of sessions that have a live socket. */
	connectedCount(): number;
	/** Cuts every socket without a closing handshake, as a failing network does; sessions stay resumable. */
	dropConnections(): void;
	/** Closes every socket with one of Discord's close codes. */
	closeConnections(code: number): void;
	/** Forgets the sessions and says so (INVALID_SESSION): clients must identify anew. */
	invalidateSessions(): void;
	/** Forgets the sessions and says nothing: who comes back to resume one is told then, as after a long break. */
	forgetSessions(): void;
	/** Asks every client to reconnect and resume (RECONNECT). */
	requestReconnect(): void;
	/** False makes every heartbeat go unanswered, so that clients take the connection for dead. */
	acknowledgeHeartbeats(answered: boolean): void;
	close(): void;
}

/** Makes the gateway; the HTTP server hands it the upgrades. */
export function createGateway(options: GatewayOptions): Gateway {
	const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_PAYLOAD });
	const sessions = new Map<string, GatewaySession>();
	let acknowledging = true;

	const login = createLogin(options, sessions);

	server.on('connection', (socket) => {
		let session: GatewaySession | undefined;
		const loginTimer = setTimeout(() => {
			if (session === undefined) refuse(socket, GatewayCloseCodes.NotAuthenticated);
		}, options.loginLimitMs ?? LOGIN_LIMIT_MS);
		loginTimer.unref();
		socket.on('error', () => socket.terminate());
		socket.on('close', (code) => {
			clearTimeout(loginTimer);
			if (session?.socket === socket) session.socket = undefined;
			// Discord docs: Gateway, "Initiating a Disconnect": 1000 and 1001 end the session.
			if (session !== undefined && (code === 1000 || code === 1001)) sessions.delete(session.id);
			if (session !== undefined) options.report('disconnected');
		});
		socket.on('message', (data: Buffer) => {
			const payload = parsePayload(data.toString('utf8'));
			const op = readMember(payload, 'op');
			const d = readMember(payload, 'd');
			if (payload === undefined) {
				refuse(socket, GatewayCloseCodes.DecodeError);
			} else if (op === GatewayOpcodes.Heartbeat) {
				options.report('heartbeat');
				if (acknowledging) send(socket, GatewayOpcodes.HeartbeatAck, undefined);
			} else if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
				if (session !== undefined) refuse(socket, GatewayCloseCodes.AlreadyAuthenticated);
				else session = op === GatewayOpcodes.Identify ? login.identify(socket, d) : login.resume(socket, d);
			} else if (session === undefined) {
				refuse(socket, GatewayCloseCodes.NotAuthenticated);
			} else if (!SILENT_OPCODES.has(op)) {
				refuse(socket, GatewayCloseCodes.UnknownOpcode);
			}
		});
		send(socket, GatewayOpcodes.Hello, { heartbeat_interval: options.heartbeatInterval });
	});

	return {
		acceptUpgrade: (request, socket, head) => {
			const url = readTarget(request.url);
			if (url === undefined) return refuseSocket(socket, 400);
			if (!isLoopbackHost(request.headers.host)) return refuseSocket(socket, 421);
			// The bot sends no Origin; a browser always does, for WebSockets too, and lets any site open one.
			if (!isOwnRequest(request) || isSentByAnotherSite(request)) return refuseSocket(socket, 403);
			server.handleUpgrade(request, socket, head, (ws) => {
				const query = url.searchParams;
				if (query.get('v') !== '10') refuse(ws, GatewayCloseCodes.InvalidAPIVersion);
				else if (query.get('encoding') !== 'json') refuse(ws, GatewayCloseCodes.DecodeError);
				else server.emit('connection', ws, request);
			});
		},
		dispatch: (event) => {
			for (const session of sessions.values()) session.dispatch(event);
		},
		sendAsIs: (t, d) => {
			for (const session of sessions.values()) session.sendAsIs(t, d);
		},
		sessionCount: () => sessions.size,
		shardIds: () => [...sessions.values()].map(({ shard }) => shard[0]).toSorted((a, b) => a - b),
		connectedCount: () => [...sessions.values()].filter((session) => session.socket !== undefined).length,
		dropConnections: () => {
			for (const socket of server.clients) socket.terminate();
		},
		closeConnections: (code) => {
			for (const socket of server.clients) socket.close(code);
		},
		invalidateSessions: () => {
			sessions.clear();
			for (const socket of server.clients) send(socket, GatewayOpcodes.InvalidSession, false);
		},
		forgetSessions: () => sessions.clear(),
		requestReconnect: () => {
			for (const socket of server.clients) send(socket, GatewayOpcodes.Reconnect, null);
		},
		acknowledgeHeartbeats: (answered) => void (acknowledging = answered),
		close: () => {
			for (const socket of server.clients) socket.terminate();
			server.close();
		},
	};
}
