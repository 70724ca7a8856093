import { RESTJSONErrorCodes } from 'discord-api-types/v10';

import { DiscordApiError } from './api-error.ts';
import { isAbsent } from './json-shape.ts';

import type { ErrorTree } from './api-error.ts';

export type FormPath = readonly (number | string)[];

interface FormError {
	readonly path: FormPath;
	readonly code: string;
	readonly message: string;
}

/** Collects every violation of one body, since Discord names all of them in one answer. */
export interface FormErrors {
	add(path: FormPath, code: string, message: string): void;
	/** Throws Discord's 50035 when anything was collected. */
	throwIfAny(): void;
}

/** Starts an empty collection for one request body. */
export function createFormErrors(): FormErrors {
	const collected: FormError[] = [];
	return {
		add: (path, code, message) => void collected.push({ path, code, message }),
		throwIfAny: () => {
			if (collected.length === 0) return;
			throw new DiscordApiError(
				400,
				RESTJSONErrorCodes.InvalidFormBodyOrContentType,
				'Invalid Form Body',
				nestErrors(collected),
			);
		},
	};
}

function nestErrors(collected: readonly FormError[]): ErrorTree {
	const root: ErrorTree = {};
	for (const { path, code, message } of collected) {
		let node = root;
		for (const step of path) {
			const next = node[step];
			node = next === undefined || Array.isArray(next) ? (node[step] = {}) : (next as ErrorTree);
		}
		const before = node['_errors'];
		node['_errors'] = [...(Array.isArray(before) ? before : []), { code, message }];
	}
	return root;
}

/**
 * Counts as Discord's API does: by code point, not by UTF-16 unit. An emoji outside the basic plane counts
 * once there and twice in `String.length`.
 */
export function countCharacters(text: string): number {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

export interface TextRule {
	readonly min?: number;
	readonly max: number;
	readonly required?: boolean;
}

/** Checks one text of a body and returns it, or the empty string when it is absent or no text. */
export function checkText(errors: FormErrors, path: FormPath, value: unknown, rule: TextRule): string {
	if (isAbsent(value)) {
		if (rule.required === true) errors.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
		return '';
	}
	if (typeof value !== 'string') {
		errors.add(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
		return '';
	}
	const length = countCharacters(value);
	const min = rule.min ?? 0;
	if (length === 0 && rule.required === true) {
		errors.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
	} else if (min > 0 && (length < min || length > rule.max)) {
		errors.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${rule.max} in length.`);
	} else if (length > rule.max) {
		errors.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${rule.max} or fewer in length.`);
	}
	return value;
}

/** Checks the number of members of a list. */
export function checkCount(
	errors: FormErrors,
	path: FormPath,
	count: number,
	rule: { min?: number; max: number },
): void {
	const min = rule.min ?? 0;
	if (count < min || (count > rule.max && min > 0)) {
		errors.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${rule.max} in length.`);
	} else if (count > rule.max) {
		errors.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${rule.max} or fewer in length.`);
	}
}

/** Reports a value outside a closed set. */
export function addChoiceError(
	errors: FormErrors,
	path: FormPath,
	allowed: readonly (number | string)[],
): void {
	errors.add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
}
