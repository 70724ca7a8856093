import { PermissionFlagsBits } from 'discord.js';
import type { Catalogue } from './catalogue/en.ts';

/** What somebody without a permission is told: which one it takes. */
export function refusalOf(permission: bigint, say: Catalogue): string {
	return permission === PermissionFlagsBits.ManageMessages ? say.notAllowedModerators : say.notAllowed;
}
