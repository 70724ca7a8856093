import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import { parseConfig } from './config.ts';
import type { Config } from './config.ts';
import { createBot } from './discord/bot.ts';
import type { Bot } from './discord/bot.ts';
import { explainClose, explainLoginError } from './discord/explain-login.ts';
import { createHealthHandler, createMetricsHandler, joinHandlers, serveHttp } from './discord/health.ts';
import type { HttpHandler } from './discord/health.ts';
import { followReloads, openFacts, watchFacts } from './keep-facts.ts';
import type { FactStore } from './keep-facts.ts';
import { createLogger } from './logger.ts';
import { keepMemory } from './keep-memory.ts';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { isLoopbackHost } from './playground/loopback.ts';
import { createPage } from './playground/page.ts';
import { startStandInDiscord } from './playground/stand-in.ts';
import { drawInWorker, drawOneByOne } from './stats/draw-in-worker.ts';
import { StartFailure, explainListenError, superviseProcess } from './supervise.ts';

/** The composition root: the only place where the parts of Hudhud are put together. */

/** Questions that Discord sent before the signal to stop came; a round trip takes less. */
const ON_THEIR_WAY_MS = 250;

/** What comes to be while the process starts; /healthz and /metrics look at it all along. */
interface Parts {
	store: FactStore | undefined;
	bot: Bot | undefined;
	waiting: () => number;
}

/** A Discord to log in to, ours or the real one, and the address where this process listens. */
interface Place {
	readonly url: string;
	readonly login: Pick<Config, 'discordApiUrl' | 'discordGuildId'> & { readonly discordToken: string };
	readonly close: () => Promise<void>;
}

function readConfig(): Config {
	const env: NodeJS.ProcessEnv = { ...process.env };
	readDotenv({ quiet: true, processEnv: env });
	const parsed = parseConfig(env);
	if (parsed.ok) return parsed.config;
	throw new StartFailure(['Some settings (environment or .env) are not right:', ...parsed.problems]);
}

async function openDiscord(config: Config, discordToken: string, health: HttpHandler): Promise<Place> {
	const server = await serveHttp(health, config.httpHost, config.httpPort);
	return { url: server.url, login: { ...config, discordToken }, close: server.close };
}

/** A Discord of this process's own, with a page to try the same bot on. */
async function openPlayground(config: Config, parts: Parts, health: HttpHandler): Promise<Place> {
	const discordToken = randomBytes(24).toString('hex');
	const page = createPage({ discord: () => discord, base: () => parts.store?.current().base });
	const discord = await startStandInDiscord({
		token: discordToken,
		port: config.httpPort,
		handleHttp: async (request, response) => health(request, response) || (await page(request, response)),
	});
	const account = { discordToken, discordApiUrl: discord.apiUrl, discordGuildId: undefined };
	return { url: discord.url, login: account, close: async () => await discord.close() };
}

/** Metrics of parts that come to be later. */
function measure(parts: Parts): Metrics {
	return createMetrics({
		isReady: () => parts.bot?.isReady() ?? false,
		facts: () => {
			const base = parts.store?.current().base;
			return base === undefined ? undefined : { version: base.version, count: base.facts.length };
		},
		waiting: () => parts.waiting(),
	});
}

async function openPlace(config: Config, parts: Parts, metrics: Metrics, logger: Logger): Promise<Place> {
	const { discordToken, httpHost, httpPort } = config;
	const health = joinHandlers(
		createHealthHandler({
			isReady: () => parts.bot?.isReady() ?? false,
			version: () => parts.store?.current().base.version,
		}),
		createMetricsHandler(metrics),
	);
	try {
		if (discordToken !== undefined) return await openDiscord(config, discordToken, health);
		// Its page acts for a visitor without asking who that is.
		if (!isLoopbackHost(httpHost)) logger.warn({ httpHost }, 'the playground listens on 127.0.0.1 only');
		return await openPlayground(config, parts, health);
	} catch (error) {
		const reason = explainListenError(error, httpHost, httpPort);
		throw reason === undefined ? error : new StartFailure([reason]);
	}
}

async function login(bot: Bot, apiUrl: string): Promise<void> {
	try {
		await bot.start();
	} catch (error) {
		const reason = explainLoginError(error, apiUrl);
		throw reason === undefined ? error : new StartFailure([reason]);
	}
}

async function main(): Promise<void> {
	const config = readConfig();
	const logger = createLogger({
		level: config.logLevel,
		secrets: [config.discordToken],
		readable: process.stdout.isTTY,
		write: (line) => void process.stdout.write(line),
	});
	const parts: Parts = { store: undefined, bot: undefined, waiting: () => 0 };
	const metrics = measure(parts);
	const place = await openPlace(config, parts, metrics, logger);
	const kept = await keepMemory(config, metrics, logger);
	const store = await openFacts(config, metrics, logger);
	const { defaultLanguage, retentionDays } = config;
	const { memory, recall, recorder } = kept;
	const bot = createBot({
		config: { ...config, ...place.login },
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
	const unwatch = watchFacts(config, store, logger);
	const unfollow = followReloads(memory, store, logger);
	const supervisor = superviseProcess(process, logger, async () => {
		unwatch();
		unfollow();
		await wait(ON_THEIR_WAY_MS);
		await bot.stop();
		await kept.close();
		await place.close();
	});
	await login(bot, place.login.discordApiUrl);
	const where = config.discordToken === undefined ? place.url : `on Discord (${place.url}/healthz)`;
	process.stdout.write(`Hudhud is ready: ${where} · الهدهد جاهز\n`);
	const closeCode = await bot.lost;
	const reason = explainClose(closeCode);
	process.stderr.write(`${reason}\n`);
	supervisor.giveUp(reason);
}

main().catch((error: unknown) => {
	const text =
		error instanceof StartFailure ? error.lines.join('\n') : String((error as Error).stack ?? error);
	process.stderr.write(`${text}\n`, () => process.exit(1));
});
