import { setTimeout as wait } from 'node:timers/promises';
import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import { parseConfig } from './config.ts';
import type { Config } from './config.ts';
import { createBot } from './discord/bot.ts';
import type { Bot } from './discord/bot.ts';
import { explainClose, explainLoginError } from './discord/explain-login.ts';
import { followReloads, openFacts, watchFacts } from './keep-facts.ts';
import { createLogger } from './logger.ts';
import { keepMemory } from './keep-memory.ts';
import type { Logger } from './logger.ts';
import { measureParts, openPlace, openShardPlace } from './open-place.ts';
import type { Parts } from './open-place.ts';
import { describeReload } from './playground/page/describe-reload.ts';
import { runShards } from './run-shards.ts';
import { createManagerAnnouncer, reportToManager } from './sharding/shard-process.ts';
import { drawInWorker, drawOneByOne } from './stats/draw-in-worker.ts';
import { StartFailure } from './supervise.ts';
import type { Supervisor } from './supervise.ts';

/** The composition root: the only place where the parts of Hudhud are put together. */

/** Questions that Discord sent before the signal to stop came; a round trip takes less. */
const ON_THEIR_WAY_MS = 250;

function readConfig(): { readonly config: Config; readonly isShard: boolean } {
	const env: NodeJS.ProcessEnv = { ...process.env };
	readDotenv({ quiet: true, processEnv: env });
	// What discord.js's manager tells the processes it starts: their SHARDS are its, not ours.
	const isShard = env['SHARDING_MANAGER'] === 'true';
	if (isShard) Object.assign(env, { SHARDING: '', SHARDS: '' });
	// discord.js reads a setting of this name by itself, as JSON, which ours is not.
	else delete process.env['SHARDS'];
	const parsed = parseConfig(env);
	if (parsed.ok) return { config: parsed.config, isShard };
	throw new StartFailure(['Some settings (environment or .env) are not right:', ...parsed.problems]);
}

async function login(bot: Bot, apiUrl: string): Promise<void> {
	try {
		await bot.start();
	} catch (error) {
		const reason = explainLoginError(error, apiUrl);
		throw reason === undefined ? error : new StartFailure([reason]);
	}
}

/** The bot in this process: alone, as some of its shards, or as one that a manager started. */
async function runBot(
	config: Config,
	logger: Logger,
	supervisor: Supervisor,
	isShard: boolean,
): Promise<void> {
	const parts: Parts = { store: undefined, bot: undefined, page: undefined, waiting: () => 0 };
	const metrics = measureParts(parts);
	const place = isShard ? openShardPlace(config) : await openPlace(config, parts, metrics, logger);
	supervisor.endAtStop(place.close);
	const announcer = isShard ? createManagerAnnouncer(process) : undefined;
	const kept = await keepMemory(config, metrics, logger, announcer);
	supervisor.endAtStop(kept.close);
	const store = await openFacts(config, metrics, logger);
	const { defaultLanguage, retentionDays, sharding } = config;
	const { memory, recall, recorder } = kept;
	const bot = createBot({
		config: { ...config, ...place.login, shards: sharding?.kind === 'range' ? sharding : undefined },
		services: {
			store,
			logger,
			memory,
			recall,
			recorder,
			metrics,
			drawStats: drawOneByOne(drawInWorker),
			defaultLanguage,
			retentionDays,
		},
		commands,
	});
	Object.assign(parts, { store, bot, waiting: recorder.waiting });
	if (isShard) reportToManager(process, metrics, store);
	supervisor.endAtStop(async () => {
		await wait(ON_THEIR_WAY_MS);
		await bot.stop();
	});
	supervisor.endAtStop(followReloads(memory, store, logger));
	supervisor.endAtStop(
		watchFacts(config, store, logger, (result) => parts.page?.announceFacts(describeReload(result))),
	);
	await login(bot, place.login.discordApiUrl);
	if (!isShard) {
		const where = config.discordToken === undefined ? place.url : `on Discord (${place.url}/healthz)`;
		process.stdout.write(`Hudhud is ready: ${where} · الهدهد جاهز\n`);
	}
	setImmediate(() => parts.page?.prepare());
	const closeCode = await bot.lost;
	const reason = explainClose(closeCode);
	process.stderr.write(`${reason}\n`);
	supervisor.giveUp(reason);
}

/** Starts the bot, or the manager of its shards. Rejects with a `StartFailure` when it cannot. */
export async function main(supervisor: Supervisor): Promise<void> {
	const { config, isShard } = readConfig();
	const { discordToken, sharding } = config;
	const logger = createLogger({
		level: config.logLevel,
		secrets: [discordToken],
		readable: process.stdout.isTTY,
		write: (line) => void process.stdout.write(line),
	});
	supervisor.logTo(logger);
	if (sharding?.kind === 'auto' && discordToken !== undefined) {
		// The file that runs: once built, all of the program is in another one than this.
		await runShards({ ...config, discordToken }, logger, supervisor, process.argv[1] ?? '');
	} else {
		await runBot(config, logger, supervisor, isShard);
	}
}
