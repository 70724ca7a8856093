import { AggregatorRegistry } from 'prom-client';
import type { Metrics } from '../metrics.ts';

/** A shard as far as its metrics are concerned. */
export interface MetricsSource {
	/** Rejects when the shard is not there. */
	readonly ask: (id: number) => Promise<unknown>;
}

export interface MetricsGatherer extends Pick<Metrics, 'contentType' | 'print'> {
	/** Takes what a shard reported. */
	readonly receive: (id: number, metrics: unknown) => void;
}

/** Shards that do not report within this time are left out: a reader must not wait for one that hangs. */
const LIMIT_MS = 2_000;

/** Adds up the metrics of all shards whenever somebody reads them. */
export function createMetricsGatherer(sources: () => readonly MetricsSource[]): MetricsGatherer {
	const waiting = new Map<number, (metrics: unknown) => void>();
	let lastId = 0;

	async function askOne(source: MetricsSource): Promise<readonly unknown[]> {
		lastId += 1;
		const id = lastId;
		let timer: NodeJS.Timeout | undefined;
		try {
			return await new Promise<readonly unknown[]>((resolve) => {
				timer = setTimeout(() => resolve([]), LIMIT_MS);
				waiting.set(id, (metrics) => resolve([metrics]));
				source.ask(id).catch(() => resolve([]));
			});
		} finally {
			clearTimeout(timer);
			waiting.delete(id);
		}
	}

	return {
		contentType: AggregatorRegistry.PROMETHEUS_CONTENT_TYPE,
		receive: (id, metrics) => waiting.get(id)?.(metrics),
		print: async () => {
			const reports = (await Promise.all(sources().map(askOne))).flat();
			return await AggregatorRegistry.aggregate(reports as object[]).metrics();
		},
	};
}
