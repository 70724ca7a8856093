import { GatewayCloseCodes } from 'discord-api-types/v10';

import type { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** Sends a payload that is no event. */
export function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
	if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

/** Closes a connection with one of Discord's codes. */
export function refuse(socket: WebSocket, code: GatewayCloseCodes): undefined {
	socket.close(code, GatewayCloseCodes[code]);
	return undefined;
}

/** Reads a payload; undefined for what is no JSON. */
export function parsePayload(text: string): unknown {
	try {
		return JSON.parse(text) ?? undefined;
	} catch {
		return undefined;
	}
}
