import { PermissionFlagsBits } from 'discord.js';
import type { Guild } from 'discord.js';
import { isChannelOf } from './channel-of.ts';

/** Whether a channel is the guild's, and the bot may write in it now. */
export async function mayPostIn(channelId: string, guild: Guild | null): Promise<boolean> {
	if (guild === null || !(await isChannelOf(guild.id, channelId, guild.client))) return false;
	const channel = guild.channels.cache.get(channelId);
	const { me } = guild.members;
	if (channel === undefined || me === null) return false;
	return channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]);
}
