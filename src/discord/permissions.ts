import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { PermissionsBitField } from 'discord.js';

/** Who looks after the questions of a guild. */
export const MODERATORS = PermissionFlagsBits.ManageMessages;
/** Who looks after the bot in a guild. */
export const ADMINS = PermissionFlagsBits.ManageGuild;

/** What Discord is told of a command that is for these alone: direct messages have none of them. */
export function onlyFor(permission: bigint) {
	return { default_member_permissions: permission.toString(), contexts: [InteractionContextType.Guild] };
}

/** What a member holds where they are; null in direct messages. */
type Held = Readonly<PermissionsBitField> | null;

/**
 * Whether somebody holds a permission: the one rule for all commands, buttons, menus and forms. Administrators may
 * do everything; where there are no members (direct messages), what asks for a permission is for nobody.
 */
export function holds(held: Held, wanted: bigint | undefined): boolean {
	if (wanted === undefined) return true;
	if (held === null) return false;
	if (held.has(PermissionFlagsBits.Administrator)) return true;
	// Discord reads "0" as "administrators only".
	return wanted !== 0n && held.has(wanted);
}

/** The same for a command, by what Discord is told of it. */
export function mayRun(
	data: { readonly default_member_permissions?: string | null | undefined },
	held: Held,
): boolean {
	const wanted = data.default_member_permissions;
	return holds(held, wanted === undefined || wanted === null ? undefined : BigInt(wanted));
}
