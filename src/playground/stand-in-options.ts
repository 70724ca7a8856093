import type { PersonOptions } from './enter-person.ts';
import type { BodyCheck, HttpFrontOptions } from './http-front.ts';
import type { MessageRecord } from './message-store.ts';
import type { LoggedRequest } from './request-log.ts';
import type { GuildOptions } from './world.ts';
import type { Snowflake } from 'discord-api-types/v10';
import type { EventEmitter } from 'node:events';

export interface StandInOptions {
	/** The one token the stand-in accepts. */
	readonly token: string;
	/** 0, unless told, takes a free port. */
	readonly port?: number;
	/** The clock of Discord's 3 seconds and 15 minutes; the real one unless told. */
	readonly now?: () => number;
	/** Milliseconds between heartbeats; Discord's usual 41250 unless told. */
	readonly heartbeatInterval?: number;
	/** Milliseconds that a gateway socket may stay open without a login; 30 seconds unless told. */
	readonly loginLimitMs?: number;
	/** REST requests that are remembered, the newest; 20,000 unless told. */
	readonly keptRequests?: number;
	/** Checks bodies against a description of Discord's API; problems are answered with 50035. */
	readonly checkBody?: BodyCheck;
	/** Answers paths outside /api, such as a page's; false for one it does not know. */
	readonly handleHttp?: HttpFrontOptions['handleHttp'];
	readonly applicationId?: Snowflake;
	readonly botName?: string;
	/** The guilds the bot is in; one named "Museum" unless told. */
	readonly guilds?: readonly GuildOptions[];
	/** People who are members from the start. */
	readonly members?: readonly PersonOptions[];
	/** How many shards it recommends; one unless told. */
	readonly shards?: number;
	/** Gateway intents the application may use; all unless told. */
	readonly allowedIntents?: number;
}

export interface StandInEvents {
	readonly disconnected: [];
	readonly heartbeat: [];
	readonly ready: [];
	readonly resumed: [];
	readonly message: [MessageRecord];
	readonly messageEdited: [MessageRecord];
	readonly messageDeleted: [MessageRecord];
	/** The bot types in a channel. */
	readonly typing: [channelId: Snowflake];
	/** The bot registered commands. */
	readonly commands: [];
	readonly request: [LoggedRequest];
}

export type StandInEmitter = EventEmitter<{ [Name in keyof StandInEvents]: StandInEvents[Name] }>;
