import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';

import type {
	APIInteraction,
	GatewayGuildCreateDispatchData,
	GatewayGuildMemberAddDispatchData,
	GatewayGuildRoleModifyDispatchData,
	GatewayMessageCreateDispatchData,
	GatewayMessageDeleteDispatchData,
	GatewayMessageUpdateDispatchData,
	Snowflake,
} from 'discord-api-types/v10';

/** The events the stand-in sends; READY and RESUMED belong to the session itself. */
export type StandInDispatch =
	| { readonly t: GatewayDispatchEvents.GuildCreate; readonly d: GatewayGuildCreateDispatchData }
	| { readonly t: GatewayDispatchEvents.GuildMemberAdd; readonly d: GatewayGuildMemberAddDispatchData }
	| { readonly t: GatewayDispatchEvents.GuildRoleCreate; readonly d: GatewayGuildRoleModifyDispatchData }
	| { readonly t: GatewayDispatchEvents.GuildRoleUpdate; readonly d: GatewayGuildRoleModifyDispatchData }
	| { readonly t: GatewayDispatchEvents.InteractionCreate; readonly d: APIInteraction }
	| { readonly t: GatewayDispatchEvents.MessageCreate; readonly d: GatewayMessageCreateDispatchData }
	| { readonly t: GatewayDispatchEvents.MessageDelete; readonly d: GatewayMessageDeleteDispatchData }
	| { readonly t: GatewayDispatchEvents.MessageUpdate; readonly d: GatewayMessageUpdateDispatchData };

/** The guild that an event is about; undefined for direct messages. */
export function guildOf(event: StandInDispatch): Snowflake | undefined {
	return event.t === GatewayDispatchEvents.GuildCreate ? event.d.id : event.d.guild_id;
}

/** Whether a shard hears of a guild (Discord docs: Gateway, "Sharding"); direct messages belong to the first. */
export function isOfShard(guildId: Snowflake | undefined, [id, count]: readonly [number, number]): boolean {
	const owner = guildId === undefined ? 0n : (BigInt(guildId) >> 22n) % BigInt(count);
	return owner === BigInt(id);
}

/**
 * Shows an event as a session with these intents sees it: not at all, whole, or with the text taken out
 * (Discord docs: Gateway, "List of Intents" and "Message Content Intent").
 */
export function filterByIntents(
	event: StandInDispatch,
	intents: number,
	botId: Snowflake,
): StandInDispatch | undefined {
	const has = (bit: GatewayIntentBits): boolean => (intents & bit) !== 0;
	if (event.t === GatewayDispatchEvents.InteractionCreate) return event;
	if (event.t === GatewayDispatchEvents.GuildMemberAdd) {
		return has(GatewayIntentBits.GuildMembers) ? event : undefined;
	}
	if (
		event.t === GatewayDispatchEvents.GuildCreate ||
		event.t === GatewayDispatchEvents.GuildRoleCreate ||
		event.t === GatewayDispatchEvents.GuildRoleUpdate
	) {
		return has(GatewayIntentBits.Guilds) ? event : undefined;
	}
	if (!has(messageIntent(event.d.guild_id))) return undefined;
	if (event.t === GatewayDispatchEvents.MessageDelete || has(GatewayIntentBits.MessageContent)) return event;
	return { t: event.t, d: hideContent(event.d, botId) };
}

function messageIntent(guildId: Snowflake | undefined): GatewayIntentBits {
	return guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

/** Direct messages, the bot's own messages and those that mention it keep their text without the intent. */
function hideContent(
	message: GatewayMessageCreateDispatchData,
	botId: Snowflake,
): GatewayMessageCreateDispatchData {
	const exempt =
		message.guild_id === undefined ||
		message.author.id === botId ||
		message.mentions.some((user) => user.id === botId);
	return exempt ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}
