import { ButtonStyle, ComponentType } from 'discord-api-types/v10';

import { COMPONENT_LIMITS } from './discord-limits.ts';
import { addChoiceError, checkCount, checkText } from './form-errors.ts';
import { isAbsent, readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath } from './form-errors.ts';

const SELECT_TYPES: ReadonlySet<unknown> = new Set([
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
]);

const PRESSABLE_STYLES: ReadonlySet<unknown> = new Set([
	ButtonStyle.Primary,
	ButtonStyle.Secondary,
	ButtonStyle.Success,
	ButtonStyle.Danger,
]);

/**
 * Checks the component rows of a message (Discord docs: Component Reference). Only the rows of classic
 * messages are known here: the bot sends no "components v2" layout, and one is refused rather than let by
 * unchecked.
 */
export function checkComponents(errors: FormErrors, base: FormPath, rows: readonly unknown[]): void {
	checkCount(errors, [...base, 'components'], rows.length, { max: COMPONENT_LIMITS.rows });
	const seen = new Set<string>();
	for (const [index, row] of rows.entries()) {
		const path = [...base, 'components', index];
		if (readMember(row, 'type') !== ComponentType.ActionRow) {
			addChoiceError(errors, [...path, 'type'], [ComponentType.ActionRow]);
			continue;
		}
		checkRow(errors, path, readList(readMember(row, 'components')), seen);
	}
}

function checkRow(errors: FormErrors, path: FormPath, cells: readonly unknown[], seen: Set<string>): void {
	const inside = [...path, 'components'];
	checkCount(errors, inside, cells.length, { min: 1, max: COMPONENT_LIMITS.buttonsInRow });
	if (cells.some((cell) => SELECT_TYPES.has(readMember(cell, 'type'))) && cells.length > 1) {
		errors.add(
			inside,
			'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
			'The specified component exceeds the maximum width',
		);
	}
	for (const [index, cell] of cells.entries()) {
		const type = readMember(cell, 'type');
		const at = [...inside, index];
		if (type === ComponentType.Button) checkButton(errors, at, cell, seen);
		else if (SELECT_TYPES.has(type)) checkSelect(errors, at, cell, seen);
		else addChoiceError(errors, [...at, 'type'], [2, 3, 5, 6, 7, 8]);
	}
}

function checkButton(errors: FormErrors, path: FormPath, button: unknown, seen: Set<string>): void {
	const style: unknown = readMember(button, 'style');
	const customId = readMember(button, 'custom_id');
	checkText(errors, [...path, 'label'], readMember(button, 'label'), { max: COMPONENT_LIMITS.label });
	if (isAbsent(readMember(button, 'label')) && isAbsent(readMember(button, 'emoji'))) {
		errors.add(path, 'BUTTON_COMPONENT_MISSING_LABEL', 'A label or emoji is required');
	}
	if (style === ButtonStyle.Link) {
		checkText(errors, [...path, 'url'], readMember(button, 'url'), {
			max: COMPONENT_LIMITS.url,
			required: true,
		});
		if (!isAbsent(customId)) {
			errors.add(
				path,
				'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
				'A custom id and url cannot both be specified',
			);
		}
	} else if (PRESSABLE_STYLES.has(style)) {
		checkCustomId(errors, path, customId, seen);
	} else {
		addChoiceError(errors, [...path, 'style'], [1, 2, 3, 4, 5]);
	}
}

function checkSelect(errors: FormErrors, path: FormPath, select: unknown, seen: Set<string>): void {
	checkCustomId(errors, path, readMember(select, 'custom_id'), seen);
	checkText(errors, [...path, 'placeholder'], readMember(select, 'placeholder'), {
		max: COMPONENT_LIMITS.placeholder,
	});
	if (readMember(select, 'type') === ComponentType.StringSelect) {
		checkSelectOptions(errors, [...path, 'options'], readList(readMember(select, 'options')));
	}
}

/** Checks the options of a string select, in a message or in a modal. */
export function checkSelectOptions(errors: FormErrors, path: FormPath, options: readonly unknown[]): void {
	checkCount(errors, path, options.length, { min: 1, max: COMPONENT_LIMITS.options });
	const values = new Set<unknown>();
	for (const [index, option] of options.entries()) {
		const at = [...path, index];
		const text = { min: 1, max: COMPONENT_LIMITS.optionText, required: true };
		checkText(errors, [...at, 'label'], readMember(option, 'label'), text);
		const value = checkText(errors, [...at, 'value'], readMember(option, 'value'), text);
		checkText(errors, [...at, 'description'], readMember(option, 'description'), {
			max: COMPONENT_LIMITS.optionText,
		});
		if (values.has(value)) {
			errors.add(
				[...at, 'value'],
				'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
				'The specified option value is already used',
			);
		}
		values.add(value);
	}
}

/** Checks a custom_id: 1 to 100 characters, and not twice in one message or modal. */
export function checkCustomId(errors: FormErrors, path: FormPath, value: unknown, seen: Set<string>): void {
	const at = [...path, 'custom_id'];
	const customId = checkText(errors, at, value, { min: 1, max: COMPONENT_LIMITS.customId, required: true });
	if (customId === '') return;
	if (seen.has(customId)) {
		errors.add(at, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
	}
	seen.add(customId);
}
