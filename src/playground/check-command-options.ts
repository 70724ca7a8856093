import { ApplicationCommandOptionType } from 'discord-api-types/v10';

import { checkChatInputName } from './check-command-name.ts';
import { COMMAND_LIMITS } from './discord-limits.ts';
import { addChoiceError, checkCount, checkText, countCharacters } from './form-errors.ts';
import { isJsonObject, readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath } from './form-errors.ts';

const GROUPING: ReadonlySet<unknown> = new Set([
	ApplicationCommandOptionType.Subcommand,
	ApplicationCommandOptionType.SubcommandGroup,
]);
const NUMERIC: ReadonlySet<unknown> = new Set([
	ApplicationCommandOptionType.Integer,
	ApplicationCommandOptionType.Number,
]);

/**
 * Checks the options of a command, a group (depth 1) or a subcommand (Discord docs: Application Commands,
 * Application Command Option Structure; "Subcommands and Subcommand Groups" for the nesting).
 */
export function checkOptions(
	errors: FormErrors,
	path: FormPath,
	options: readonly unknown[],
	depth: number,
): void {
	checkCount(errors, path, options.length, { max: COMMAND_LIMITS.options });
	const names = new Set<unknown>();
	let optionalSeen = false;
	for (const [index, option] of options.entries()) {
		const at = [...path, index];
		const name = readMember(option, 'name');
		checkOption(errors, at, option, depth);
		if (names.has(name)) {
			errors.add([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique');
		}
		names.add(name);
		const required = readMember(option, 'required') === true;
		if (required && optionalSeen) {
			errors.add(
				at,
				'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
				'Required options must be placed before non-required options',
			);
		}
		optionalSeen ||= !required;
	}
	const grouping = options.filter((option) => GROUPING.has(readMember(option, 'type'))).length;
	if (grouping > 0 && grouping < options.length) {
		errors.add(
			path,
			'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
			'Sub-command and sub-command group option types are mutually exclusive to all other types',
		);
	}
}

function checkOption(errors: FormErrors, path: FormPath, option: unknown, depth: number): void {
	if (!isJsonObject(option)) {
		errors.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
		return;
	}
	const type = option['type'];
	if (typeof type !== 'number' || type < 1 || type > 11) {
		addChoiceError(errors, [...path, 'type'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	}
	checkChatInputName(errors, [...path, 'name'], option['name']);
	const rule = { min: 1, max: COMMAND_LIMITS.description, required: true };
	checkText(errors, [...path, 'description'], option['description'], rule);
	if (GROUPING.has(type)) {
		const deepest = type === ApplicationCommandOptionType.SubcommandGroup ? 0 : 1;
		if (depth > deepest) {
			errors.add(
				[...path, 'type'],
				'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
				'Sub-commands nest too deeply',
			);
		}
		checkOptions(errors, [...path, 'options'], readList(option['options']), depth + 1);
		return;
	}
	checkChoices(errors, path, option, NUMERIC.has(type));
}

function checkChoices(
	errors: FormErrors,
	path: FormPath,
	option: Readonly<Record<string, unknown>>,
	numeric: boolean,
): void {
	const choices = readList(option['choices']);
	checkCount(errors, [...path, 'choices'], choices.length, { max: COMMAND_LIMITS.choices });
	if (choices.length > 0 && option['autocomplete'] === true) {
		errors.add(
			[...path, 'autocomplete'],
			'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
			'Autocomplete cannot be set to true if choices are present',
		);
	}
	const names = new Set<unknown>();
	for (const [index, choice] of choices.entries()) {
		const at = [...path, 'choices', index];
		const rule = { min: 1, max: COMMAND_LIMITS.choiceName, required: true };
		const name = checkText(errors, [...at, 'name'], readMember(choice, 'name'), rule);
		const value = readMember(choice, 'value');
		if (!numeric)
			checkText(errors, [...at, 'value'], value, { max: COMMAND_LIMITS.choiceString, required: true });
		else if (typeof value !== 'number') {
			errors.add([...at, 'value'], 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not a number.`);
		}
		if (names.has(name)) {
			errors.add(
				[...at, 'name'],
				'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS',
				'Choice names must be unique',
			);
		}
		names.add(name);
	}
}

/**
 * Measures a command by Discord's rule: names, descriptions and values of the command, its options and their
 * choices together (docs: "Application Command Limits"). Of a localised text the longest variant counts.
 */
export function measureCommand(part: unknown): number {
	const value = readMember(part, 'value');
	return (
		measureText(part, 'name') +
		measureText(part, 'description') +
		(typeof value === 'string' ? countCharacters(value) : 0) +
		[...readList(readMember(part, 'options')), ...readList(readMember(part, 'choices'))].reduce<number>(
			(sum, inner) => sum + measureCommand(inner),
			0,
		)
	);
}

function measureText(part: unknown, name: string): number {
	const localised = readMember(part, `${name}_localizations`);
	const variants = [readMember(part, name), ...(isJsonObject(localised) ? Object.values(localised) : [])];
	return Math.max(0, ...variants.map((text) => (typeof text === 'string' ? countCharacters(text) : 0)));
}
