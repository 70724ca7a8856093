import { GatewayDispatchEvents, Locale } from 'discord-api-types/v10';

import { createPerson } from './person.ts';

import type { Backstage } from './backstage.ts';
import type { Person } from './person.ts';
import type { GuildRecord } from './world.ts';
import type { APIGuildMember, APIUser } from 'discord-api-types/v10';

export interface PersonOptions {
	readonly name: string;
	/** Name or id of the guild; the first one unless told. */
	readonly guild?: string;
	/** Permission bits on top of what everyone has, held through a role of their own. */
	readonly permissions?: bigint;
	/** Language of the person's client; English (US) unless told. */
	readonly locale?: Locale;
	/** Channel they are in; the guild's first unless told. */
	readonly channel?: string;
}

/**
 * Lets a person enter a guild: a new member, or the one of that name already there. The same name is the same
 * account in every guild.
 */
export function enterPerson(backstage: Backstage, options: PersonOptions): Person {
	const { world } = backstage;
	const [firstGuild] = world.guilds.values();
	const guild = options.guild === undefined ? firstGuild : world.findGuild(options.guild);
	const channel = guild?.channels[0];
	if (guild === undefined || channel === undefined)
		throw new Error(`There is no guild "${options.guild ?? ''}".`);
	const known = [...world.users.values()].find(
		(account) => account.global_name === options.name && account.bot !== true,
	);
	const user = known ?? world.addUser(options.name);
	const member = guild.members.get(user.id) ?? joinGuild(backstage, guild, user);
	if (options.permissions !== undefined) grant(backstage, guild, member, options.permissions);
	const locale = options.locale ?? Locale.EnglishUS;
	const person = createPerson(backstage, { user, locale, place: { guild, member, channel } });
	return options.channel === undefined ? person : person.in(options.channel);
}

function joinGuild({ gateway, world }: Backstage, guild: GuildRecord, user: APIUser): APIGuildMember {
	const member = world.addMember(guild, user);
	gateway.dispatch({
		t: GatewayDispatchEvents.GuildMemberAdd,
		d: { ...member, guild_id: guild.guild.id },
	});
	return member;
}

/** Grants through one role per person, which a later call changes rather than piling up more. */
function grant(
	{ gateway, world }: Backstage,
	guild: GuildRecord,
	member: APIGuildMember,
	permissions: bigint,
): void {
	const name = `Rights of ${member.user.username}`;
	const known = guild.guild.roles.find((role) => role.name === name && member.roles.includes(role.id));
	const role = known ?? world.addRole(guild, name, permissions);
	role.permissions = permissions.toString();
	if (known === undefined) member.roles.push(role.id);
	const event = known === undefined ? 'GuildRoleCreate' : 'GuildRoleUpdate';
	gateway.dispatch({ t: GatewayDispatchEvents[event], d: { guild_id: guild.guild.id, role } });
}
