import type { CommandRegistry } from './command-registry.ts';
import type { FileStore } from './file-store.ts';
import type { Gateway } from './gateway.ts';
import type { InteractionStore } from './interaction-store.ts';
import type { MessageStore } from './message-store.ts';
import type { StandInEmitter } from './stand-in-options.ts';
import type { World } from './world.ts';
import type { Snowflake } from 'discord-api-types/v10';

/** Everything behind the scene that both the bot's side (routes) and the person's side work on. */
export interface Backstage {
	readonly events: StandInEmitter;
	/** The stand-in's clock, by which Discord's 3 seconds and 15 minutes are measured. */
	readonly now: () => number;
	/** How many shards the stand-in recommends. */
	readonly shards: number;
	readonly nextId: () => Snowflake;
	readonly origin: () => string;
	readonly world: World;
	readonly commands: CommandRegistry;
	readonly messages: MessageStore;
	readonly interactions: InteractionStore;
	readonly files: FileStore;
	readonly gateway: Gateway;
}
