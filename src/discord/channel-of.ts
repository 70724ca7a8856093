import { DiscordAPIError, Routes } from 'discord.js';
import type { Client } from 'discord.js';

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
