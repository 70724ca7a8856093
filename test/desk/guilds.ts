import { PermissionFlagsBits } from 'discord.js';
import type { Person } from '../../src/playground/person.ts';
import type { GuildOptions } from '../../src/playground/world.ts';
import type { Stage } from '../support/set-stage.ts';

export const MUSEUM_GUILD = '900000000000000001';
export const HARBOUR_GUILD = '900000000000000002';

/** Two guilds that know nothing of each other. */
export const GUILDS: readonly GuildOptions[] = [
	{ id: MUSEUM_GUILD, name: 'Museum', channels: ['general', 'staff'] },
	{ id: HARBOUR_GUILD, name: 'Harbour', channels: ['general'] },
];

export interface People {
	readonly member: (name: string) => Person;
	readonly moderator: Person;
	readonly admin: Person;
	/** A member of the other guild, and a moderator there. */
	readonly stranger: Person;
	readonly strangeModerator: Person;
}

/** Those who use the desk. */
export function gatherPeople({ discord }: Stage): People {
	const museum = (name: string, permissions?: bigint) =>
		discord.person({ name, guild: 'Museum', ...(permissions === undefined ? {} : { permissions }) });
	return {
		member: (name) => museum(name),
		moderator: museum('Mona', PermissionFlagsBits.ManageMessages),
		admin: museum('Adam', PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages),
		stranger: discord.person({ name: 'Samir', guild: 'Harbour' }),
		strangeModerator: discord.person({
			name: 'Hana',
			guild: 'Harbour',
			permissions: PermissionFlagsBits.ManageMessages,
		}),
	};
}
