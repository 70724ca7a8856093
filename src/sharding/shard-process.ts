import type { Announcer } from '../memory/announcer.ts';
import type { Metrics } from '../metrics.ts';
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

/** The part of a store of facts that is needed here. */
interface Facts {
	readonly current: () => { readonly base: { readonly version: string } };
	readonly onChange: (
		listener: (snapshot: { readonly base: { readonly version: string } }) => void,
	) => unknown;
}

/** Tells the manager which facts this shard answers from, and its metrics whenever it asks: it alone has a port. */
export function reportToManager(
	shard: ShardProcess,
	{ collect }: Pick<Metrics, 'collect'>,
	facts: Facts,
): void {
	const reportFacts = (version: string) => tell(shard, { hudhud: 'facts', version });
	reportFacts(facts.current().base.version);
	facts.onChange(({ base }) => reportFacts(base.version));
	hear(shard, (message) => {
		if (message.hudhud !== 'report-metrics') return;
		const { id } = message;
		void collect().then((metrics) => tell(shard, { hudhud: 'metrics', id, metrics }));
	});
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
