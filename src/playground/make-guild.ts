import {
	ChannelType,
	GuildDefaultMessageNotifications,
	GuildExplicitContentFilter,
	GuildMFALevel,
	GuildNSFWLevel,
	GuildPremiumTier,
	GuildSystemChannelFlags,
	GuildVerificationLevel,
	Locale,
	OverwriteType,
} from 'discord-api-types/v10';

import type {
	APIDMChannel,
	APIGuild,
	APIRole,
	APITextChannel,
	APIUser,
	Snowflake,
} from 'discord-api-types/v10';

/** Makes a text channel of a guild; the bits of `botDeny` are taken from the bot there. */
export function makeTextChannel(
	id: Snowflake,
	guildId: Snowflake,
	name: string,
	position: number,
	bot: { id: Snowflake; deny: bigint },
): APITextChannel {
	const overwrite = { id: bot.id, type: OverwriteType.Member, allow: '0', deny: bot.deny.toString() };
	return {
		id,
		type: ChannelType.GuildText,
		guild_id: guildId,
		name,
		position,
		permission_overwrites: bot.deny === 0n ? [] : [overwrite],
		parent_id: null,
		nsfw: false,
		topic: null,
		last_message_id: null,
		rate_limit_per_user: 0,
	};
}

/** Makes the direct-message channel between a person and the bot. */
export function makeDirectChannel(id: Snowflake, user: APIUser): APIDMChannel {
	return { id, type: ChannelType.DM, name: null, recipients: [user], last_message_id: null };
}

/** Makes a guild as GUILD_CREATE and GET /guilds show it. */
export function makeGuild(
	id: Snowflake,
	name: string,
	ownerId: Snowflake,
	locale: Locale,
	roles: APIRole[],
): APIGuild {
	return {
		id,
		name,
		icon: null,
		icon_hash: null,
		splash: null,
		discovery_splash: null,
		banner: null,
		description: null,
		owner_id: ownerId,
		region: null,
		afk_channel_id: null,
		afk_timeout: 300,
		verification_level: GuildVerificationLevel.None,
		default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
		explicit_content_filter: GuildExplicitContentFilter.AllMembers,
		roles,
		emojis: [],
		features: [],
		mfa_level: GuildMFALevel.None,
		application_id: null,
		system_channel_id: null,
		system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
		rules_channel_id: null,
		vanity_url_code: null,
		premium_tier: GuildPremiumTier.None,
		premium_subscription_count: 0,
		preferred_locale: locale,
		public_updates_channel_id: null,
		nsfw_level: GuildNSFWLevel.Default,
		stickers: [],
		premium_progress_bar_enabled: false,
		hub_type: null,
		safety_alerts_channel_id: null,
		incidents_data: null,
	};
}
