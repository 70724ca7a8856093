import { config as readDotenv } from 'dotenv';
import { REST, Routes } from 'discord.js';
import type { RESTGetAPICurrentUserGuildsResult } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { parseConfig } from '../config.ts';
import { explainLoginError } from '../discord/explain-login.ts';
import { explainRefusal, registerCommands, removeCopies } from '../discord/register-commands.ts';
import { createLogger } from '../logger.ts';

/** `npm run register`: tell Discord the commands now, without starting the bot. */
async function register(): Promise<number> {
	const say = (line: string) => void process.stderr.write(`${line}\n`);
	const env: NodeJS.ProcessEnv = { ...process.env };
	readDotenv({ quiet: true, processEnv: env });
	const parsed = parseConfig(env);
	if (!parsed.ok) {
		say(['Some settings (environment or .env) are not right:', ...parsed.problems].join('\n'));
		return 1;
	}
	const { discordApiUrl, discordGuildId: guildId, discordToken } = parsed.config;
	if (discordToken === undefined) {
		say('DISCORD_TOKEN is not set: put the token of your bot into .env first.');
		return 1;
	}
	const rest = new REST({ api: discordApiUrl }).setToken(discordToken);
	const logger = createLogger({
		level: parsed.config.logLevel,
		secrets: [discordToken],
		readable: true,
		write: (line) => void process.stderr.write(line),
	});
	try {
		const application = (await rest.get(Routes.currentApplication())) as { readonly id: string };
		const place = { rest, applicationId: application.id, guildId, commands, logger };
		const changed = await registerCommands(place);
		await removeCopies({ ...place, guilds: await fetchGuilds(rest) });
		process.stdout.write(
			changed ? `${commands.length} commands registered.\n` : 'Discord holds these commands already.\n',
		);
		return 0;
	} catch (error) {
		const reason = explainRefusal(error, guildId) ?? explainLoginError(error, discordApiUrl);
		if (reason === undefined) throw error;
		say(reason);
		return 1;
	}
}

/** The guilds that the bot is in, a page of 200 at a time (Discord docs, "Get Current User Guilds"). */
async function fetchGuilds(rest: REST): Promise<readonly string[]> {
	const guilds: string[] = [];
	for (;;) {
		const query = new URLSearchParams({ limit: '200', after: guilds.at(-1) ?? '0' });
		const page = (await rest.get(Routes.userGuilds(), { query })) as RESTGetAPICurrentUserGuildsResult;
		guilds.push(...page.map(({ id }) => id));
		if (page.length < 200) return guilds;
	}
}

process.exitCode = await register();
