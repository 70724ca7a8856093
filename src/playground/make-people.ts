import { ApplicationFlags } from 'discord-api-types/v10';

import { toBitSet } from './bit-set.ts';

import type {
	APIApplication,
	APIGuildMember,
	APIRole,
	APIUser,
	GuildMemberFlags,
	RoleFlags,
	Snowflake,
} from 'discord-api-types/v10';

/** Makes a user account. */
export function makeUser(id: Snowflake, name: string, bot = false): APIUser {
	return {
		id,
		// Bots kept their names as they were when people's were made lower case (2023).
		username: bot ? name : name.toLowerCase().replaceAll(/\s+/gu, '_'),
		discriminator: '0',
		global_name: bot ? null : name,
		avatar: null,
		bot,
	};
}

/** Makes a user's membership of a guild. */
export function makeMember(user: APIUser, roles: Snowflake[], joinedAt: number): APIGuildMember {
	return {
		user,
		nick: null,
		avatar: null,
		banner: null,
		roles,
		joined_at: new Date(joinedAt).toISOString(),
		premium_since: null,
		pending: false,
		communication_disabled_until: null,
		deaf: false,
		mute: false,
		flags: toBitSet<GuildMemberFlags>(0),
	};
}

/** Makes a role; `botId` marks the managed role every bot brings along. */
export function makeRole(id: Snowflake, name: string, permissions: bigint, botId?: Snowflake): APIRole {
	return {
		id,
		name,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		icon: null,
		unicode_emoji: null,
		position: name === '@everyone' ? 0 : 1,
		permissions: permissions.toString(),
		managed: botId !== undefined,
		mentionable: false,
		flags: toBitSet<RoleFlags>(0),
		...(botId === undefined ? {} : { tags: { bot_id: botId } }),
	};
}

/** Makes the bot's application. */
export function makeApplication(id: Snowflake, name: string, bot: APIUser, owner: APIUser): APIApplication {
	return {
		id,
		name,
		icon: null,
		description: '',
		bot_public: false,
		bot_require_code_grant: false,
		bot,
		owner,
		summary: '',
		verify_key: '0'.repeat(64),
		team: null,
		flags: ApplicationFlags.GatewayMessageContentLimited,
		flags_new: ApplicationFlags.GatewayMessageContentLimited.toString(),
	};
}
