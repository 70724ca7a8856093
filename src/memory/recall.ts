import type { Language } from '../factbase/fact-base.ts';
import { DEFAULT_SETTINGS } from './memory.ts';
import type { Change, GuildSettings, Memory, MemberKey, TaughtPhrasing } from './memory.ts';
import { createRecalled } from './recalled.ts';
import type { Timer } from './timer.ts';

/** How long an answer waits for what the bot remembers: Discord gives 3 seconds for all of it. */
const LIMIT_MS = 300;
const MAX_MEMBERS = 10_000;
const MAX_GUILDS = 1_000;

export interface RecallOptions {
	readonly limitMs?: number;
	readonly maxMembers?: number;
	readonly maxGuilds?: number;
	/** Hears of each read that failed or was late. */
	readonly onFailure?: (error: unknown) => void;
	readonly timer?: Timer;
}

/**
 * What an answer needs to know, at once when it was asked before. No promise rejects, and none takes longer than
 * the limit: past it they resolve to what was last known, or else to the default.
 */
export interface Recall {
	readonly settingsOf: (guild: string) => Promise<GuildSettings>;
	readonly languageOf: (member: MemberKey) => Promise<Language | undefined>;
	readonly taughtOf: (guild: string) => Promise<readonly TaughtPhrasing[]>;
	/** Hears of no more changes. */
	readonly close: () => void;
}

/** Reads through to a memory, and reads anew what it says has changed. */
export function createRecall(memory: Memory, options: RecallOptions = {}): Recall {
	const { limitMs = LIMIT_MS, maxMembers = MAX_MEMBERS, maxGuilds = MAX_GUILDS } = options;
	const { onFailure = () => {}, timer } = options;
	const common = { limitMs, onFailure, ...(timer === undefined ? {} : { timer }) };
	const settings = createRecalled<string, GuildSettings>({
		...common,
		read: memory.readSettings,
		fallback: DEFAULT_SETTINGS,
		max: maxGuilds,
	});
	const languages = createRecalled<MemberKey, Language | undefined>({
		...common,
		read: memory.readLanguage,
		fallback: undefined,
		max: maxMembers,
	});
	const taught = createRecalled<string, readonly TaughtPhrasing[]>({
		...common,
		read: memory.listTaught,
		fallback: [],
		max: maxGuilds,
	});

	const onChange = (change: Change) => {
		switch (change.kind) {
			case 'settings':
				settings.invalidate(change.guild);
				break;
			case 'taught':
				taught.invalidate(change.guild);
				break;
			case 'language':
			case 'forgotten':
				languages.invalidate(change.member);
				break;
			case 'everything':
				for (const recalled of [settings, languages, taught]) recalled.invalidateAll();
				break;
			case 'reload':
			case 'reload-refused':
				break;
		}
	};
	return {
		settingsOf: settings.ask,
		languageOf: languages.ask,
		taughtOf: taught.ask,
		close: memory.onChange(onChange),
	};
}
