import type { UsedCommand } from '../describe-use.ts';
import type { Language } from '../../factbase/fact-base.ts';
import type {
	APIApplicationCommand,
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** What the page's browser part and its backend say to each other. Types only: both sides import them. */

/** Somebody whom the visitor can be. */
export interface Identity {
	readonly id: string;
	/** What they are: the page has a word for each. */
	readonly role: 'admin' | 'member' | 'moderator' | 'stranger';
	readonly name: string;
	readonly guild: string;
}

export interface Named {
	readonly id: string;
	readonly name: string;
}

export interface ShownMessage {
	readonly message: APIMessage;
	/** The command that it responds to. */
	readonly used: UsedCommand | null;
}

export interface Example {
	readonly kind: 'answer' | 'decline';
	readonly language: Language;
	readonly question: string;
}

/** The commands of each kind of place, for the person one is. */
export interface OfferedCommands {
	readonly guild: readonly APIApplicationCommand[];
	readonly direct: readonly APIApplicationCommand[];
}

/** All that a person sees when they come in. */
export interface Scene {
	readonly identities: readonly Identity[];
	readonly me: Identity & { readonly userId: string };
	readonly bot: Named;
	readonly channels: readonly Named[];
	readonly direct: Named;
	readonly people: readonly Named[];
	readonly roles: readonly Named[];
	readonly messages: readonly ShownMessage[];
	readonly commands: OfferedCommands;
}

/** What an edit of the facts came to. */
export interface FactsEvent {
	readonly ok: boolean;
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
	/** Parts of the base that are no facts: `concepts`, `declines`, ... */
	readonly otherParts: readonly string[];
	/** Each as `file:line:column: message`. */
	readonly problems: readonly string[];
}

/** The events of the stream, by name. */
export interface StreamEvents {
	readonly scene: Scene;
	/** Questions to press on a first visit; they are picked while the scene is shown already. */
	readonly examples: readonly Example[];
	/** A message came, or became another one. */
	readonly message: ShownMessage;
	readonly gone: { readonly id: string };
	readonly typing: { readonly channel: string };
	readonly facts: FactsEvent;
}

export interface FilledOptions {
	readonly [name: string]: boolean | number | string;
}

interface Acting {
	/** The identity that acts, and where. */
	readonly as: string;
	readonly channel: string;
}

/** The bodies of the actions, by the last part of their path. */
export interface ActionBodies {
	readonly say: Acting & { readonly text: string; readonly replyTo?: string };
	readonly command: Acting & { readonly name: string; readonly options: FilledOptions };
	readonly autocomplete: Acting & {
		readonly name: string;
		readonly option: string;
		readonly typed: string;
		readonly options: FilledOptions;
	};
	/** A context-menu command on a message or, without `onMessage`, on its author. */
	readonly menu: Acting & { readonly name: string; readonly message: string; readonly onMessage: boolean };
	readonly press: Acting & { readonly message: string; readonly customId: string };
	readonly select: ActionBodies['press'] & { readonly values: readonly string[] };
	readonly modal: Acting & {
		readonly interaction: string;
		readonly values: Readonly<Record<string, string | readonly string[]>>;
	};
	readonly dismiss: Acting & { readonly message: string };
}

/** What an action brings at once; messages come by the stream. */
export interface ActionResult {
	readonly modal?: {
		readonly interaction: string;
		readonly data: APIModalInteractionResponseCallbackData;
	};
	readonly choices?: readonly APIApplicationCommandOptionChoice[];
}

export interface ActionError {
	/** `silence`: the bot did not respond in time; `refused`: Discord's client would not have sent it. */
	readonly error: 'failed' | 'refused' | 'silence';
	/** What the client would have said against it. */
	readonly reason?: string;
}
