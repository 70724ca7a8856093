import { Locale } from 'discord-api-types/v10';

import { makeDirectChannel, makeGuild, makeTextChannel } from './make-guild.ts';
import { makeApplication, makeMember, makeRole, makeUser } from './make-people.ts';
import { BOT_PERMISSIONS, EVERYONE_PERMISSIONS } from './permissions.ts';

import type {
	APIApplication,
	APIDMChannel,
	APIGuild,
	APIGuildMember,
	APIRole,
	APITextChannel,
	APIUser,
	Snowflake,
} from 'discord-api-types/v10';

export interface ChannelOptions {
	readonly name: string;
	/** Permission bits the bot lacks in this channel. */
	readonly botDeny?: bigint;
}

export interface GuildOptions {
	readonly id?: Snowflake;
	readonly name: string;
	/** The guild's preferred locale; English (US) unless told. */
	readonly locale?: Locale;
	/** Text channels, the first being where people type; `general` unless told. */
	readonly channels?: readonly (ChannelOptions | string)[];
	/** What the bot's own role grants it. */
	readonly botPermissions?: bigint;
}

export interface GuildRecord {
	readonly guild: APIGuild;
	readonly channels: APITextChannel[];
	readonly members: Map<Snowflake, APIGuildMember>;
	readonly joinedAt: string;
}

/** The people and places of the stand-in; messages and interactions live in their own stores. */
export interface World {
	readonly application: APIApplication;
	readonly bot: APIUser;
	readonly guilds: ReadonlyMap<Snowflake, GuildRecord>;
	readonly users: ReadonlyMap<Snowflake, APIUser>;
	findGuild(idOrName: string): GuildRecord | undefined;
	findChannel(id: Snowflake): { channel: APIDMChannel | APITextChannel; guild?: GuildRecord } | undefined;
	addUser(name: string): APIUser;
	addMember(guild: GuildRecord, user: APIUser): APIGuildMember;
	addRole(guild: GuildRecord, name: string, permissions: bigint): APIRole;
	openDirectChannel(user: APIUser): APIDMChannel;
}

export interface WorldOptions {
	readonly now: () => number;
	readonly nextId: () => Snowflake;
	readonly applicationId?: Snowflake;
	readonly botName: string;
	readonly guilds: readonly GuildOptions[];
}

/** Builds the guilds with the bot in each of them. */
export function createWorld(options: WorldOptions): World {
	const { nextId, now } = options;
	const users = new Map<Snowflake, APIUser>();
	const directChannels = new Map<Snowflake, APIDMChannel>();
	const addAccount = (user: APIUser): APIUser => {
		users.set(user.id, user);
		return user;
	};
	const owner = addAccount(makeUser(nextId(), 'Owner'));
	// Since 2016 a bot's user id is its application's id; discord.js and bots rely on it.
	const bot = addAccount(makeUser(options.applicationId ?? nextId(), options.botName, true));
	const guilds = new Map<Snowflake, GuildRecord>();
	for (const guildOptions of options.guilds) {
		const record = buildGuild(guildOptions, { nextId, now, owner, bot });
		guilds.set(record.guild.id, record);
	}
	return {
		application: makeApplication(bot.id, options.botName, bot, owner),
		bot,
		guilds,
		users,
		findGuild: (idOrName) =>
			guilds.get(idOrName) ?? [...guilds.values()].find(({ guild }) => guild.name === idOrName),
		findChannel: (id) => {
			const direct = [...directChannels.values()].find((channel) => channel.id === id);
			if (direct !== undefined) return { channel: direct };
			for (const guild of guilds.values()) {
				const channel = guild.channels.find((candidate) => candidate.id === id);
				if (channel !== undefined) return { channel, guild };
			}
			return undefined;
		},
		addUser: (name) => addAccount(makeUser(nextId(), name)),
		addMember: (guild, user) => {
			const member = makeMember(user, [], now());
			guild.members.set(user.id, member);
			return member;
		},
		addRole: (guild, name, permissions) => {
			const role = makeRole(nextId(), name, permissions);
			guild.guild.roles.push(role);
			return role;
		},
		openDirectChannel: (user) => {
			const channel = directChannels.get(user.id) ?? makeDirectChannel(nextId(), user);
			directChannels.set(user.id, channel);
			return channel;
		},
	};
}

interface Founders {
	readonly nextId: () => Snowflake;
	readonly now: () => number;
	readonly owner: APIUser;
	readonly bot: APIUser;
}

function buildGuild(options: GuildOptions, { nextId, now, owner, bot }: Founders): GuildRecord {
	const id = options.id ?? nextId();
	const botRole = makeRole(nextId(), bot.username, options.botPermissions ?? BOT_PERMISSIONS, bot.id);
	// The role of everyone shares the guild's id (Discord docs: Permissions, "Role Object").
	const roles = [makeRole(id, '@everyone', EVERYONE_PERMISSIONS), botRole];
	const channels = (options.channels ?? ['general']).map((given, position) => {
		const { name, botDeny = 0n } = typeof given === 'string' ? { name: given } : given;
		return makeTextChannel(nextId(), id, name, position, { id: bot.id, deny: botDeny });
	});
	const members = new Map([
		[owner.id, makeMember(owner, [], now())],
		[bot.id, makeMember(bot, [botRole.id], now())],
	]);
	return {
		guild: makeGuild(id, options.name, owner.id, options.locale ?? Locale.EnglishUS, roles),
		channels,
		members,
		joinedAt: new Date(now()).toISOString(),
	};
}
