import { commands as allCommands } from '../../commands/index.ts';
import type { Answering } from '../../src/answering/answer.ts';
import { guardMemory } from '../../src/memory/guard-memory.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { openMemory } from '../../src/memory/open-memory.ts';
import { createRecall } from '../../src/memory/recall.ts';
import { createRecorder } from '../../src/memory/recorder.ts';
import type { Recorder } from '../../src/memory/recorder.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Metrics } from '../../src/metrics.ts';
import { createBot } from '../../src/discord/bot.ts';
import type { Bot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import type { FactBase, Language } from '../../src/factbase/fact-base.ts';
import { createFactBaseStore } from '../../src/factbase/store.ts';
import type { FactBaseStore, Loaded } from '../../src/factbase/store.ts';
import type { StandInOptions } from '../../src/playground/stand-in-options.ts';
import { drawStats } from '../../src/stats/draw-stats.ts';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { checkAgainstOpenApi } from '../playground/openapi-check.ts';
import { createFakeAnswering } from './fake-answering.ts';
import { createRecordingLogger } from './recording-logger.ts';
import type { LoggedLine } from './recording-logger.ts';
import { SMALL_BASE } from './small-base.ts';

export const TOKEN = 'stand-in.token.for-tests';

export interface StageOptions {
	readonly base?: FactBase;
	/** What a reload finds. */
	readonly load?: () => Promise<Loaded>;
	readonly store?: FactBaseStore<Answering>;
	readonly commands?: readonly Command[];
	readonly defaultLanguage?: Language;
	readonly guildId?: string;
	/** A memory that outlives the stage; else one of its own, which is gone with it. */
	readonly memory?: Memory;
	/** Makes the core of a base; else one that tests can see through. */
	readonly prepare?: (base: FactBase) => Answering;
	readonly discord?: Partial<StandInOptions>;
}

/** Hudhud itself, over real sockets, on a stand-in Discord. */
export interface Stage {
	readonly discord: StandInDiscord;
	readonly bot: Bot;
	readonly store: FactBaseStore<Answering>;
	readonly memory: Memory;
	/** Waits until the bot that runs now has handled and stored all that came in. */
	readonly settle: () => Promise<void>;
	readonly metrics: Metrics;
	readonly lines: readonly LoggedLine[];
	/** Stops the bot and starts another one in its place, which knows nothing of the first. */
	readonly restart: (options?: StageOptions) => Promise<Bot>;
	readonly close: () => Promise<void>;
}

/** Starts a stand-in and logs the bot in to it. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
	const discord = await startStandInDiscord({
		token: TOKEN,
		checkBody: checkAgainstOpenApi,
		...options.discord,
	});
	const { lines, logger } = createRecordingLogger();
	const memory = guardMemory(options.memory ?? (await openOwnMemory()));
	let current: { readonly bot: Bot; readonly recorder: Recorder };
	const metrics = createMetrics({
		isReady: () => current.bot.isReady(),
		facts: () => undefined,
		waiting: () => current.recorder.waiting(),
	});
	const build = (given: StageOptions) => {
		const base = given.base ?? SMALL_BASE;
		const prepare = given.prepare ?? createFakeAnswering;
		const store =
			given.store ??
			createFactBaseStore<Answering>(
				{ base, prepared: prepare(base) },
				{ load: given.load ?? (() => Promise.resolve({ ok: true, base, problems: [] })), prepare },
			);
		const onFailure = (error: unknown) => {
			metrics.memoryFailed('write');
			logger.warn({ error }, 'the database did not answer');
		};
		const recall = createRecall(memory, { onFailure });
		const recorder = createRecorder(memory, { onFailure, onDropped: metrics.memoryDropped });
		const bot = createBot({
			config: { discordToken: TOKEN, discordApiUrl: discord.apiUrl, discordGuildId: given.guildId },
			services: {
				store,
				logger,
				memory,
				recall,
				recorder,
				metrics,
				drawStats,
				defaultLanguage: given.defaultLanguage ?? 'ar',
				retentionDays: 90,
			},
			commands: given.commands ?? allCommands,
		});
		return { bot, store, recorder };
	};
	const first = build(options);
	current = first;
	await first.bot.start();
	const stop = async () => {
		await current.bot.stop();
		await current.recorder.flush(5_000);
	};
	return {
		discord,
		bot: first.bot,
		store: first.store,
		memory,
		metrics,
		settle: async () => {
			const isHandled = await current.bot.settle(5_000);
			const waiting = await current.recorder.flush(5_000);
			if (!isHandled || waiting > 0) throw new Error(`Not settled: ${waiting} wait to be stored.`);
		},
		lines,
		restart: async (again = options) => {
			await stop();
			current = build(again);
			await current.bot.start();
			return current.bot;
		},
		close: async () => {
			await stop();
			if (options.memory === undefined) await memory.close();
			await discord.close();
		},
	};
}

async function openOwnMemory(): Promise<Memory> {
	const opened = await openMemory({ databaseUrl: ':memory:' });
	if (!opened.ok) throw new Error(opened.reason);
	return opened.memory;
}
