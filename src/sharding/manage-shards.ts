import { once } from 'node:events';
import { ShardingManager } from 'discord.js';
import type { Shard } from 'discord.js';
import type { Logger } from '../logger.ts';
import { createMetricsGatherer } from './gather-metrics.ts';
import type { MetricsGatherer } from './gather-metrics.ts';
import { isFromShard } from './protocol.ts';
import type { FromShard, ToShard } from './protocol.ts';
import type { ShardPlan } from './shard-count.ts';

export interface ManagerOptions {
	/** The program that each shard runs: the same that runs the manager. */
	readonly entry: string;
	readonly token: string;
	readonly plan: ShardPlan;
	readonly logger: Logger;
}

export interface Manager {
	/** Starts the shards one after the other. Rejects when one of them ends before it is ready. */
	readonly spawn: () => Promise<void>;
	/** Ends all shards in order, and starts none again. */
	readonly stop: () => Promise<void>;
	/** Whether every shard hears of interactions. */
	readonly isReady: () => boolean;
	/** The version of the facts that all shards answer from; undefined while they differ. */
	readonly version: () => string | undefined;
	readonly metrics: MetricsGatherer;
}

/** The first one may train the base; the others find what it kept. */
const READY_LIMIT_MS = 5 * 60_000;

/** Runs the shards of one machine, a process each, and carries what they tell each other. */
export function createManager({ entry, logger, plan, token }: ManagerOptions): Manager {
	const shards = new ShardingManager(entry, {
		// What keeps this process small keeps each of them so.
		execArgv: process.execArgv,
		token,
		totalShards: plan.total,
		mode: 'process',
		respawn: false,
	});
	const versions = new Map<number, string>();
	const all = (): readonly Shard[] => [...shards.shards.values()];
	const tell = async (shard: Shard, message: ToShard) => {
		if (shard.process === null) throw new Error(`shard ${shard.id} is not there`);
		await shard.send(message);
	};
	const metrics = createMetricsGatherer(() =>
		all().map((shard) => ({
			ask: async (id: number) => await tell(shard, { hudhud: 'report-metrics', id }),
		})),
	);

	function receive(from: Shard, message: FromShard): void {
		if (message.hudhud === 'facts') versions.set(from.id, message.version);
		if (message.hudhud === 'metrics') metrics.receive(message.id, message.metrics);
		if (message.hudhud !== 'change') return;
		const { change } = message;
		for (const shard of all()) {
			if (shard === from) continue;
			// One that is being started anew reads what is stored.
			tell(shard, { hudhud: 'change', change }).catch((error: unknown) =>
				logger.debug({ error, shard: shard.id }, 'a shard could not be told of a change'),
			);
		}
	}

	shards.on('shardCreate', (shard) => {
		shard.on('message', (message: unknown) => {
			if (isFromShard(message)) receive(shard, message);
		});
		shard.on('error', (error) =>
			logger.error({ error, shard: shard.id }, 'a shard could not be started again'),
		);
		shard.on('death', () => logger.error({ shard: shard.id }, 'a shard ended'));
		shard.on('ready', () => logger.info({ shard: shard.id }, 'a shard is ready'));
	});

	return {
		metrics,
		spawn: async () => {
			await shards.spawn({ delay: plan.delayMs, timeout: READY_LIMIT_MS });
			// Only from here on: one that cannot even start would be started again and again.
			shards.respawn = true;
		},
		stop: async () => {
			shards.respawn = false;
			await Promise.all(all().map(endShard));
		},
		isReady: () => shards.shards.size === plan.total && all().every(({ ready }) => ready),
		version: () => {
			const [first, ...others] = new Set(versions.values());
			return others.length === 0 && versions.size === plan.total ? first : undefined;
		},
	};
}

/** A shard gets the same signal as a bot that runs alone, and the time to let its interactions end. */
async function endShard(shard: Shard): Promise<void> {
	const child = shard.process;
	if (child === null || child.exitCode !== null) return;
	const ended = once(child, 'exit');
	shard.kill();
	await ended;
}
