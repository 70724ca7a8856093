import type { Config } from './config.ts';
import { explainLoginError } from './discord/explain-login.ts';
import { createHealthHandler, createMetricsHandler } from './discord/health.ts';
import { joinHandlers, serveHttp } from './http/http-server.ts';
import type { HttpServer } from './http/http-server.ts';
import type { Logger } from './logger.ts';
import { createManager } from './sharding/manage-shards.ts';
import type { Manager } from './sharding/manage-shards.ts';
import { fetchShardPlan } from './sharding/shard-count.ts';
import type { ShardPlan } from './sharding/shard-count.ts';
import { StartFailure, explainListenError } from './supervise.ts';
import type { Supervisor } from './supervise.ts';

/**
 * Runs every shard of the bot in a process of its own, and answers for all of them on the one port. `entry`: the
 * file of the program's entry, which each shard runs as well.
 */
export async function runShards(
	config: Config & { readonly discordToken: string },
	logger: Logger,
	supervisor: Supervisor,
	entry: string,
): Promise<void> {
	const { discordToken: token } = config;
	const plan = await findPlan(token, config.discordApiUrl);
	const manager = createManager({ entry, token, plan, logger });
	const server = await serve(manager, config);
	supervisor.endAtStop(server.close);
	supervisor.endAtStop(manager.stop);
	try {
		await manager.spawn();
	} catch (error) {
		logger.error({ error }, 'a shard did not become ready');
		await manager.stop();
		throw new StartFailure(['A shard ended before it was ready: what it said stands above.']);
	}
	process.stdout.write(
		`Hudhud is ready: on Discord in ${plan.total} shards (${server.url}/healthz) · الهدهد جاهز\n`,
	);
}

async function findPlan(token: string, apiUrl: string): Promise<ShardPlan> {
	try {
		return await fetchShardPlan(token, apiUrl);
	} catch (error) {
		const reason = explainLoginError(error, apiUrl);
		throw reason === undefined ? error : new StartFailure([reason]);
	}
}

async function serve(manager: Manager, { httpHost, httpPort }: Config): Promise<HttpServer> {
	const { isReady, metrics, version } = manager;
	const handle = joinHandlers(createHealthHandler({ isReady, version }), createMetricsHandler(metrics));
	try {
		return await serveHttp(handle, httpHost, httpPort);
	} catch (error) {
		const reason = explainListenError(error, httpHost, httpPort);
		throw reason === undefined ? error : new StartFailure([reason]);
	}
}
