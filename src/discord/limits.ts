/**
 * Discord's limits, each with the page of https://docs.discord.com/developers it stands on. Lengths are counted
 * by Discord in code points; we count UTF-16 units, which is never less.
 */

/** Resources > Message > "Create Message". */
export const MESSAGE_CONTENT = 2_000;

/** Resources > Message > "Attachment Object": `description`, the text for those who do not see it. */
export const ATTACHMENT_DESCRIPTION = 1_024;

/** Interactions > Receiving and Responding > "Autocomplete" (25 choices); Application Commands > "Choice Structure". */
export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const;

/** Components > Reference > "Button": length of a label. */
export const BUTTON_LABEL = 80;

/** Components > Reference > "Action Row": buttons side by side. */
export const BUTTONS_IN_ROW = 5;

/** Components > Reference > "Custom ID". */
export const CUSTOM_ID = 100;

/** Components > Reference > "String Select" and "Select Option Structure". */
export const SELECT = { options: 25, label: 100, value: 100, description: 100, placeholder: 150 } as const;

/** Interactions > Application Commands > "Application Command Object" and "Registering a Command". */
export const COMMAND = {
	name: 32,
	description: 100,
	options: 25,
	choices: 25,
	choiceName: 100,
	/** Names, descriptions and values of one command together. */
	total: 8_000,
	/** Chat input commands a scope. */
	perScope: 100,
} as const;

/**
 * Interactions > Application Commands > "Application Command Naming"; letters that have a lower case must be in
 * it, and by trial the server wants NFC.
 */
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Ours, below Discord's 6,000 for a string option: a question, not an essay. Cut again in the code, since a
 * modified client can send more.
 */
export const QUESTION = 1_000;

/** Interactions > Receiving and Responding > "Modal"; Components > Reference > "Text Input". */
export const MODAL = { title: 45, label: 45 } as const;

/** Resources > Message > "Embed Limits". */
export const EMBED = { description: 4_096, total: 6_000 } as const;

/** Ours: what is taught is as long as what is kept of an unanswered question. */
export const TAUGHT_QUESTION = 200;

/** Ours: an hour, in seconds. */
export const LONGEST_COOLDOWN = 3_600;
