import { ApplicationCommandOptionType } from 'discord-api-types/v10';

import { ClientRefusal } from './client-refusal.ts';
import { COMMAND_LIMITS } from './discord-limits.ts';
import { countCharacters } from './form-errors.ts';
import { isJsonObject } from './json-shape.ts';

import type { FileStore } from './file-store.ts';
import type { ResolvedCollector } from './resolve-data.ts';
import type {
	APIApplicationCommandBasicOption,
	APIApplicationCommandInteractionDataBasicOption,
	Snowflake,
} from 'discord-api-types/v10';

/** A file a person attaches. */
export interface FileToUpload {
	readonly name: string;
	readonly content: Buffer | string;
	readonly contentType?: string;
}

/** What a person may fill in: text, number, switch, file, or anything with an id (user, role, channel). */
export type OptionValue = boolean | FileToUpload | number | string | { readonly id: Snowflake };
export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface FillContext {
	readonly resolved: ResolvedCollector;
	readonly files: FileStore;
	/** Skip what Discord's client would check, as a modified client can. */
	readonly forge: boolean;
	/** The option being typed; the others may then be incomplete. */
	readonly focused?: string;
}

type FilledOption = APIApplicationCommandInteractionDataBasicOption;

/** Fills in the options of a command as Discord's client does, refusing what it would not send. */
export function fillOptions(
	definitions: readonly APIApplicationCommandBasicOption[],
	values: OptionValues,
	context: FillContext,
): FilledOption[] {
	for (const name of Object.keys(values)) {
		if (!definitions.some((definition) => definition.name === name)) {
			throw new ClientRefusal(`The command has no option "${name}".`);
		}
	}
	const filled: FilledOption[] = [];
	for (const definition of definitions) {
		const value = values[definition.name];
		const { name, type } = definition;
		if (value === undefined) {
			const missing = definition.required === true && !context.forge && context.focused === undefined;
			if (missing) throw new ClientRefusal(`The option "${name}" is required.`);
		} else if (name === context.focused) {
			filled.push({ name, type, value, focused: true } as unknown as FilledOption);
		} else {
			if (!context.forge) refuseBadValue(definition, value);
			filled.push({ name, type, value: toWireValue(definition, value, context) } as FilledOption);
		}
	}
	return filled;
}

function refuseBadValue(definition: APIApplicationCommandBasicOption, value: OptionValue): void {
	const refuse = (why: string): never => {
		throw new ClientRefusal(`The option "${definition.name}" ${why}.`);
	};
	switch (definition.type) {
		case ApplicationCommandOptionType.String: {
			if (typeof value !== 'string') return refuse('takes text');
			const length = countCharacters(value);
			const max = definition.max_length ?? COMMAND_LIMITS.stringOption;
			if (length > max) refuse(`takes ${max} characters at most`);
			if (length < (definition.min_length ?? 1)) refuse('is too short');
			break;
		}
		case ApplicationCommandOptionType.Integer:
		case ApplicationCommandOptionType.Number: {
			if (typeof value !== 'number') return refuse('takes a number');
			const whole = definition.type === ApplicationCommandOptionType.Integer;
			if (whole && !Number.isSafeInteger(value)) refuse('takes a whole number');
			if (value < (definition.min_value ?? -Infinity)) refuse('is below its minimum');
			if (value > (definition.max_value ?? Infinity)) refuse('is above its maximum');
			break;
		}
		case ApplicationCommandOptionType.Boolean:
			if (typeof value !== 'boolean') refuse('takes true or false');
			break;
		case ApplicationCommandOptionType.Attachment:
			if (!isJsonObject(value) || !('content' in value)) refuse('takes a file');
			break;
		case ApplicationCommandOptionType.Channel:
		case ApplicationCommandOptionType.Mentionable:
		case ApplicationCommandOptionType.Role:
		case ApplicationCommandOptionType.User:
			if (typeof value !== 'string' && !(isJsonObject(value) && 'id' in value)) refuse('takes an id');
			break;
	}
	const choices = 'choices' in definition ? (definition.choices ?? []) : [];
	if (choices.length > 0 && !choices.some((choice) => choice.value === value))
		refuse('takes one of its choices');
}

function toWireValue(
	definition: APIApplicationCommandBasicOption,
	value: OptionValue,
	{ resolved, files }: FillContext,
): boolean | number | string {
	if (typeof value === 'object' && 'content' in value) {
		const bytes = Buffer.from(value.content);
		const contentType = value.contentType ?? 'application/octet-stream';
		const attachment = files.add({ name: value.name, contentType, bytes });
		resolved.addAttachment(attachment);
		return attachment.id;
	}
	const plain = typeof value === 'object' ? value.id : value;
	const id = String(plain);
	if (definition.type === ApplicationCommandOptionType.User) resolved.addUser(id);
	else if (definition.type === ApplicationCommandOptionType.Role) resolved.addRole(id);
	else if (definition.type === ApplicationCommandOptionType.Channel) resolved.addChannel(id);
	else if (definition.type === ApplicationCommandOptionType.Mentionable) resolved.addUserOrRole(id);
	return plain;
}
