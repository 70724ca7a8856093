import type { Change } from '../memory/memory.ts';

/** What the manager and its shards, each a process, tell each other. discord.js's own messages have other keys. */
export type FromShard =
	| { readonly hudhud: 'change'; readonly change: Change }
	| { readonly hudhud: 'facts'; readonly version: string }
	| { readonly hudhud: 'metrics'; readonly id: number; readonly metrics: unknown };

export type ToShard =
	| { readonly hudhud: 'change'; readonly change: Change }
	| { readonly hudhud: 'report-metrics'; readonly id: number };

/** Tells our messages from any others on the same channel. */
export function isOurs<T extends FromShard | ToShard>(message: unknown): message is T {
	return typeof message === 'object' && message !== null && 'hudhud' in message;
}
