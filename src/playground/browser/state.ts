import type { Example, FactsEvent, OfferedCommands, Scene, ShownMessage } from '../page/protocol.ts';
import type { ActionResult } from '../page/protocol.ts';
import type { PageLanguage, Words } from './words.ts';
import { WORDS } from './words.ts';
import type { Direction } from './direction.ts';

export type Theme = 'dark' | 'light';
export type OpenModal = NonNullable<ActionResult['modal']>;

/** A command on its way, or one that nobody responded to. */
export interface Sending {
	readonly key: number;
	readonly channel: string;
	readonly name: string;
	failed: boolean;
}

/** What the playground, not Discord, has to say. */
export interface Note {
	readonly key: number;
	readonly at: number;
	readonly event: FactsEvent;
}

/** All that the page shows. One object, changed in place and drawn anew. */
export interface State {
	language: PageLanguage;
	theme: Theme;
	as: string;
	scene: Scene | undefined;
	isOnline: boolean;
	channel: string;
	messages: Map<string, ShownMessage>;
	commands: OfferedCommands;
	examples: readonly Example[];
	sending: Sending[];
	notes: Note[];
	/** What went wrong with a component, by the message it stands in. */
	failures: Map<string, string>;
	/** Channels the bot types in, with the time it will have stopped. */
	typing: Map<string, number>;
	modal: OpenModal | undefined;
	modalError: string;
	/** The message whose menu is open. */
	menu: string | undefined;
	replyTo: ShownMessage | undefined;
}

export function wordsOf({ language }: State): Words {
	return WORDS[language];
}

export function pageDirection({ language }: State): Direction {
	return language === 'ar' ? 'rtl' : 'ltr';
}

export function isDirect({ channel, scene }: State): boolean {
	return scene !== undefined && channel === scene.direct.id;
}

/** Reads from the address who one is and how the page looks, so that a link or a reload keeps it. */
export function readState(address: URL): State {
	const { searchParams } = address;
	const language = searchParams.get('lang') ?? navigator.language;
	const prefersLight = matchMedia('(prefers-color-scheme: light)').matches;
	const theme = searchParams.get('theme') ?? (prefersLight ? 'light' : 'dark');
	return {
		language: language.startsWith('ar') ? 'ar' : 'en',
		theme: theme === 'light' ? 'light' : 'dark',
		as: searchParams.get('as') ?? 'member',
		scene: undefined,
		isOnline: false,
		channel: '',
		messages: new Map(),
		commands: { guild: [], direct: [] },
		examples: [],
		sending: [],
		notes: [],
		failures: new Map(),
		typing: new Map(),
		modal: undefined,
		modalError: '',
		menu: undefined,
		replyTo: undefined,
	};
}

/** Keeps in the address what `readState` reads from it. */
export function keepState({ as, language, theme }: State): void {
	history.replaceState(undefined, '', `?${new URLSearchParams({ as, lang: language, theme })}`);
	document.documentElement.lang = language;
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	document.documentElement.dataset['theme'] = theme;
}
