import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { GuildOptions } from '../world.ts';
import type { Person } from '../person.ts';
import type { StandInDiscord } from '../stand-in.ts';
import type { Identity } from './protocol.ts';

const HOME = 'Hudhud · الهدهد';
const ELSEWHERE = 'Another server · خادم آخر';

/** The guilds of the playground: one that most people are in, and one to see that nothing leaks into it. */
export const PLAYGROUND_GUILDS: readonly GuildOptions[] = [
	{ name: HOME, channels: ['general', 'news'] },
	{ name: ELSEWHERE, channels: ['general'] },
];

/** Whom the visitor can be. */
export const IDENTITIES: readonly Identity[] = [
	{ id: 'member', role: 'member', name: 'Salma', guild: HOME },
	{ id: 'another', role: 'member', name: 'Sam', guild: HOME },
	{ id: 'moderator', role: 'moderator', name: 'Noor', guild: HOME },
	{ id: 'admin', role: 'admin', name: 'Karim', guild: HOME },
	{ id: 'stranger', role: 'stranger', name: 'Layla', guild: ELSEWHERE },
];

const PERMISSIONS: Readonly<Record<Identity['role'], bigint>> = {
	member: 0n,
	stranger: 0n,
	moderator: PermissionFlagsBits.ManageMessages,
	admin: PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild,
};

/** Finds an identity by its id. */
export function findIdentity(id: string): Identity | undefined {
	return IDENTITIES.find((identity) => identity.id === id);
}

/** Lets an identity enter its guild the first time, and remembers it. */
export function createCast(discord: () => StandInDiscord): (identity: Identity) => Person {
	const cast = new Map<string, Person>();
	return ({ guild, id, name, role }) => {
		const person = cast.get(id) ?? discord().person({ name, guild, permissions: PERMISSIONS[role] });
		cast.set(id, person);
		return person;
	};
}
