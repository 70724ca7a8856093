import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';

/** What is compared of a command; Discord adds ids, versions and defaults of its own to what it was sent. */
const COMMAND_KEYS = [
	'name',
	'description',
	'name_localizations',
	'description_localizations',
	'default_member_permissions',
	'nsfw',
	'contexts',
];
const OPTION_KEYS = [
	'type',
	'name',
	'description',
	'name_localizations',
	'description_localizations',
	'required',
	'autocomplete',
	'min_length',
	'max_length',
	'min_value',
	'max_value',
	'channel_types',
];
const CHOICE_KEYS = ['name', 'value', 'name_localizations'];

export type Scope = 'global' | 'guild';

/** Whether Discord holds the very commands that are wanted, in whatever order. Pure. */
export function holdsCommands(held: readonly unknown[], wanted: readonly unknown[], scope: Scope): boolean {
	return isDeepStrictEqual(index(held, scope), index(wanted, scope));
}

/** Names a command within its scope: two types may share a name. */
export function keyOf(command: unknown): string {
	const { name, type } = toRecord(command);
	return JSON.stringify([type ?? ApplicationCommandType.ChatInput, name]);
}

function index(commands: readonly unknown[], scope: Scope): Map<string, unknown> {
	return new Map(commands.map((command) => [keyOf(command), reduceCommand(command, scope)]));
}

function reduceCommand(command: unknown, scope: Scope): object {
	const record = toRecord(command);
	const reduced = pick(record, COMMAND_KEYS);
	// Contexts are for global commands only.
	if (scope === 'guild') delete reduced['contexts'];
	return { ...reduced, options: toList(record['options']).map(reduceOption) };
}

function reduceOption(option: unknown): object {
	const record = toRecord(option);
	return {
		...pick(record, OPTION_KEYS),
		options: toList(record['options']).map(reduceOption),
		choices: toList(record['choices']).map((choice) => pick(toRecord(choice), CHOICE_KEYS)),
	};
}

/** What says nothing (null, false, an empty text, list or map) is what Discord fills in for what is left out. */
function pick(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(
		keys.flatMap((key) => {
			const value = record[key];
			const empty =
				value === undefined ||
				value === null ||
				value === false ||
				value === '' ||
				(typeof value === 'object' && Object.keys(value).length === 0);
			return empty ? [] : [[key, Array.isArray(value) ? new Set(value) : value]];
		}),
	);
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function toList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
