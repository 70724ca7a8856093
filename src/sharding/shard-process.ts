import type { Announcer } from '../memory/announcer.ts';
import { isToShard } from './protocol.ts';
import type { FromShard, ToShard } from './protocol.ts';

/** The part of `process` that is needed here; `send` is there in a process that a manager has started. */
type ShardProcess = Pick<NodeJS.Process, 'off' | 'on' | 'send'>;

/** Carries changes over the manager: for a database that cannot carry them itself. */
export function createManagerAnnouncer(shard: ShardProcess): Announcer {
	return {
		announce: async (change) => tell(shard, { hudhud: 'change', change }),
		listen: (listener) =>
			hear(shard, (message) => {
				if (message.hudhud === 'change') listener(message.change);
			}),
		close: async () => {},
	};
}

/** Answers the manager when it asks for metrics, which it has alone a port to show. */
export function reportMetrics(shard: ShardProcess, read: () => Promise<unknown>): void {
	hear(shard, (message) => {
		if (message.hudhud !== 'report-metrics') return;
		const { id } = message;
		void read().then((metrics) => tell(shard, { hudhud: 'metrics', id, metrics }));
	});
}

/** Tells the manager which facts this shard answers from. */
export function reportFacts(shard: ShardProcess, version: string): void {
	tell(shard, { hudhud: 'facts', version });
}

function tell(shard: ShardProcess, message: FromShard): void {
	// A manager that is gone hears nothing; its shards are stopped by the same signal.
	shard.send?.(message, undefined, undefined, () => {});
}

function hear(shard: ShardProcess, listener: (message: ToShard) => void): () => void {
	const onMessage = (message: unknown) => {
		if (isToShard(message)) listener(message);
	};
	shard.on('message', onMessage);
	return () => void shard.off('message', onMessage);
}
