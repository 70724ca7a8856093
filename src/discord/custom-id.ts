import { isId } from '../factbase/schema.ts';
import type { Language } from '../factbase/fact-base.ts';

/**
 * What a button, a select menu or a form does. All of it travels in the `custom_id`, so that a message keeps
 * working after a restart and on any process: nothing about it is held in memory.
 */

/** The parts that a `custom_id` can hold, and how each is read. */
const READERS = {
	/** Of a fact or a topic. */
	id: (text: string) => (isId(text) ? text : undefined),
	page: (text: string) => (/^(?:0|[1-9]\d{0,3})$/u.test(text) ? Number(text) : undefined),
	/** Of a row that the bot remembers: 19 digits. */
	row: (text: string) => (/^\d{19}$/u.test(text) ? text : undefined),
	language: (text: string): Language | undefined => (text === 'ar' || text === 'en' ? text : undefined),
};

type Kind = keyof typeof READERS;
type Value<K extends Kind> = NonNullable<ReturnType<(typeof READERS)[K]>>;

const ON_FACT = { fact: 'id', language: 'language' } as const;
/** A group of unanswered questions, by the newest row that was shown, and the page it stands on. */
const ON_GROUP = { row: 'row', page: 'page', language: 'language' } as const;
const ALONE = { language: 'language' } as const;

/** Every action with its parts, in the order in which they stand. */
const SHAPES = {
	/** Show the article's words. */
	quote: ON_FACT,
	/** Show the answer in `language`, the other one than the message's. */
	other: ON_FACT,
	/** Answer with a suggested fact. */
	fact: ON_FACT,
	helpful: ON_FACT,
	unhelpful: ON_FACT,
	/** Turn to a page of the topics. */
	topics: { page: 'page', language: 'language' },
	/** Turn to a page of a topic's questions. */
	questions: { topic: 'id', page: 'page', language: 'language' },
	/** The menu of topics; what is chosen is a topic's id. */
	'choose-topic': ALONE,
	/** The menu of questions; what is chosen is a fact's id. */
	'choose-fact': ALONE,
	/** Delete what is kept of whoever presses. */
	forget: ALONE,
	/** Turn to a page of the unanswered questions. */
	unanswered: { page: 'page', language: 'language' },
	/** The group asks for this fact. */
	link: { row: 'row', fact: 'id', page: 'page', language: 'language' },
	/** Show the facts that the group may ask for. */
	'find-fact': ON_GROUP,
	/** Open the form in which a fact is searched. */
	'search-fact': ON_GROUP,
	/** The form itself. */
	'search-form': ON_GROUP,
	/** The menu of facts; what is chosen is the id of the fact that the group asks for. */
	'choose-link': ON_GROUP,
	/** The group is never to be answered. */
	unanswerable: ON_GROUP,
	dismiss: ON_GROUP,
	/** Take back what was taught in one go. */
	unteach: { row: 'row', language: 'language' },
	/** Send no more notes to a channel. */
	'stop-notes': ALONE,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Kind>>>>;

type Shapes = typeof SHAPES;
export type ActionName = keyof Shapes;
export type ActionOf<N extends ActionName> = { readonly name: N } & {
	readonly [Part in keyof Shapes[N]]: Shapes[N][Part] extends Kind ? Value<Shapes[N][Part]> : never;
};
export type Action = { [N in ActionName]: ActionOf<N> }[ActionName];

export const ACTION_NAMES = Object.keys(SHAPES) as readonly ActionName[];

/** Goes up when the meaning of an action changes, so that old messages are recognised as old. */
const VERSION = 'v1';

/** `v1:<action>:<parts>`; within Discord's 100 characters for every id the fact base accepts. */
export function encodeCustomId(action: Action): string {
	const values = action as unknown as Readonly<Record<string, string | number>>;
	const parts = Object.keys(SHAPES[action.name]).map((part) => String(values[part]));
	return [VERSION, action.name, ...parts].join(':');
}

/** Reads a `custom_id` back. Total: undefined for whatever this version has not written. */
export function decodeCustomId(customId: string): Action | undefined {
	const [version, name = '', ...texts] = customId.split(':');
	if (version !== VERSION || !isActionName(name)) return undefined;
	const parts = Object.entries<Kind>(SHAPES[name]);
	if (parts.length !== texts.length) return undefined;
	const values = parts.map(([part, kind], index) => [part, READERS[kind](texts[index] ?? '')] as const);
	if (values.some(([, value]) => value === undefined)) return undefined;
	return { name, ...Object.fromEntries(values) } as unknown as Action;
}

function isActionName(name: string): name is ActionName {
	return Object.hasOwn(SHAPES, name);
}
