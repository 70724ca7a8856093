import { commands as allCommands } from '../../commands/index.ts';
import type { Answering } from '../../src/answering/answer.ts';
import { createBot } from '../../src/discord/bot.ts';
import type { Bot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import type { FactBase, Language } from '../../src/factbase/fact-base.ts';
import { createFactBaseStore } from '../../src/factbase/store.ts';
import type { FactBaseStore, Loaded } from '../../src/factbase/store.ts';
import type { StandInOptions } from '../../src/playground/stand-in-options.ts';
import { startStandInDiscord } from '../../src/playground/stand-in.ts';
import type { StandInDiscord } from '../../src/playground/stand-in.ts';
import { checkAgainstOpenApi } from '../playground/openapi-check.ts';
import { createFakeAnswering } from './fake-answering.ts';
import { createRecordingLogger } from './recording-logger.ts';
import type { LoggedLine } from './recording-logger.ts';
import { SMALL_BASE } from './small-base.ts';

export const TOKEN = 'stand-in.token.for-tests';

export interface StageOptions {
	readonly base?: FactBase;
	/** What a reload finds. */
	readonly load?: () => Promise<Loaded>;
	readonly store?: FactBaseStore<Answering>;
	readonly commands?: readonly Command[];
	readonly defaultLanguage?: Language;
	readonly guildId?: string;
	readonly discord?: Partial<StandInOptions>;
}

/** Hudhud itself, over real sockets, on a stand-in Discord. */
export interface Stage {
	readonly discord: StandInDiscord;
	readonly bot: Bot;
	readonly store: FactBaseStore<Answering>;
	readonly lines: readonly LoggedLine[];
	/** Stops the bot and starts another one in its place, which knows nothing of the first. */
	readonly restart: (options?: StageOptions) => Promise<Bot>;
	readonly close: () => Promise<void>;
}

/** Starts a stand-in and logs the bot in to it. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
	const discord = await startStandInDiscord({
		token: TOKEN,
		checkBody: checkAgainstOpenApi,
		...options.discord,
	});
	const { lines, logger } = createRecordingLogger();
	const build = (given: StageOptions) => {
		const base = given.base ?? SMALL_BASE;
		const store =
			given.store ??
			createFactBaseStore<Answering>(
				{ base, prepared: createFakeAnswering(base) },
				{
					load: given.load ?? (() => Promise.resolve({ ok: true, base, problems: [] })),
					prepare: createFakeAnswering,
				},
			);
		const bot = createBot({
			config: {
				discordToken: TOKEN,
				discordApiUrl: discord.apiUrl,
				discordGuildId: given.guildId,
				defaultLanguage: given.defaultLanguage ?? 'ar',
			},
			logger,
			store,
			commands: given.commands ?? allCommands,
		});
		return { bot, store };
	};
	const first = build(options);
	await first.bot.start();
	let current = first.bot;
	return {
		discord,
		...first,
		lines,
		restart: async (again = options) => {
			await current.stop();
			current = build(again).bot;
			await current.start();
			return current;
		},
		close: async () => {
			await current.stop();
			await discord.close();
		},
	};
}
