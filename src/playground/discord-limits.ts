/**
 * Discord's own limits, as the stand-in enforces them.
 *
 * The bot keeps its limits in src/discord/limits.ts. The two files are written apart on purpose: a stand-in
 * that shared the bot's numbers could not catch a wrong one.
 */

/** Discord docs: Receiving and Responding, "Responding to an Interaction". */
export const INTERACTION_LIMITS = {
	/** The first response must arrive within 3 seconds, else the token is dead. */
	firstResponseMs: 3_000,
	/** The token edits, deletes and follows up for 15 minutes. */
	tokenMs: 15 * 60_000,
} as const;

/** Discord docs: Application Commands, Application Command / Option / Choice structures. */
export const COMMAND_LIMITS = {
	/** Per type and scope: 100 chat input commands, 15 user and 15 message commands (docs: "Registering a Command"). */
	chatInput: 100,
	user: 15,
	message: 15,
	name: 32,
	description: 100,
	options: 25,
	choices: 25,
	choiceName: 100,
	choiceString: 100,
	/** Names, descriptions and values of a command and its options together. */
	total: 8_000,
	/** A string option accepts at most this much, and so does the client when no max_length is set. */
	stringOption: 6_000,
} as const;

/**
 * Discord docs: Application Commands, "Application Command Naming". Lower case is asked for apart from the
 * pattern: characters with a lower-case variant must use it.
 */
export const COMMAND_NAME_PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Discord docs: Message resource, "Create Message" and "Embed Limits". */
export const MESSAGE_LIMITS = {
	content: 2_000,
	embeds: 10,
	embedTitle: 256,
	embedDescription: 4_096,
	embedFields: 25,
	embedFieldName: 256,
	embedFieldValue: 1_024,
	embedFooter: 2_048,
	embedAuthor: 256,
	/** Over all embeds of a message together, not each. */
	embedTotal: 6_000,
	attachments: 10,
	/** Default attachment size limit for apps (docs: Reference, "Uploading Files"). */
	attachmentBytes: 10 * 1024 * 1024,
	allowedMentionIds: 100,
} as const;

/** Discord docs: Component Reference (Action Row, Button, String Select, Text Input) and Modal structure. */
export const COMPONENT_LIMITS = {
	rows: 5,
	buttonsInRow: 5,
	customId: 100,
	label: 80,
	url: 512,
	options: 25,
	optionText: 100,
	placeholder: 150,
	modalTitle: 45,
	modalRows: 5,
	inputLabel: 45,
	inputDescription: 100,
	inputPlaceholder: 100,
	inputValue: 4_000,
} as const;

/** Discord docs: Receiving and Responding, Autocomplete callback data. */
export const AUTOCOMPLETE_LIMITS = { choices: 25, name: 100, stringValue: 100 } as const;
