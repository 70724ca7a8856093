import { REST, Routes } from 'discord.js';
import type { RESTGetAPIGatewayBotResult } from 'discord.js';

export interface ShardPlan {
	/** As many shards as Discord recommends. */
	readonly total: number;
	/** Between the logins of two shards: Discord takes `max_concurrency` in 5 seconds (Gateway > "Sharding"). */
	readonly delayMs: number;
}

const SLOW_MS = 5_500;
const FAST_MS = 500;

/** Asks Discord how many shards the bot should have. Rejects as discord.js does, above all when the token is refused. */
export async function fetchShardPlan(token: string, apiUrl: string): Promise<ShardPlan> {
	const rest = new REST({ api: apiUrl }).setToken(token);
	const { session_start_limit: limit, shards } = (await rest.get(
		Routes.gatewayBot(),
	)) as RESTGetAPIGatewayBotResult;
	return { total: shards, delayMs: limit.max_concurrency > 1 ? FAST_MS : SLOW_MS };
}
