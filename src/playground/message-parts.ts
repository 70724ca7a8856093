import { ComponentType, EmbedType } from 'discord-api-types/v10';

import { toStoredFile } from './file-store.ts';
import { readList, readMember } from './json-shape.ts';

import type { FileStore } from './file-store.ts';
import type { UploadedFile } from './read-body.ts';
import type { APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** Discord trims what it shows. */
export function readContent(data: unknown): string {
	const content = readMember(data, 'content');
	return typeof content === 'string' ? content.trim() : '';
}

/** Every embed of a bot is of the type `rich`, whatever it says. */
export function readEmbeds(data: unknown): APIEmbed[] {
	return (readList(readMember(data, 'embeds')) as readonly APIEmbed[]).map((embed) =>
		Object.assign({}, embed, { type: EmbedType.Rich }),
	);
}

/** Discord numbers the components of a message; discord.js hands the numbers on. */
export function readComponents(data: unknown): APIMessageTopLevelComponent[] {
	let id = 0;
	const rows = structuredClone(readList(readMember(data, 'components'))) as APIMessageTopLevelComponent[];
	for (const row of rows) {
		row.id = id += 1;
		if (row.type !== ComponentType.ActionRow) continue;
		for (const cell of row.components) cell.id = id += 1;
	}
	return rows;
}

/** An entry of `attachments` names either the n-th file of the body or an attachment to keep. */
export function readAttachments(
	store: FileStore,
	data: unknown,
	files: readonly UploadedFile[],
	before: readonly APIAttachment[],
): APIAttachment[] {
	const listed = readList(readMember(data, 'attachments'));
	const kept = before.filter(({ id }) => listed.some((entry) => readMember(entry, 'id') === id));
	const added = files.map((file) => {
		const index = /^files\[(\d+)\]$/u.exec(file.field)?.[1];
		const entry = listed.find((candidate) => String(readMember(candidate, 'id')) === index);
		const named = readMember(entry, 'filename');
		const description = readMember(entry, 'description');
		return store.add(
			{ ...toStoredFile(file), ...(typeof named === 'string' ? { name: named } : {}) },
			typeof description === 'string' ? description : undefined,
		);
	});
	return [...kept, ...added];
}
