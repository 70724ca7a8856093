import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { joinHandlers } from './http/http-server.ts';
import type { HttpHandler } from './http/http-server.ts';
import { readDialectWords } from './language/read-dialect-words.ts';
import type { Parts, Place } from './open-place.ts';
import { rememberExamples } from './playground/page/examples.ts';
import { PLAYGROUND_GUILDS } from './playground/page/identities.ts';
import { createPage } from './playground/page.ts';
import { startStandInDiscord } from './playground/stand-in.ts';

/** Where the build lays the playground's page: beside the program. */
const PAGE_DIR = fileURLToPath(new URL('../page', import.meta.url));

/** A Discord of this process's own, with a page to try the same bot on. */
export async function openPlayground(config: Config, parts: Parts, health: HttpHandler): Promise<Place> {
	const discordToken = randomBytes(24).toString('hex');
	let dialectWords: Promise<ReadonlySet<string>> | undefined;
	const examples = rememberExamples();
	const page = createPage({
		discord: () => discord,
		dir: PAGE_DIR,
		examples: async () => {
			// Only once the bot is ready: a start must not wait for what few visitors look at.
			dialectWords ??= readDialectWords();
			const words = await dialectWords;
			if (parts.store === undefined) return [];
			const { base, prepared } = parts.store.current();
			return examples({ base, answering: prepared, dialectWords: words });
		},
	});
	const discord = await startStandInDiscord({
		token: discordToken,
		port: config.httpPort,
		guilds: PLAYGROUND_GUILDS,
		keptRequests: 500,
		handleHttp: joinHandlers(health, page.handle),
	});
	parts.page = page;
	const account = { discordToken, discordApiUrl: discord.apiUrl, discordGuildId: undefined };
	return { url: discord.url, login: account, close: async () => await discord.close() };
}
