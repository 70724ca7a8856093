import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import type { Bot } from './discord/bot.ts';
import { createHealthHandler, createMetricsHandler, joinHandlers, serveHttp } from './discord/health.ts';
import type { HttpHandler } from './discord/health.ts';
import type { FactStore } from './keep-facts.ts';
import { readDialectWords } from './language/read-dialect-words.ts';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { isLoopbackHost } from './playground/loopback.ts';
import { rememberExamples } from './playground/page/examples.ts';
import { PLAYGROUND_GUILDS } from './playground/page/identities.ts';
import { createPage } from './playground/page.ts';
import type { Page } from './playground/page.ts';
import { startStandInDiscord } from './playground/stand-in.ts';
import { StartFailure, explainListenError } from './supervise.ts';

/** Where the build lays the playground's page: beside the program. */
const PAGE_DIR = fileURLToPath(new URL('../page', import.meta.url));

/** What comes to be while the process starts; /healthz and /metrics look at it all along. */
export interface Parts {
	store: FactStore | undefined;
	bot: Bot | undefined;
	/** The playground's page, when there is one. */
	page: Page | undefined;
	/** Notes that wait for the database. */
	waiting: () => number;
}

/** A Discord to log in to, ours or the real one, and the address where this process listens. */
export interface Place {
	readonly url: string;
	readonly login: Pick<Config, 'discordApiUrl' | 'discordGuildId'> & { readonly discordToken: string };
	readonly close: () => Promise<void>;
}

/** Metrics of parts that come to be later. */
export function measureParts(parts: Parts): Metrics {
	return createMetrics({
		isReady: () => parts.bot?.isReady() ?? false,
		facts: () => {
			const base = parts.store?.current().base;
			return base === undefined ? undefined : { version: base.version, count: base.facts.length };
		},
		waiting: () => parts.waiting(),
	});
}

/** Listens, and starts the playground where there is no token. Rejects with a `StartFailure` when it cannot. */
export async function openPlace(
	config: Config,
	parts: Parts,
	metrics: Metrics,
	logger: Logger,
): Promise<Place> {
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

async function openDiscord(config: Config, discordToken: string, health: HttpHandler): Promise<Place> {
	const server = await serveHttp(health, config.httpHost, config.httpPort);
	return { url: server.url, login: { ...config, discordToken }, close: server.close };
}

/** A Discord of this process's own, with a page to try the same bot on. */
async function openPlayground(config: Config, parts: Parts, health: HttpHandler): Promise<Place> {
	const discordToken = randomBytes(24).toString('hex');
	let dialectWords: Promise<ReadonlySet<string>> | undefined;
	const examples = rememberExamples();
	const page = createPage({
		discord: () => discord,
		dir: PAGE_DIR,
		examples: async () => {
			// Only once the bot is ready: a start must not wait for what few visitors look at.
			dialectWords ??= readDialectWords();
			const words = await dialectWords;
			if (parts.store === undefined) return [];
			const { base, prepared } = parts.store.current();
			return examples({ base, answering: prepared, dialectWords: words });
		},
	});
	const discord = await startStandInDiscord({
		token: discordToken,
		port: config.httpPort,
		guilds: PLAYGROUND_GUILDS,
		handleHttp: async (request, response) =>
			health(request, response) || (await page.handle(request, response)),
	});
	parts.page = page;
	const account = { discordToken, discordApiUrl: discord.apiUrl, discordGuildId: undefined };
	return { url: discord.url, login: account, close: async () => await discord.close() };
}

/** The manager listens for all of its shards. */
export function openShardPlace({ discordApiUrl, discordGuildId, discordToken }: Config): Place {
	if (discordToken === undefined) throw new StartFailure(['A shard needs DISCORD_TOKEN.']);
	return {
		url: '',
		login: { discordApiUrl, discordGuildId, discordToken },
		close: () => Promise.resolve(),
	};
}
