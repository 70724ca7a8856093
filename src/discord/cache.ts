import { Options } from 'discord.js';
import type { CacheFactory, Interaction, Message } from 'discord.js';

/** People remembered at a time. Whoever asks comes with the interaction, so nothing is looked up here. */
const PEOPLE = 200;

/**
 * What discord.js may remember. By itself it keeps everybody it has ever seen, so that a bot that many people ask
 * grows until it is stopped. The bot itself is always kept.
 */
export function makeBoundedCache(): CacheFactory {
	return Options.cacheWithLimits({
		...Options.DefaultMakeCacheSettings,
		MessageManager: 0,
		UserManager: { maxSize: PEOPLE, keepOverLimit: ({ client, id }) => id === client.user.id },
		GuildMemberManager: { maxSize: PEOPLE, keepOverLimit: ({ client, id }) => id === client.user.id },
	});
}

/** Lets go of a direct channel once what came from it has been answered: discord.js cannot bound those itself. */
export function forgetDirectChannel({
	channel,
	client,
}: Pick<Interaction | Message, 'channel' | 'client'>): void {
	if (channel?.isDMBased() === true) client.channels.cache.delete(channel.id);
}
