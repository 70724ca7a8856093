import { DiscordAPIError, PermissionFlagsBits, Routes } from 'discord.js';
import type { Client, Guild } from 'discord.js';

/**
 * Whether Discord holds a channel to be a guild's. Asks Discord itself: discord.js takes a channel that an interaction
 * names for one of the interaction's own guild. False when it is gone or hidden from the bot.
 */
export async function isChannelOf(
	guild: string,
	channel: string,
	{ rest }: Pick<Client, 'rest'>,
): Promise<boolean> {
	try {
		const held = (await rest.get(Routes.channel(channel))) as { readonly guild_id?: unknown };
		return held.guild_id === guild;
	} catch (error) {
		if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return false;
		throw error;
	}
}

/** Whether a channel is the guild's, and the bot may write in it now. */
export async function mayPostIn(channelId: string, guild: Guild | null): Promise<boolean> {
	if (guild === null || !(await isChannelOf(guild.id, channelId, guild.client))) return false;
	const channel = guild.channels.cache.get(channelId);
	const { me } = guild.members;
	if (channel === undefined || me === null) return false;
	return channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]);
}
