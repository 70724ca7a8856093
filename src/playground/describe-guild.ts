import type { GuildRecord } from './world.ts';
import type { GatewayGuildCreateDispatchData } from 'discord-api-types/v10';

/** Makes the data of GUILD_CREATE. */
export function describeGuild({
	guild,
	channels,
	joinedAt,
	members,
}: GuildRecord): GatewayGuildCreateDispatchData {
	return {
		...guild,
		joined_at: joinedAt,
		large: false,
		unavailable: false,
		member_count: members.size,
		voice_states: [],
		members: [...members.values()],
		channels,
		threads: [],
		presences: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	};
}
