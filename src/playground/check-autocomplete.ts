import { AUTOCOMPLETE_LIMITS } from './discord-limits.ts';
import { checkCount, checkText } from './form-errors.ts';
import { readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath } from './form-errors.ts';

/** Checks the choices of an autocomplete callback (Discord docs: Receiving and Responding, Autocomplete). */
export function checkAutocomplete(
	errors: FormErrors,
	base: FormPath,
	data: unknown,
	wanted: 'number' | 'string',
): void {
	const path = [...base, 'choices'];
	if (!Array.isArray(readMember(data, 'choices'))) {
		errors.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
		return;
	}
	const choices = readList(readMember(data, 'choices'));
	checkCount(errors, path, choices.length, { max: AUTOCOMPLETE_LIMITS.choices });
	for (const [index, choice] of choices.entries()) {
		const rule = { min: 1, max: AUTOCOMPLETE_LIMITS.name, required: true };
		checkText(errors, [...path, index, 'name'], readMember(choice, 'name'), rule);
		const value = readMember(choice, 'value');
		const at = [...path, index, 'value'];
		if (wanted === 'string') {
			checkText(errors, at, value, { max: AUTOCOMPLETE_LIMITS.stringValue, required: true });
		} else if (typeof value !== 'number') {
			errors.add(at, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not a number.`);
		}
	}
}
