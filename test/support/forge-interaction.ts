import { MUSEUM_GUILD } from '../desk/guilds.ts';
import type { Stage } from './set-stage.ts';

/** What Discord sends for a command in the Museum, with some of its fields exchanged: for what no client would send. */
export function forgeInteraction({ discord }: Stage, changed: object): object {
	const channel = discord.world.findGuild('Museum')?.channels[0]?.id;
	return {
		id: '1',
		application_id: discord.world.application.id,
		token: 't',
		version: 1,
		type: 2,
		locale: 'en-US',
		guild_id: MUSEUM_GUILD,
		channel_id: channel,
		channel: { id: channel, type: 0 },
		entitlements: [],
		authorizing_integration_owners: {},
		data: { id: '1', name: 'ask', type: 1 },
		...changed,
	};
}
