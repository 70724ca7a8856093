import type {
	APIApplicationCommand,
	APIApplicationCommandBasicOption,
	APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { COMMAND_TYPE, OPTION_TYPE } from '../constants.ts';

/** A slash command as a person picks it: a subcommand stands for itself, with its whole name. */
export interface SlashCommand {
	readonly name: string;
	readonly description: string;
	readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Lists the slash commands among those on offer. */
export function listSlashCommands(commands: readonly APIApplicationCommand[]): readonly SlashCommand[] {
	return commands
		.filter(({ type }) => type === COMMAND_TYPE.ChatInput)
		.flatMap(({ description, name, options }) => flatten(name, description, options ?? []));
}

function flatten(
	name: string,
	description: string,
	options: readonly APIApplicationCommandOption[],
): readonly SlashCommand[] {
	const inner = options.filter(isGrouping);
	if (inner.length > 0) {
		return inner.flatMap((option) =>
			flatten(`${name} ${option.name}`, option.description, option.options ?? []),
		);
	}
	return [{ name, description, options: options.filter((option) => !isGrouping(option)) }];
}

type Grouping = Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption>;

function isGrouping(option: APIApplicationCommandOption): option is Grouping {
	return option.type === OPTION_TYPE.Subcommand || option.type === OPTION_TYPE.SubcommandGroup;
}

/** The command that a question is put with: its one required option is a text that the bot completes. */
export function findAskingCommand(
	commands: readonly SlashCommand[],
): { readonly name: string; readonly option: string } | undefined {
	for (const { name, options } of commands) {
		const [required, ...others] = options.filter((option) => option.required === true);
		if (required === undefined || others.length > 0) continue;
		const isCompleted = 'autocomplete' in required && (required.autocomplete ?? false);
		if (required.type === OPTION_TYPE.String && isCompleted) return { name, option: required.name };
	}
	return undefined;
}
