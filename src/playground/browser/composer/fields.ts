import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { OPTION_TYPE } from '../constants.ts';
import type { Scene } from '../../page/protocol.ts';
import type { Words } from '../words.ts';

export type FieldValue = boolean | number | string;

/** An option as it is being filled in. */
export interface Field {
	readonly text: string;
	/** What was picked from a list, as long as the text is not changed. */
	readonly picked?: FieldValue;
	readonly error: string;
}

export const EMPTY_FIELD: Field = { text: '', error: '' };

export interface FieldChoice {
	readonly label: string;
	readonly value: FieldValue;
}

type Option = APIApplicationCommandBasicOption;

/** Whether the bot is asked for the choices while one types. */
export function isCompletedByBot(option: Option): boolean {
	return 'autocomplete' in option && (option.autocomplete ?? false);
}

/** The values that an option can have, where they are a closed list; undefined where anything may be written. */
export function listFieldChoices(
	option: Option,
	scene: Scene,
	words: Words,
): readonly FieldChoice[] | undefined {
	if (isCompletedByBot(option)) return undefined;
	const choices = 'choices' in option ? (option.choices ?? []) : [];
	if (choices.length > 0) return choices.map(({ name, value }) => ({ label: name, value }));
	const name = (sign: string, list: readonly { readonly id: string; readonly name: string }[]) =>
		list.map((entry) => ({ label: `${sign}${entry.name}`, value: entry.id }));
	if (option.type === OPTION_TYPE.Boolean) {
		return [
			{ label: words.yes, value: true },
			{ label: words.no, value: false },
		];
	}
	if (option.type === OPTION_TYPE.Channel) return name('#', scene.channels);
	if (option.type === OPTION_TYPE.User) return name('@', scene.people);
	if (option.type === OPTION_TYPE.Role) return name('@', scene.roles);
	if (option.type !== OPTION_TYPE.Mentionable) return undefined;
	return [...name('@', scene.people), ...name('@', scene.roles)];
}

export type ReadField =
	| { readonly value: FieldValue }
	/** Left empty, as an optional one may be. */
	| { readonly value?: undefined; readonly error?: undefined }
	| { readonly error: string };

/** Reads what was filled in, or says what is wrong with it in the words of Discord's client. */
export function readField(option: Option, field: Field, scene: Scene, words: Words): ReadField {
	if (field.picked !== undefined) return { value: field.picked };
	const text = field.text.trim();
	if (text === '') return option.required === true ? { error: words.required } : {};
	const choices = listFieldChoices(option, scene, words);
	if (choices !== undefined) {
		const found = choices.find(({ label }) => label.toLowerCase() === text.toLowerCase());
		return found === undefined ? { error: refuseChoice(option, words) } : { value: found.value };
	}
	if (option.type === OPTION_TYPE.String) return readText(option, field.text, words);
	if (option.type === OPTION_TYPE.Integer || option.type === OPTION_TYPE.Number) {
		return readNumber(option, text, words);
	}
	return { error: words.noFiles };
}

export interface ReadFields {
	readonly values: Readonly<Record<string, FieldValue>>;
	/** By the names of the options. */
	readonly errors: ReadonlyMap<string, string>;
}

/** Reads all of some options. Before there is a scene nothing can be told of them. */
export function readFields(
	options: readonly Option[],
	fieldOf: (name: string) => Field,
	scene: Scene | undefined,
	words: Words,
): ReadFields {
	const values: Record<string, FieldValue> = {};
	const errors = new Map<string, string>();
	if (scene === undefined) return { values, errors };
	for (const option of options) {
		const read = readField(option, fieldOf(option.name), scene, words);
		if ('error' in read && read.error !== undefined) errors.set(option.name, read.error);
		else if ('value' in read && read.value !== undefined) values[option.name] = read.value;
	}
	return { values, errors };
}

function readText(
	{
		max_length: most = Infinity,
		min_length: least = 0,
	}: { readonly max_length?: number; readonly min_length?: number },
	value: string,
	words: Words,
): ReadField {
	const length = Array.from(value).length;
	if (length < least) return { error: words.tooShort(least) };
	return length > most ? { error: words.tooLong(most) } : { value };
}

function readNumber(
	option: Option & { readonly min_value?: number; readonly max_value?: number },
	text: string,
	words: Words,
): ReadField {
	const value = Number(text);
	const isWhole = option.type !== OPTION_TYPE.Integer || Number.isSafeInteger(value);
	if (!Number.isFinite(value) || !isWhole) {
		return { error: option.type === OPTION_TYPE.Integer ? words.badInteger : words.badNumber };
	}
	if (option.min_value !== undefined && value < option.min_value) {
		return { error: words.tooSmall(option.min_value) };
	}
	if (option.max_value !== undefined && value > option.max_value) {
		return { error: words.tooLarge(option.max_value) };
	}
	return { value };
}

function refuseChoice({ type }: Option, words: Words): string {
	if (type === OPTION_TYPE.Boolean) return words.badBoolean;
	if (type === OPTION_TYPE.Channel) return words.badChannel;
	if (type === OPTION_TYPE.User) return words.badUser;
	return type === OPTION_TYPE.Role ? words.badRole : words.badChoice;
}
