// oxlint-disable typescript/no-unsafe-enum-assignment -- the compiler holds each number against its enumeration
import type {
	ApplicationCommandType,
	ApplicationCommandOptionType,
	ComponentType,
	ButtonStyle,
	TextInputStyle,
	MessageFlags,
} from 'discord-api-types/v10';

/**
 * The numbers of Discord's API that the page looks at, each checked against the enumeration it is of: those of the
 * package itself would come into the page whole.
 */
type Members<Enum, Name extends keyof Enum> = Readonly<Pick<Enum, Name>>;

export const COMMAND_TYPE: Members<typeof ApplicationCommandType, 'ChatInput' | 'User' | 'Message'> = {
	ChatInput: 1,
	User: 2,
	Message: 3,
};

export const OPTION_TYPE: Members<
	typeof ApplicationCommandOptionType,
	| 'Subcommand'
	| 'SubcommandGroup'
	| 'String'
	| 'Integer'
	| 'Boolean'
	| 'User'
	| 'Channel'
	| 'Role'
	| 'Mentionable'
	| 'Number'
> = {
	Subcommand: 1,
	SubcommandGroup: 2,
	String: 3,
	Integer: 4,
	Boolean: 5,
	User: 6,
	Channel: 7,
	Role: 8,
	Mentionable: 9,
	Number: 10,
};

export const COMPONENT_TYPE: Members<
	typeof ComponentType,
	| 'ActionRow'
	| 'Button'
	| 'StringSelect'
	| 'TextInput'
	| 'UserSelect'
	| 'RoleSelect'
	| 'MentionableSelect'
	| 'ChannelSelect'
	| 'TextDisplay'
	| 'Label'
> = {
	ActionRow: 1,
	Button: 2,
	StringSelect: 3,
	TextInput: 4,
	UserSelect: 5,
	RoleSelect: 6,
	MentionableSelect: 7,
	ChannelSelect: 8,
	TextDisplay: 10,
	Label: 18,
};

export const BUTTON_STYLE: Members<
	typeof ButtonStyle,
	'Primary' | 'Secondary' | 'Success' | 'Danger' | 'Link'
> = {
	Primary: 1,
	Secondary: 2,
	Success: 3,
	Danger: 4,
	Link: 5,
};

export const TEXT_INPUT_STYLE: Members<typeof TextInputStyle, 'Paragraph'> = {
	Paragraph: 2,
};

export const MESSAGE_FLAG: Members<typeof MessageFlags, 'Ephemeral' | 'Loading'> = {
	Ephemeral: 64,
	Loading: 128,
};
