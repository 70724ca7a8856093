import { COMMAND_LIMITS, COMMAND_NAME_PATTERN } from './discord-limits.ts';
import { checkText, countCharacters } from './form-errors.ts';

import type { FormErrors, FormPath } from './form-errors.ts';

/** Checks the name of a chat input command or of an option: pattern, length and lower case. */
export function checkChatInputName(errors: FormErrors, path: FormPath, value: unknown): void {
	const name = checkText(errors, path, value, { min: 1, max: COMMAND_LIMITS.name, required: true });
	if (name === '' || countCharacters(name) > COMMAND_LIMITS.name) return;
	if (!COMMAND_NAME_PATTERN.test(name) || name !== name.toLowerCase()) {
		errors.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
	}
}
