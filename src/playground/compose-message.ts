import { MessageFlags } from 'discord-api-types/v10';

import { toBitSet } from './bit-set.ts';
import { refuseEmptyMessage } from './check-message.ts';
import { readMember } from './json-shape.ts';
import { computePings, NO_PINGS } from './mentions.ts';
import { readAttachments, readComponents, readContent, readEmbeds } from './message-parts.ts';

import type { Backstage } from './backstage.ts';
import type { MentionContext, Pings } from './mentions.ts';
import type { MessageRecord } from './message-store.ts';
import type { UploadedFile } from './read-body.ts';
import type { GuildRecord } from './world.ts';
import type { APIMessage, APIUser, MessageType, Snowflake } from 'discord-api-types/v10';

/** What a message is made of; `data` is a request body that has passed `checkMessage`. */
export interface MessageDraft {
	readonly data: unknown;
	readonly files: readonly UploadedFile[];
	readonly channelId: Snowflake;
	readonly guild: GuildRecord | undefined;
	readonly author: APIUser;
	readonly kind: MentionContext['kind'];
	readonly type: MessageType;
	readonly flags: number;
	/** The person who sees it, when it is ephemeral. */
	readonly visibleTo: Snowflake | undefined;
	readonly repliedUser?: Snowflake;
	readonly extra?: Partial<APIMessage>;
}

/** Sends a message: builds the message object, works out its pings and stores it. */
export function composeMessage(backstage: Backstage, draft: MessageDraft): MessageRecord {
	const loading = (draft.flags & MessageFlags.Loading) !== 0;
	if (!loading) refuseEmptyMessage(draft.data, draft.files.length);
	const content = readContent(draft.data);
	const pings = loading ? NO_PINGS : pingsOf(backstage, content, draft);
	return backstage.messages.add({
		guildId: draft.guild?.guild.id,
		visibleTo: draft.visibleTo,
		pings,
		deleted: false,
		message: {
			id: backstage.nextId(),
			type: draft.type,
			channel_id: draft.channelId,
			author: draft.author,
			content,
			timestamp: new Date(backstage.now()).toISOString(),
			edited_timestamp: null,
			tts: readMember(draft.data, 'tts') === true,
			pinned: false,
			flags: toBitSet(draft.flags),
			embeds: readEmbeds(draft.data),
			attachments: readAttachments(backstage.files, draft.data, draft.files, []),
			components: readComponents(draft.data),
			...mentionParts(backstage, pings),
			...draft.extra,
		},
	});
}

/** Edits a message: what the body names is replaced, the rest stays (Discord docs: "Edit Message"). */
export function editMessage(
	backstage: Backstage,
	record: MessageRecord,
	data: unknown,
	files: readonly UploadedFile[],
	context: Pick<MessageDraft, 'guild' | 'kind'>,
): MessageRecord {
	const before = record.message;
	const has = (name: string): boolean => readMember(data, name) !== undefined;
	const wasLoading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
	const next: APIMessage = {
		...before,
		content: has('content') ? readContent(data) : before.content,
		embeds: has('embeds') ? readEmbeds(data) : before.embeds,
		components: has('components') ? readComponents(data) : (before.components ?? []),
		attachments: has('attachments')
			? readAttachments(backstage.files, data, files, before.attachments)
			: [...before.attachments, ...readAttachments(backstage.files, data, files, [])],
		flags: toBitSet((before.flags ?? 0) & ~MessageFlags.Loading),
		edited_timestamp: wasLoading ? null : new Date(backstage.now()).toISOString(),
	};
	refuseEmptyMessage(next, next.attachments.length);
	// An edit notifies nobody, but filling in a deferred response does: that text is its first.
	if (wasLoading)
		record.pings = pingsOf(backstage, next.content, { ...context, data, visibleTo: record.visibleTo });
	backstage.messages.replace(record, { ...next, ...mentionParts(backstage, record.pings) });
	return record;
}

function pingsOf(
	backstage: Backstage,
	content: string,
	draft: Pick<MessageDraft, 'data' | 'guild' | 'kind' | 'repliedUser' | 'visibleTo'>,
): Pings {
	const pings = computePings(content, readMember(draft.data, 'allowed_mentions'), {
		world: backstage.world,
		guild: draft.guild,
		kind: draft.kind,
		...(draft.repliedUser === undefined ? {} : { repliedUser: draft.repliedUser }),
	});
	// Nobody but its reader is told of an ephemeral message.
	if (draft.visibleTo === undefined) return pings;
	return { everyone: false, roles: [], users: pings.users.filter((id) => id === draft.visibleTo) };
}

function mentionParts(
	{ world }: Backstage,
	pings: Pings,
): Pick<APIMessage, 'mention_everyone' | 'mention_roles' | 'mentions'> {
	return {
		mention_everyone: pings.everyone,
		mention_roles: [...pings.roles],
		mentions: pings.users.flatMap((id) => world.users.get(id) ?? []),
	};
}
