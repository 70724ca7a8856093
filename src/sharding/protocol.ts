import type { Change } from '../memory/memory.ts';

/** What the manager and its shards, each a process, tell each other. discord.js's own messages have other keys. */
export type FromShard =
	| { readonly hudhud: 'change'; readonly change: Change }
	| { readonly hudhud: 'facts'; readonly version: string }
	| { readonly hudhud: 'metrics'; readonly id: number; readonly metrics: unknown };

export type ToShard =
	| { readonly hudhud: 'change'; readonly change: Change }
	| { readonly hudhud: 'report-metrics'; readonly id: number };

/** Tells a message of a shard from discord.js's own on the same channel. */
export function isFromShard(message: unknown): message is FromShard {
	return isOurs(message);
}

/** The same for a message of the manager. */
export function isToShard(message: unknown): message is ToShard {
	return isOurs(message);
}

function isOurs(message: unknown): boolean {
	return typeof message === 'object' && message !== null && 'hudhud' in message;
}
