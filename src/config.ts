import * as z from 'zod';
import { LANGUAGES } from './factbase/fact-base.ts';
import type { Language } from './factbase/fact-base.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export type Sharding =
	/** As many processes on this machine as Discord recommends shards. */
	| { readonly kind: 'auto' }
	/** These of `count` shards in this one process; others run elsewhere. */
	| { readonly kind: 'range'; readonly ids: readonly number[]; readonly count: number };

/** The settings of a process, checked and frozen. */
export interface Config {
	/** Absent: the bot runs against the stand-in Discord of the playground. */
	readonly discordToken: string | undefined;
	readonly discordApiUrl: string;
	/** Register the commands in this guild only. */
	readonly discordGuildId: string | undefined;
	readonly factsDir: string;
	/** `postgres://...`, or the path of an SQLite file. */
	readonly databaseUrl: string;
	/** The secret key of the hashes that stand for members; absent: one made at the first start, kept in the database. */
	readonly memberKey: string | undefined;
	/** Days after which unanswered questions are deleted. */
	readonly retentionDays: number;
	readonly httpHost: string;
	readonly httpPort: number;
	/** The shards that this process runs, or all of them in processes of their own; undefined: discord.js decides. */
	readonly sharding: Sharding | undefined;
	/** For texts without letters of either language, and for commands that hold no text. */
	readonly defaultLanguage: Language;
	readonly logLevel: LogLevel;
}

export type ParsedConfig =
	| { readonly ok: true; readonly config: Config }
	/** One sentence a setting, none of which repeats the value: it may be a secret. */
	| { readonly ok: false; readonly problems: readonly string[] };

const SNOWFLAKE = /^\d{17,20}$/u; // 1234567890123456789
const HOST = /^[A-Za-z0-9.:-]+$/u; // 127.0.0.1, ::1, example.org
const DAYS = /^\d{1,4}$/u;
const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/u;
const PORT = /^\d{1,5}$/u;
const NO_SPACE = /^\S+$/u;
const POSTGRES = /^postgres(?:ql)?:\/\//u;

const settings = z.object({
	DISCORD_TOKEN: z
		.string()
		.regex(NO_SPACE, { error: 'must be one word: copy the token anew from the Discord developer portal.' })
		.optional(),
	DISCORD_API_URL: z
		.url({
			protocol: /^https?$/u,
			error: 'must be a web address that begins with https:// or http://.',
		})
		.refine((url) => !/\/v(?!10\/*$)\d+\/*$/u.test(url), {
			error: 'must end without a version, or in /v10: the bot speaks no other.',
		})
		.refine((url) => !/[?#@]/u.test(url), {
			error: 'must hold no user name, password, question mark or number sign: write the address alone.',
		})
		.default('https://discord.com/api'),
	DISCORD_GUILD_ID: z
		.string()
		.regex(SNOWFLAKE, { error: 'must be the id of a server: 17 to 20 digits.' })
		.optional(),
	FACTS_DIR: z.string().default('facts'),
	DATABASE_URL: z
		.string()
		.refine((value) => POSTGRES.test(value) || !value.includes('://'), {
			error: 'must be postgres://... or the path of a file for SQLite.',
		})
		.default('data/hudhud.db'),
	MEMBER_KEY: z
		.string()
		.min(32, { error: 'must have at least 32 characters: any will do, as long as they are secret.' })
		.optional(),
	RETENTION_DAYS: z
		.string()
		.refine((value) => DAYS.test(value) && Number(value) >= 1 && Number(value) <= 3650, {
			error: 'must be a number of days from 1 to 3650.',
		})
		.default('90'),
	HTTP_HOST: z
		.string()
		.regex(HOST, { error: 'must be an address or a host name, such as 127.0.0.1.' })
		.default('127.0.0.1'),
	HTTP_PORT: z
		.string()
		.refine((value) => PORT.test(value) && Number(value) <= 65_535, {
			error: 'must be a number from 0 to 65535; 0 takes a free port.',
		})
		.default('8080'),
	SHARDING: z.literal('auto', { error: 'must be auto, or left out.' }).optional(),
	SHARDS: z
		.string()
		.refine((value) => readRange(value) !== undefined, {
			error: 'must name shards and their total, such as 0-3/16: the first four of sixteen.',
		})
		.optional(),
	DEFAULT_LANGUAGE: z.enum(LANGUAGES, { error: 'must be ar or en.' }).default('ar'),
	LOG_LEVEL: z
		.enum(['debug', 'info', 'warn', 'error', 'silent'], {
			error: 'must be debug, info, warn, error or silent.',
		})
		.default('info'),
});

/** The names of all settings, as `.env.example` lists them. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

/** Reads the settings out of an environment. Pure: prints nothing, and finds all problems at once. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
	const result = settings.safeParse(dropEmpty(env));
	if (!result.success) {
		const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
		return { ok: false, problems };
	}
	const { data } = result;
	if (data.SHARDING !== undefined && data.SHARDS !== undefined) {
		return {
			ok: false,
			problems: ['SHARDS must be left out where SHARDING is auto: that runs all of them.'],
		};
	}
	const config: Config = {
		discordToken: data.DISCORD_TOKEN,
		// discord.js adds the version itself.
		discordApiUrl: data.DISCORD_API_URL.replace(/(?:\/+v10)?\/*$/u, ''),
		discordGuildId: data.DISCORD_GUILD_ID,
		factsDir: data.FACTS_DIR,
		databaseUrl: data.DATABASE_URL,
		memberKey: data.MEMBER_KEY,
		retentionDays: Number(data.RETENTION_DAYS),
		httpHost: data.HTTP_HOST,
		httpPort: Number(data.HTTP_PORT),
		sharding: data.SHARDING === undefined ? readRange(data.SHARDS ?? '') : { kind: 'auto' },
		defaultLanguage: data.DEFAULT_LANGUAGE,
		logLevel: data.LOG_LEVEL,
	};
	return { ok: true, config: Object.freeze(config) };
}

/** `HTTP_PORT=` in a file means "not set", not the empty value. */
function dropEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const name of SETTING_NAMES) {
		const value = env[name]?.trim() ?? '';
		if (value !== '') kept[name] = value;
	}
	return kept;
}

/** Discord takes no more than this many; far more than any bot needs on one machine. */
const MOST_SHARDS = 65_535;

/** Reads `0-3/16`, or `5/16` for one alone. */
function readRange(text: string): Sharding | undefined {
	const [, first = '', last = first, total = ''] = RANGE.exec(text) ?? [];
	const [from, to, count] = [Number(first), Number(last), Number(total)];
	if (total === '' || from > to || to >= count || count > MOST_SHARDS) return undefined;
	return { kind: 'range', ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), count };
}
