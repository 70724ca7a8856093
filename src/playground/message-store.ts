import { GatewayDispatchEvents, MessageFlags } from 'discord-api-types/v10';

import type { Pings } from './mentions.ts';
import type { StandInDispatch } from './gateway-events.ts';
import type { World } from './world.ts';
import type { APIMessage, GatewayMessageCreateDispatchData, Snowflake } from 'discord-api-types/v10';

/** A message with what Discord knows about it beyond the message object. */
export interface MessageRecord {
	/** The message as it stands now; an edit replaces the object. */
	message: APIMessage;
	readonly guildId: Snowflake | undefined;
	/** Set for an ephemeral message: the only person who sees it. */
	readonly visibleTo: Snowflake | undefined;
	/** Whom it notified. Only the first text of a message notifies: later edits add nothing. */
	pings: Pings;
	deleted: boolean;
}

export type MessageChange = 'message' | 'messageDeleted' | 'messageEdited';

export interface MessageStore {
	add(record: MessageRecord): MessageRecord;
	/** Finds a message that was not deleted. */
	find(id: Snowflake): MessageRecord | undefined;
	replace(record: MessageRecord, message: APIMessage): void;
	remove(record: MessageRecord): void;
	/** The messages of a channel that everybody there sees, oldest first. */
	inChannel(channelId: Snowflake): readonly APIMessage[];
	all(): readonly MessageRecord[];
}

/** Makes an empty store that tells the gateway, and whoever looks on, of every change. */
export function createMessageStore(
	world: World,
	dispatch: (event: StandInDispatch) => void,
	report: (change: MessageChange, record: MessageRecord) => void,
): MessageStore {
	const records = new Map<Snowflake, MessageRecord>();
	/** Ephemeral messages never travel over the gateway as messages. */
	const publish = (record: MessageRecord, event: StandInDispatch): void => {
		if (record.visibleTo === undefined) dispatch(event);
	};
	return {
		add: (record) => {
			records.set(record.message.id, record);
			publish(record, { t: GatewayDispatchEvents.MessageCreate, d: toEventData(world, record) });
			report('message', record);
			return record;
		},
		find: (id) => {
			const record = records.get(id);
			return record?.deleted === true ? undefined : record;
		},
		replace: (record, message) => {
			record.message = message;
			publish(record, { t: GatewayDispatchEvents.MessageUpdate, d: toEventData(world, record) });
			report('messageEdited', record);
		},
		remove: (record) => {
			record.deleted = true;
			const { id, channel_id } = record.message;
			const place = record.guildId === undefined ? {} : { guild_id: record.guildId };
			publish(record, { t: GatewayDispatchEvents.MessageDelete, d: { id, channel_id, ...place } });
			report('messageDeleted', record);
		},
		inChannel: (channelId) =>
			[...records.values()]
				.filter(({ message, deleted }) => message.channel_id === channelId && !deleted)
				.filter(({ message }) => ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0)
				.map(({ message }) => message),
		all: () => [...records.values()],
	};
}

/** Over the gateway a message also tells the kind of its channel and, in a guild, its author's membership. */
function toEventData(world: World, record: MessageRecord): GatewayMessageCreateDispatchData {
	const { guildId, message } = record;
	const type = world.findChannel(message.channel_id)?.channel.type;
	const place = {
		...(type === undefined ? {} : { channel_type: type }),
		...(guildId === undefined ? {} : { guild_id: guildId }),
	};
	const found = world.guilds.get(guildId ?? '')?.members.get(message.author.id);
	if (found === undefined) return { ...message, ...place };
	const { user: _, ...member } = found;
	return { ...message, ...place, member };
}
