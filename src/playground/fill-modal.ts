import { ComponentType } from 'discord-api-types/v10';

import { ClientRefusal } from './client-refusal.ts';
import { COMPONENT_LIMITS } from './discord-limits.ts';
import { countCharacters } from './form-errors.ts';

import type {
	APIModalInteractionResponseCallbackData,
	APIModalSubmissionComponent,
	APIStringSelectComponent,
	APITextInputComponent,
} from 'discord-api-types/v10';

/** What a person fills in, by the custom_id of the input; a select menu takes a list. */
export type ModalValues = Readonly<Record<string, readonly string[] | string>>;

/** Fills in a modal as Discord's client does, in the shape of its submission. */
export function fillModal(
	modal: APIModalInteractionResponseCallbackData,
	values: ModalValues,
): APIModalSubmissionComponent[] {
	const known = new Set<string>();
	let id = 0;
	const fill = (input: APIStringSelectComponent | APITextInputComponent): unknown => {
		known.add(input.custom_id);
		id += 1;
		const base = { type: input.type, id, custom_id: input.custom_id };
		return input.type === ComponentType.TextInput
			? { ...base, value: fillText(input, values[input.custom_id]) }
			: { ...base, values: fillSelect(input, values[input.custom_id]) };
	};
	const filled = modal.components.map((row) => {
		id += 1;
		const rowId = id;
		if (row.type === ComponentType.ActionRow) {
			return { type: row.type, id: rowId, components: row.components.map((cell) => fill(cell)) };
		}
		if (row.type === ComponentType.Label) {
			// `checkModal` let no other input pass.
			const input = row.component as APIStringSelectComponent | APITextInputComponent;
			return { type: row.type, id: rowId, component: fill(input) };
		}
		return { type: row.type, id: rowId };
	});
	for (const name of Object.keys(values)) {
		if (!known.has(name)) throw new ClientRefusal(`The modal has no input "${name}".`);
	}
	return filled as APIModalSubmissionComponent[];
}

function fillText(input: APITextInputComponent, given: readonly string[] | string | undefined): string {
	if (Array.isArray(given)) throw new ClientRefusal(`"${input.custom_id}" takes one text.`);
	const value = typeof given === 'string' ? given : (input.value ?? '');
	const length = countCharacters(value);
	// A text input is required unless it says otherwise (Discord docs: Component Reference, Text Input).
	if (length === 0 && input.required !== false) throw new ClientRefusal(`"${input.custom_id}" is required.`);
	if (length > (input.max_length ?? COMPONENT_LIMITS.inputValue)) {
		throw new ClientRefusal(`"${input.custom_id}" is too long.`);
	}
	if (length > 0 && length < (input.min_length ?? 0)) {
		throw new ClientRefusal(`"${input.custom_id}" is too short.`);
	}
	return value;
}

function fillSelect(
	input: APIStringSelectComponent,
	given: readonly string[] | string | undefined,
): readonly string[] {
	const values = typeof given === 'string' ? [given] : (given ?? []);
	const { min_values: min = 1, max_values: max = 1 } = input;
	const least = input.required === false && values.length === 0 ? 0 : min;
	if (values.length < least || values.length > max) {
		throw new ClientRefusal(`"${input.custom_id}" takes ${min} to ${max} values.`);
	}
	for (const value of values) {
		if (input.options.every((option) => option.value !== value)) {
			throw new ClientRefusal(`"${input.custom_id}" does not offer "${value}".`);
		}
	}
	return values;
}
