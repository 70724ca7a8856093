import { ApplicationFlags, GatewayDispatchEvents } from 'discord-api-types/v10';

import { createCommandRegistry } from './command-registry.ts';
import { describeGuild } from './describe-guild.ts';
import { createFileStore } from './file-store.ts';
import { isOfShard } from './gateway-events.ts';
import { createGateway } from './gateway.ts';
import { createInteractionStore } from './interaction-store.ts';
import { createMessageStore } from './message-store.ts';
import { createSnowflakes } from './snowflakes.ts';
import { createWorld } from './world.ts';

import type { Backstage } from './backstage.ts';
import type { StandInEmitter, StandInOptions } from './stand-in-options.ts';

/** Builds the stores, the world and the gateway, and ties them together. */
export function buildBackstage(
	options: StandInOptions,
	events: StandInEmitter,
	origin: () => string,
): Backstage {
	const now = options.now ?? Date.now;
	const nextId = createSnowflakes(now);
	const { applicationId, botName = 'Hudhud', guilds = [{ name: 'Museum' }] } = options;
	const world = createWorld({
		now,
		nextId,
		botName,
		guilds,
		...(applicationId === undefined ? {} : { applicationId }),
	});
	const gateway = createGateway({
		token: options.token,
		botId: world.bot.id,
		heartbeatInterval: options.heartbeatInterval ?? 41_250,
		loginLimitMs: options.loginLimitMs,
		allowedIntents: options.allowedIntents ?? ~0,
		makeReady: (shard) => ({
			v: 10,
			user: world.bot,
			guilds: [...world.guilds.keys()]
				.filter((id) => isOfShard(id, shard))
				.map((id) => ({ id, unavailable: true })),
			resume_gateway_url: origin().replace('http:', 'ws:'),
			shard,
			application: {
				id: world.application.id,
				flags: ApplicationFlags.GatewayMessageContentLimited,
				flags_new: world.application.flags_new,
			},
		}),
		greet: (session) => {
			for (const guild of world.guilds.values()) {
				session.dispatch({ t: GatewayDispatchEvents.GuildCreate, d: describeGuild(guild) });
			}
		},
		report: (event) => void events.emit(event),
	});
	return {
		events,
		now,
		shards: options.shards ?? 1,
		nextId,
		origin,
		world,
		gateway,
		commands: createCommandRegistry(world.application.id, nextId, () => void events.emit('commands')),
		messages: createMessageStore(
			world,
			(event) => gateway.dispatch(event),
			(change, record) => void events.emit(change, record),
		),
		interactions: createInteractionStore(now),
		files: createFileStore(nextId, origin),
	};
}
