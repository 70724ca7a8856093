import { ClientRefusal } from './client-refusal.ts';
import { computePermissions } from './permissions.ts';

import type { GuildRecord, World } from './world.ts';
import type {
	APIAttachment,
	APIInteractionDataResolved,
	APIInteractionDataResolvedChannel,
	APIInteractionDataResolvedGuildMember,
	APIRole,
	APIUser,
	Snowflake,
} from 'discord-api-types/v10';

/** Collects the objects behind the ids of an interaction (Discord docs: "Resolved Data Structure"). */
export interface ResolvedCollector {
	addUser(id: Snowflake): void;
	addRole(id: Snowflake): void;
	addUserOrRole(id: Snowflake): void;
	addChannel(id: Snowflake): void;
	addAttachment(attachment: APIAttachment): void;
	/** Undefined when nothing was collected: Discord then leaves the member out. */
	toResolved(): APIInteractionDataResolved | undefined;
}

/** Starts an empty collection for an interaction in `guild`, or in direct messages. */
export function createResolvedCollector(world: World, guild: GuildRecord | undefined): ResolvedCollector {
	const users: Record<Snowflake, APIUser> = {};
	const members: Record<Snowflake, APIInteractionDataResolvedGuildMember> = {};
	const roles: Record<Snowflake, APIRole> = {};
	const channels: Record<Snowflake, APIInteractionDataResolvedChannel> = {};
	const attachments: Record<Snowflake, APIAttachment> = {};
	const findRole = (id: Snowflake): APIRole | undefined => guild?.guild.roles.find((role) => role.id === id);
	const collector: ResolvedCollector = {
		addUser: (id) => {
			const user = world.users.get(id);
			if (user === undefined) throw new ClientRefusal(`There is no user ${id}.`);
			users[id] = user;
			const member = guild?.members.get(id);
			if (guild === undefined || member === undefined) return;
			const { user: _user, deaf: _deaf, mute: _mute, ...rest } = member;
			members[id] = { ...rest, permissions: computePermissions(guild.guild, member).toString() };
		},
		addRole: (id) => {
			const role = findRole(id);
			if (role === undefined) throw new ClientRefusal(`There is no role ${id} here.`);
			roles[id] = role;
		},
		addUserOrRole: (id) => {
			if (findRole(id) === undefined) collector.addUser(id);
			else collector.addRole(id);
		},
		addChannel: (id) => {
			const channel = guild?.channels.find((candidate) => candidate.id === id);
			if (channel === undefined) throw new ClientRefusal(`There is no channel ${id} here.`);
			channels[id] = { id, type: channel.type, name: channel.name, permissions: '0' };
		},
		addAttachment: (attachment) => void (attachments[attachment.id] = attachment),
		toResolved: () => {
			const parts = Object.entries({ users, members, roles, channels, attachments });
			const filled = parts.filter(([, entries]) => Object.keys(entries).length > 0);
			return filled.length === 0 ? undefined : (Object.fromEntries(filled) as APIInteractionDataResolved);
		},
	};
	return collector;
}
