import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import type { Logger } from '../logger.ts';
import type { Command } from './command.ts';
import { holdsCommands, keyOf } from './compare-commands.ts';

export interface RegisterOptions {
	readonly rest: Pick<REST, 'get' | 'put'>;
	readonly applicationId: string;
	/** The one guild to register in; undefined for everywhere. */
	readonly guildId: string | undefined;
	readonly commands: readonly Command[];
	readonly logger: Logger;
}

export interface RemoveOptions extends RegisterOptions {
	/** The guilds the bot is in, or those of this process's shards. */
	readonly guilds: readonly string[];
	/** Ends the search between two guilds. */
	readonly isStopping?: () => boolean;
}

/**
 * Tells Discord the commands, but only when it holds others: 200 creations a guild and day are all it takes. True when
 * something was sent.
 */
export async function registerCommands(options: RegisterOptions): Promise<boolean> {
	const { applicationId, guildId, logger, rest } = options;
	if (await areRegistered(options)) return false;
	const body = options.commands.map(({ data }) => (guildId === undefined ? data : dropGlobalFields(data)));
	await rest.put(routeOf(applicationId, guildId), { body });
	logger.info({ commands: body.length, guild: guildId ?? 'all' }, 'commands registered');
	return true;
}

/**
 * Takes away what this bot has registered elsewhere, since people would see each command twice: everywhere, when it is
 * registered in one guild, and in the other guilds. Looked for at each start, as Discord may have been away, or the
 * setting changed, when the commands moved. Called only once they stand where they are wanted, so that nobody is left
 * without.
 */
export async function removeCopies(options: RemoveOptions): Promise<void> {
	const { commands, guildId, guilds, isStopping = () => false } = options;
	const names = new Set(commands.map(({ data }) => keyOf(data)));
	const others = guilds.filter((guild) => guild !== guildId);
	for (const guild of guildId === undefined ? others : [undefined, ...others]) {
		// One after the other: a bot may be in thousands of guilds, and nobody waits for this.
		if (isStopping()) return;
		await removeFrom(options, guild, names);
	}
}

/** Whether Discord holds the very commands where they are wanted. */
export async function areRegistered({
	applicationId,
	commands,
	guildId,
	rest,
}: RegisterOptions): Promise<boolean> {
	const held = await fetchCommands(rest, routeOf(applicationId, guildId));
	const wanted = commands.map(({ data }) => data);
	return holdsCommands(held, wanted, guildId === undefined ? 'global' : 'guild');
}

/** Discord docs, Application Commands: both fields are for global commands only. */
function dropGlobalFields(data: Command['data']): Command['data'] {
	const { contexts, integration_types: types, ...rest } = data;
	return contexts === undefined && types === undefined ? data : rest;
}

/** One sentence on why Discord did not take the commands, and what to do; undefined for any other error. */
export function explainRefusal(error: unknown, guildId: string | undefined): string | undefined {
	if (!(error instanceof DiscordAPIError)) return undefined;
	if (error.status === 401) return 'Discord refused the token: copy it anew into DISCORD_TOKEN.';
	if (error.code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached) {
		return 'Discord has got as many commands as it takes in a day: it keeps the former ones; try again tomorrow.';
	}
	if (error.status === 400) {
		const [reason] = error.message.split('\n');
		return `Discord did not take the commands (${reason}): they break one of its rules, please report it.`;
	}
	if (error.status === 403 || error.status === 404) {
		return guildId === undefined
			? 'Discord does not let this application register commands: check that the token is its own.'
			: `Discord does not let the bot register commands in the server ${guildId}: check DISCORD_GUILD_ID, and invite the bot there with the scopes "bot" and "applications.commands".`;
	}
	return undefined;
}

async function removeFrom(
	{ applicationId, logger, rest }: RegisterOptions,
	guildId: string | undefined,
	names: ReadonlySet<string>,
): Promise<void> {
	const route = routeOf(applicationId, guildId);
	const held = await fetchCommands(rest, route);
	const kept = held.filter((command) => !names.has(keyOf(command)));
	if (kept.length === held.length) return;
	await rest.put(route, { body: kept });
	logger.info({ removed: held.length - kept.length, guild: guildId ?? 'all' }, 'copies of commands removed');
}

async function fetchCommands(rest: Pick<REST, 'get'>, route: `/${string}`): Promise<readonly unknown[]> {
	const held: unknown = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
	return Array.isArray(held) ? held : [];
}

function routeOf(applicationId: string, guildId: string | undefined): `/${string}` {
	return guildId === undefined
		? Routes.applicationCommands(applicationId)
		: Routes.applicationGuildCommands(applicationId, guildId);
}
