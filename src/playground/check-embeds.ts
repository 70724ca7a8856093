import { MESSAGE_LIMITS } from './discord-limits.ts';
import { checkCount, checkText, countCharacters } from './form-errors.ts';
import { isAbsent, isJsonObject, readList, readMember } from './json-shape.ts';

import type { FormErrors, FormPath, TextRule } from './form-errors.ts';

/** Checks the embeds of one message, and that together they stay within 6000 characters. */
export function checkEmbeds(errors: FormErrors, base: FormPath, embeds: readonly unknown[]): void {
	checkCount(errors, [...base, 'embeds'], embeds.length, { max: MESSAGE_LIMITS.embeds });
	let total = 0;
	for (const [index, embed] of embeds.entries()) {
		const path = [...base, 'embeds', index];
		if (isJsonObject(embed)) total += checkEmbed(errors, path, embed);
		else errors.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
	}
	if (total > MESSAGE_LIMITS.embedTotal) {
		errors.add(
			[...base, 'embeds'],
			'MAX_EMBED_SIZE_EXCEEDED',
			`Embed size exceeds maximum size of ${MESSAGE_LIMITS.embedTotal}`,
		);
	}
}

/** Checks one embed and returns its length by Discord's reckoning (docs: "Embed Limits"). */
function checkEmbed(errors: FormErrors, path: FormPath, embed: object): number {
	const count = (steps: FormPath, value: unknown, rule: TextRule): number =>
		// Discord trims embed texts before it measures them.
		countCharacters(
			checkText(errors, [...path, ...steps], typeof value === 'string' ? value.trim() : value, rule),
		);
	let total = 0;
	total += count(['title'], readMember(embed, 'title'), { max: MESSAGE_LIMITS.embedTitle });
	total += count(['description'], readMember(embed, 'description'), { max: MESSAGE_LIMITS.embedDescription });
	const footer = readMember(embed, 'footer');
	if (!isAbsent(footer)) {
		total += count(['footer', 'text'], readMember(footer, 'text'), {
			max: MESSAGE_LIMITS.embedFooter,
			required: true,
		});
	}
	const author = readMember(embed, 'author');
	if (!isAbsent(author)) {
		total += count(['author', 'name'], readMember(author, 'name'), {
			max: MESSAGE_LIMITS.embedAuthor,
			required: true,
		});
	}
	checkEmbedUrls(errors, path, embed);
	const fields = readList(readMember(embed, 'fields'));
	checkCount(errors, [...path, 'fields'], fields.length, { max: MESSAGE_LIMITS.embedFields });
	for (const [index, field] of fields.entries()) {
		total += count(['fields', index, 'name'], readMember(field, 'name'), {
			max: MESSAGE_LIMITS.embedFieldName,
			required: true,
		});
		total += count(['fields', index, 'value'], readMember(field, 'value'), {
			max: MESSAGE_LIMITS.embedFieldValue,
			required: true,
		});
	}
	if (isHollow(embed)) {
		errors.add([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
	}
	return total;
}

/** An embed that would show nothing is refused: Discord asks for a description in that case. */
function isHollow(embed: object): boolean {
	const shown = ['title', 'description', 'author', 'footer', 'image', 'thumbnail', 'timestamp'];
	return (
		shown.every((name) => isAbsent(readMember(embed, name)) || readMember(embed, name) === '') &&
		readList(readMember(embed, 'fields')).length === 0
	);
}

function checkEmbedUrls(errors: FormErrors, path: FormPath, embed: object): void {
	const places: [FormPath, unknown][] = [
		[['url'], readMember(embed, 'url')],
		[['author', 'url'], readMember(readMember(embed, 'author'), 'url')],
		[['image', 'url'], readMember(readMember(embed, 'image'), 'url')],
		[['thumbnail', 'url'], readMember(readMember(embed, 'thumbnail'), 'url')],
	];
	for (const [steps, value] of places) {
		if (isAbsent(value) || value === '') continue;
		if (typeof value === 'string' && /^(?:https?|attachment):\/\/\S+$/u.test(value)) continue;
		errors.add([...path, ...steps], 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
	}
}
