import type { Config } from './config.ts';
import type { Bot } from './discord/bot.ts';
import { createHealthHandler, createMetricsHandler } from './discord/health.ts';
import { joinHandlers, serveHttp } from './http/http-server.ts';
import type { HttpHandler } from './http/http-server.ts';
import type { FactStore } from './keep-facts.ts';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { isLoopbackHost } from './playground/loopback.ts';
import type { Page } from './playground/page.ts';
import { StartFailure, explainListenError } from './supervise.ts';

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
		// With a token nothing of the playground is read.
		const { openPlayground } = await import('./open-playground-place.ts');
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

/** The manager listens for all of its shards. */
export function openShardPlace({ discordApiUrl, discordGuildId, discordToken }: Config): Place {
	if (discordToken === undefined) throw new StartFailure(['A shard needs DISCORD_TOKEN.']);
	return {
		url: '',
		login: { discordApiUrl, discordGuildId, discordToken },
		close: () => Promise.resolve(),
	};
}
