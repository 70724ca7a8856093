import type { APIMessage } from 'discord-api-types/v10';
import type { Person } from '../person.ts';
import type { StandInDiscord } from '../stand-in.ts';
import { IDENTITIES } from './identities.ts';
import type { Identity, OfferedCommands, Scene, ShownMessage } from './protocol.ts';

/** What the page adds to a message to show it. */
export function showMessage(discord: StandInDiscord, message: APIMessage): ShownMessage {
	return { message, used: discord.usedCommand(message) ?? null };
}

/** The commands that a person is offered in their guild and in direct messages. */
export function listCommands(person: Person): OfferedCommands {
	return { guild: person.offeredCommands(), direct: person.inDirectMessages().offeredCommands() };
}

export interface SceneOptions {
	readonly discord: StandInDiscord;
	readonly identity: Identity;
	readonly person: Person;
	readonly isDismissed: (messageId: string) => boolean;
}

/** All that a person sees when they come in. */
export function describeScene({ discord, identity, isDismissed, person }: SceneOptions): Scene {
	const { world } = discord;
	const guild = world.findGuild(identity.guild);
	const direct = person.inDirectMessages().channel;
	return {
		identities: IDENTITIES,
		me: { ...identity, userId: person.user.id },
		bot: { id: world.bot.id, name: world.bot.username },
		channels: guild?.channels.map(({ id, name }) => ({ id, name })) ?? [],
		direct: { id: direct.id, name: world.bot.username },
		// Everybody's name, since a message may mention whom one has never met.
		people: [...world.users.values()].map((user) => ({
			id: user.id,
			name: user.global_name ?? user.username,
		})),
		roles: guild?.guild.roles.map(({ id, name }) => ({ id, name })) ?? [],
		messages: discord
			.allMessages()
			.filter((record) => person.sees(record) && !isDismissed(record.message.id))
			.map(({ message }) => showMessage(discord, message)),
		commands: listCommands(person),
	};
}
