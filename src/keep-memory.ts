import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import type { Announcer } from './memory/announcer.ts';
import { guardMemory } from './memory/guard-memory.ts';
import type { Memory } from './memory/memory.ts';
import { openMemory } from './memory/open-memory.ts';
import { createRecall } from './memory/recall.ts';
import type { Recall } from './memory/recall.ts';
import { createRecorder } from './memory/recorder.ts';
import type { Recorder } from './memory/recorder.ts';
import { keepRetention } from './memory/retention.ts';
import { WORK_IN_WORKER } from './memory/work-in-worker.ts';
import type { Metrics } from './metrics.ts';
import { StartFailure } from './supervise.ts';

export interface KeptMemory {
	readonly memory: Memory;
	readonly recall: Recall;
	readonly recorder: Recorder;
	/** Stores what still waits, as far as the database takes it, and closes it. */
	readonly close: () => Promise<void>;
}

/** What waits gets this long at the end: less than a supervisor waits before it kills. */
const FLUSH_LIMIT_MS = 2_000;

/**
 * Opens what the bot remembers, and lets `announcer` carry changes to other processes where the database cannot. A
 * database that cannot be used keeps the process from starting.
 */
export async function keepMemory(
	config: Config,
	metrics: Metrics,
	logger: Logger,
	announcer?: Announcer,
): Promise<KeptMemory> {
	const { databaseUrl, memberKey, retentionDays } = config;
	const onError = (error: unknown) => logger.warn({ error }, 'the database');
	const opened = await openMemory({
		databaseUrl,
		memberKey,
		announcer,
		fileWork: WORK_IN_WORKER,
		onError,
	});
	if (!opened.ok) throw new StartFailure([opened.reason]);
	const memory = guardMemory(opened.memory);
	const recall = createRecall(memory, { onFailure: (error) => fail('read', error) });
	const recorder = createRecorder(memory, {
		onFailure: (error) => fail('write', error),
		onDropped: (count) => metrics.memoryDropped(count),
	});
	const endForgetting = memory.onChange((change) => {
		if (change.kind !== 'forgotten') return;
		const { member } = change;
		const heard = new Date();
		// In another process a question may have been stored just before this one heard of it.
		const sweep = async () => await memory.forgetAsked(member, heard);
		void recorder.forget(member).then(sweep).catch(onError);
	});
	const endRetention = keepRetention(memory, { days: retentionDays, onError });

	function fail(operation: 'read' | 'write', error: unknown): void {
		metrics.memoryFailed(operation);
		logger.warn({ error, operation }, 'the database did not answer');
	}

	return {
		memory,
		recall,
		recorder,
		close: async () => {
			await endRetention();
			recall.close();
			endForgetting();
			await recorder.flush(FLUSH_LIMIT_MS);
			await memory.close();
		},
	};
}
