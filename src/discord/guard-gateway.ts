import type { EventEmitter } from 'node:events';
import type { Client } from 'discord.js';

const SOCKET = '_ws';

/** What discord.js 14 does with an event of the gateway: not part of its interface, so a test holds it. */
interface PacketHandling {
	handlePacket: (...packet: unknown[]) => unknown;
	attachEvents: () => void;
	readonly [SOCKET]: EventEmitter | null;
}

/** Named in @discordjs/ws, WebSocketShardEvents. */
const DISPATCH = 'dispatch';

/**
 * Lets an event that discord.js cannot read cost that event alone. Its handlers throw where a field is missing or null,
 * inside a listener of the socket, where nothing else could catch it: the process would end. Call it before the login.
 */
export function guardGateway(client: Client, onFault: (error: unknown) => void): void {
	const manager = client.ws as unknown as PacketHandling;
	const guard =
		(handle: (...values: unknown[]) => unknown) =>
		(...values: unknown[]): unknown => {
			try {
				return handle(...values);
			} catch (error) {
				onFault(error);
				return undefined;
			}
		};
	// Also called later for what came before the client was ready.
	manager.handlePacket = guard(manager.handlePacket.bind(manager));
	const attach = manager.attachEvents.bind(manager);
	manager.attachEvents = () => {
		attach();
		const socket = manager[SOCKET];
		for (const listener of socket?.listeners(DISPATCH) ?? []) {
			socket?.off(DISPATCH, listener as (...values: unknown[]) => void);
			socket?.on(DISPATCH, guard(listener as (...values: unknown[]) => unknown));
		}
	};
}
