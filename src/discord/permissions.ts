import { PermissionFlagsBits } from 'discord.js';
import type { PermissionsBitField } from 'discord.js';
import type { Command } from './command.ts';

/**
 * Whether a member may run a command: the one rule for all of them. Administrators may do everything; where
 * there are no members (direct messages), a command that asks for a permission is for nobody.
 */
export function mayRun(
	data: Pick<Command['data'], 'default_member_permissions'>,
	held: Readonly<PermissionsBitField> | null,
): boolean {
	const wanted = data.default_member_permissions;
	if (wanted === undefined || wanted === null) return true;
	if (held === null) return false;
	if (held.has(PermissionFlagsBits.Administrator)) return true;
	const bits = BigInt(wanted);
	// Discord reads "0" as "administrators only".
	return bits !== 0n && held.has(bits);
}
