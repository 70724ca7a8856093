import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';

import type { APIGuild, APIGuildMember, APITextChannel } from 'discord-api-types/v10';

/** Every permission bit there is: what Discord reports for an administrator or the owner. */
export const ALL_PERMISSIONS: bigint = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What a fresh server gives to everyone, as far as a question-answering bot can notice. */
export const EVERYONE_PERMISSIONS: bigint =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.EmbedLinks |
	PermissionFlagsBits.AttachFiles |
	PermissionFlagsBits.AddReactions |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.UseApplicationCommands |
	PermissionFlagsBits.ChangeNickname;

/**
 * What the bot may do unless a guild says otherwise. "Mention everyone" is among it so that a reply which
 * only the permission kept harmless shows in a test.
 */
export const BOT_PERMISSIONS: bigint = EVERYONE_PERMISSIONS | PermissionFlagsBits.MentionEveryone;

/** Discord docs: Permissions, "Permission Hierarchy" and "Permission Overwrites". */
export function computePermissions(
	guild: APIGuild,
	member: APIGuildMember,
	channel?: APITextChannel,
): bigint {
	if (guild.owner_id === member.user.id) return ALL_PERMISSIONS;
	const held = new Set([guild.id, ...member.roles]);
	let permissions = 0n;
	for (const role of guild.roles) if (held.has(role.id)) permissions |= BigInt(role.permissions);
	if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return ALL_PERMISSIONS;
	return channel === undefined ? permissions : applyOverwrites(permissions, guild, member, channel);
}

function applyOverwrites(
	permissions: bigint,
	guild: APIGuild,
	member: APIGuildMember,
	channel: APITextChannel,
): bigint {
	const overwrites = channel.permission_overwrites ?? [];
	const layers = [
		overwrites.filter(({ id }) => id === guild.id),
		overwrites.filter(({ id, type }) => type === OverwriteType.Role && member.roles.includes(id)),
		overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id),
	];
	return layers.reduce((before, layer) => {
		const deny = layer.reduce((bits, overwrite) => bits | BigInt(overwrite.deny), 0n);
		const allow = layer.reduce((bits, overwrite) => bits | BigInt(overwrite.allow), 0n);
		return (before & ~deny) | allow;
	}, permissions);
}
