import { ApplicationCommandType } from 'discord-api-types/v10';

import { checkChatInputName } from './check-command-name.ts';
import { checkOptions, measureCommand } from './check-command-options.ts';
import { COMMAND_LIMITS } from './discord-limits.ts';
import { addChoiceError, checkText, createFormErrors } from './form-errors.ts';
import { isAbsent, isJsonObject, readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath } from './form-errors.ts';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

const TYPES: ReadonlySet<unknown> = new Set([
	ApplicationCommandType.ChatInput,
	ApplicationCommandType.User,
	ApplicationCommandType.Message,
]);

/** Checks the body of a bulk overwrite; throws Discord's 50035 or returns the commands. */
export function checkCommands(body: unknown): readonly RESTPostAPIApplicationCommandsJSONBody[] {
	const errors = createFormErrors();
	if (!Array.isArray(body)) {
		errors.add([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
		errors.throwIfAny();
	}
	const commands = readList(body);
	const names = new Set<string>();
	for (const [index, command] of commands.entries()) {
		checkCommand(errors, [index], command);
		const type = readMember(command, 'type') ?? ApplicationCommandType.ChatInput;
		const key = JSON.stringify([type, readMember(command, 'name')]);
		if (names.has(key)) {
			errors.add(
				[index, 'name'],
				'APPLICATION_COMMANDS_DUPLICATE_NAME',
				'Application command names must be unique',
			);
		}
		names.add(key);
	}
	checkCommandCounts(errors, commands);
	errors.throwIfAny();
	return commands as readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/** Checks one command of a scope (Discord docs: Application Commands, Application Command Structure). */
export function checkCommand(errors: FormErrors, path: FormPath, command: unknown): void {
	if (!isJsonObject(command)) {
		errors.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
		return;
	}
	const type = command['type'] ?? ApplicationCommandType.ChatInput;
	if (!TYPES.has(type)) addChoiceError(errors, [...path, 'type'], [1, 2, 3]);
	if (type === ApplicationCommandType.ChatInput) {
		checkChatInputName(errors, [...path, 'name'], command['name']);
		const rule = { min: 1, max: COMMAND_LIMITS.description, required: true };
		checkText(errors, [...path, 'description'], command['description'], rule);
		checkOptions(errors, [...path, 'options'], readList(command['options']), 0);
	} else {
		// Context-menu commands may hold spaces and capitals, but neither a description nor options.
		checkText(errors, [...path, 'name'], command['name'], {
			min: 1,
			max: COMMAND_LIMITS.name,
			required: true,
		});
		if (!isAbsent(command['description']) && command['description'] !== '') {
			errors.add(
				[...path, 'description'],
				'APPLICATION_COMMAND_INVALID_DESCRIPTION',
				'Context menu commands cannot have description',
			);
		}
		if (readList(command['options']).length > 0) {
			errors.add(
				[...path, 'options'],
				'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
				'Context menu commands cannot have options',
			);
		}
	}
	checkPermissions(errors, [...path, 'default_member_permissions'], command['default_member_permissions']);
	if (measureCommand(command) > COMMAND_LIMITS.total) {
		errors.add(
			path,
			'APPLICATION_COMMAND_TOO_LARGE',
			`Command exceeds maximum size (${COMMAND_LIMITS.total})`,
		);
	}
}

function checkPermissions(errors: FormErrors, path: FormPath, value: unknown): void {
	if (isAbsent(value) || (typeof value === 'string' && /^\d+$/u.test(value))) return;
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return;
	errors.add(path, 'NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not a bit set.`);
}

function checkCommandCounts(errors: FormErrors, commands: readonly unknown[]): void {
	for (const [type, max] of [
		[ApplicationCommandType.ChatInput, COMMAND_LIMITS.chatInput],
		[ApplicationCommandType.User, COMMAND_LIMITS.user],
		[ApplicationCommandType.Message, COMMAND_LIMITS.message],
	] as const) {
		const count = commands.filter(
			(command) => (readMember(command, 'type') ?? ApplicationCommandType.ChatInput) === type,
		).length;
		if (count > max) {
			errors.add(
				[],
				'APPLICATION_COMMAND_TOO_MANY',
				`Maximum number of application commands of type ${type} reached (${max})`,
			);
		}
	}
}
