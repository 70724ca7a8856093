import { ComponentType, TextInputStyle } from 'discord-api-types/v10';

import { checkCustomId, checkSelectOptions } from './check-components.ts';
import { COMPONENT_LIMITS } from './discord-limits.ts';
import { addChoiceError, checkCount, checkText } from './form-errors.ts';
import { isAbsent, readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath } from './form-errors.ts';

/** Checks the data of a modal callback (Discord docs: Receiving and Responding, "Modal"). */
export function checkModal(errors: FormErrors, base: FormPath, modal: unknown): void {
	const seen = new Set<string>();
	checkCustomId(errors, base, readMember(modal, 'custom_id'), seen);
	checkText(errors, [...base, 'title'], readMember(modal, 'title'), {
		min: 1,
		max: COMPONENT_LIMITS.modalTitle,
		required: true,
	});
	const rows = readList(readMember(modal, 'components'));
	checkCount(errors, [...base, 'components'], rows.length, { min: 1, max: COMPONENT_LIMITS.modalRows });
	for (const [index, row] of rows.entries()) {
		checkModalRow(errors, [...base, 'components', index], row, seen);
	}
}

function checkModalRow(errors: FormErrors, path: FormPath, row: unknown, seen: Set<string>): void {
	const type = readMember(row, 'type');
	if (type === ComponentType.TextDisplay) return;
	if (type === ComponentType.ActionRow) {
		const cells = readList(readMember(row, 'components'));
		checkCount(errors, [...path, 'components'], cells.length, { min: 1, max: 1 });
		const at = [...path, 'components', 0];
		checkInput(errors, at, cells[0], seen);
		// In an action row the label belongs to the text input itself; in a Label it belongs to the Label.
		checkLabel(errors, at, cells[0]);
	} else if (type === ComponentType.Label) {
		checkLabel(errors, path, row);
		checkText(errors, [...path, 'description'], readMember(row, 'description'), {
			max: COMPONENT_LIMITS.inputDescription,
		});
		checkInput(errors, [...path, 'component'], readMember(row, 'component'), seen);
	} else {
		addChoiceError(
			errors,
			[...path, 'type'],
			[ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label],
		);
	}
}

function checkLabel(errors: FormErrors, path: FormPath, holder: unknown): void {
	checkText(errors, [...path, 'label'], readMember(holder, 'label'), {
		min: 1,
		max: COMPONENT_LIMITS.inputLabel,
		required: true,
	});
}

function checkInput(errors: FormErrors, path: FormPath, input: unknown, seen: Set<string>): void {
	checkCustomId(errors, path, readMember(input, 'custom_id'), seen);
	const type = readMember(input, 'type');
	if (type === ComponentType.StringSelect) {
		checkSelectOptions(errors, [...path, 'options'], readList(readMember(input, 'options')));
		return;
	}
	if (type !== ComponentType.TextInput) {
		// The other modal inputs are not used by the bot; an unchecked one must not slip through as if checked.
		addChoiceError(errors, [...path, 'type'], [ComponentType.StringSelect, ComponentType.TextInput]);
		return;
	}
	const style = readMember(input, 'style');
	if (style !== TextInputStyle.Short && style !== TextInputStyle.Paragraph) {
		addChoiceError(errors, [...path, 'style'], [TextInputStyle.Short, TextInputStyle.Paragraph]);
	}
	const max = COMPONENT_LIMITS.inputValue;
	checkText(errors, [...path, 'value'], readMember(input, 'value'), { max });
	checkText(errors, [...path, 'placeholder'], readMember(input, 'placeholder'), {
		max: COMPONENT_LIMITS.inputPlaceholder,
	});
	for (const [name, least] of [
		['min_length', 0],
		['max_length', 1],
	] as const) {
		const length = readMember(input, name);
		if (isAbsent(length)) continue;
		if (typeof length === 'number' && length >= least && length <= max) continue;
		errors.add([...path, name], 'NUMBER_TYPE_MAX', `int value should be between ${least} and ${max}.`);
	}
}
