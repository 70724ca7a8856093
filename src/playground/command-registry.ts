import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';

import type {
	APIApplicationCommand,
	RESTPostAPIApplicationCommandsJSONBody,
	Snowflake,
} from 'discord-api-types/v10';

/** The commands the bot registered, globally and guild by guild. */
export interface CommandRegistry {
	/** The commands of one scope; `undefined` is the global one. */
	list(guildId: Snowflake | undefined): readonly APIApplicationCommand[];
	/** Overwrites a scope and returns it as Discord does. */
	overwrite(
		guildId: Snowflake | undefined,
		commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
	): readonly APIApplicationCommand[];
	/** The command a person reaches by name in a place: the guild's own hides a global one. */
	find(
		name: string,
		type: ApplicationCommandType,
		guildId: Snowflake | undefined,
	): APIApplicationCommand | undefined;
}

/** Makes an empty registry. */
export function createCommandRegistry(
	applicationId: Snowflake,
	nextId: () => Snowflake,
	report: () => void,
): CommandRegistry {
	const scopes = new Map<Snowflake | undefined, readonly APIApplicationCommand[]>();
	const list: CommandRegistry['list'] = (guildId) => scopes.get(guildId) ?? [];
	return {
		list,
		overwrite: (guildId, bodies) => {
			const before = list(guildId);
			const commands = bodies.map((body) => {
				const type = body.type ?? ApplicationCommandType.ChatInput;
				// A command that keeps its name and type keeps its id, so that </ask:id> mentions stay valid.
				const known = before.find((command) => command.name === body.name && command.type === type);
				return toCommand(body, type, {
					id: known?.id ?? nextId(),
					applicationId,
					guildId,
					version: nextId(),
				});
			});
			scopes.set(guildId, commands);
			report();
			return commands;
		},
		find: (name, type, guildId) =>
			[...(guildId === undefined ? [] : list(guildId)), ...list(undefined)].find(
				(command) => command.name === name && command.type === type,
			),
	};
}

function toCommand(
	body: RESTPostAPIApplicationCommandsJSONBody,
	type: ApplicationCommandType,
	place: { id: Snowflake; applicationId: Snowflake; guildId: Snowflake | undefined; version: Snowflake },
): APIApplicationCommand {
	const contexts = body.contexts;
	return {
		id: place.id,
		application_id: place.applicationId,
		version: place.version,
		type,
		name: body.name,
		name_localizations: body.name_localizations ?? null,
		description: 'description' in body ? (body.description ?? '') : '',
		description_localizations: body.description_localizations ?? null,
		default_member_permissions: body.default_member_permissions ?? null,
		nsfw: body.nsfw ?? false,
		integration_types: body.integration_types ?? [],
		...('options' in body && body.options !== undefined ? { options: body.options } : {}),
		...(place.guildId === undefined ? {} : { guild_id: place.guildId }),
		...(place.guildId === undefined ? { contexts: contexts ?? null } : {}),
	} as APIApplicationCommand;
}

/** Tells whether a command shows in a place: a guild command there, a global one by its contexts. */
export function isOfferedIn(command: APIApplicationCommand, context: InteractionContextType): boolean {
	if (command.guild_id !== undefined) return context === InteractionContextType.Guild;
	return command.contexts === null || command.contexts === undefined || command.contexts.includes(context);
}
