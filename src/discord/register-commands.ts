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
	/** The guilds in which older copies may stand when registering everywhere. */
	readonly otherGuilds?: readonly string[];
	readonly commands: readonly Command[];
	readonly logger: Logger;
}

/**
 * More guilds than this are not searched for copies: whoever runs that many does not develop in them, and each
 * costs a request.
 */
const GUILDS_TO_SEARCH = 25;

/**
 * Tells Discord the commands, but only when it holds others: 200 creations a guild and day are all it takes.
 * Copies in the other scope are taken away, since people would see each command twice. True when something
 * was sent.
 */
export async function registerCommands(options: RegisterOptions): Promise<boolean> {
	const { applicationId, guildId, logger, otherGuilds = [], rest } = options;
	const wanted = options.commands.map(({ data }) => data);
	const route = routeOf(applicationId, guildId);
	const held = await fetchCommands(rest, route);
	const changed = !holdsCommands(held, wanted, guildId === undefined ? 'global' : 'guild');
	if (changed) {
		await rest.put(route, { body: wanted });
		logger.info({ commands: wanted.length, guild: guildId ?? 'all' }, 'commands registered');
	}
	const names = new Set(wanted.map(keyOf));
	if (guildId !== undefined) await removeCopies(options, undefined, names);
	else if (changed) {
		for (const guild of otherGuilds.slice(0, GUILDS_TO_SEARCH)) await removeCopies(options, guild, names);
	}
	return changed;
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

async function removeCopies(
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
