import { MessageFlags } from 'discord-api-types/v10';

import { makeApiError } from './api-error.ts';
import { checkComponents } from './check-components.ts';
import { checkEmbeds } from './check-embeds.ts';
import { MESSAGE_LIMITS } from './discord-limits.ts';
import { checkCount, checkText } from './form-errors.ts';
import { isAbsent, isJsonObject, readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath } from './form-errors.ts';

/** Checks the data of a message to be sent or edited, wherever in the body it stands (`base`). */
export function checkMessage(errors: FormErrors, base: FormPath, data: unknown): void {
	checkText(errors, [...base, 'content'], readMember(data, 'content'), { max: MESSAGE_LIMITS.content });
	checkEmbeds(errors, base, readList(readMember(data, 'embeds')));
	checkComponents(errors, base, readList(readMember(data, 'components')));
	checkCount(errors, [...base, 'attachments'], readList(readMember(data, 'attachments')).length, {
		max: MESSAGE_LIMITS.attachments,
	});
	checkAllowedMentions(errors, [...base, 'allowed_mentions'], readMember(data, 'allowed_mentions'));
}

/** Discord docs: Message resource, "Allowed Mentions Object". */
function checkAllowedMentions(errors: FormErrors, path: FormPath, value: unknown): void {
	if (isAbsent(value)) return;
	if (!isJsonObject(value)) {
		errors.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
		return;
	}
	const parse = readList(value['parse']);
	for (const name of ['users', 'roles'] as const) {
		const ids = readList(value[name]);
		checkCount(errors, [...path, name], ids.length, { max: MESSAGE_LIMITS.allowedMentionIds });
		if (parse.includes(name) && ids.length > 0) {
			errors.add(
				path,
				'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
				`parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
			);
		}
	}
}

/**
 * Refuses a message with nothing to show (50006). Discord trims the content first, so spaces alone are
 * nothing.
 */
export function refuseEmptyMessage(data: unknown, fileCount: number): void {
	const content = readMember(data, 'content');
	const shown =
		(typeof content === 'string' && content.trim() !== '') ||
		readList(readMember(data, 'embeds')).length > 0 ||
		readList(readMember(data, 'components')).length > 0 ||
		fileCount > 0;
	if (!shown) throw makeApiError('emptyMessage');
}

/** Reads the flags an app may set itself; Discord ignores the others. */
export function readSettableFlags(data: unknown): number {
	const flags = readMember(data, 'flags');
	const settable = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;
	return typeof flags === 'number' ? flags & settable : 0;
}
