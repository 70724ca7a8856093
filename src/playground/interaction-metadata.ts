import { ApplicationCommandType, InteractionType, MessageType } from 'discord-api-types/v10';

import type { InteractionRecord } from './interaction-store.ts';
import type { APIMessage, APIMessageInteractionMetadata, Snowflake } from 'discord-api-types/v10';

/** The parts of a response message that tell which interaction it answers. */
export function describeInteraction(
	record: InteractionRecord,
	applicationId: Snowflake,
): Partial<APIMessage> {
	const source = record.payload.message;
	return {
		...(source === undefined
			? {}
			: { message_reference: { message_id: source.id, channel_id: source.channel_id } }),
		application_id: applicationId,
		webhook_id: applicationId,
		interaction_metadata: makeMetadata(record),
	};
}

/** Discord docs: Message resource, "Message Types": which type a response message has. */
export function responseMessageType({ payload }: InteractionRecord): MessageType {
	if (payload.type === InteractionType.ApplicationCommand) {
		return payload.data.type === ApplicationCommandType.ChatInput
			? MessageType.ChatInputCommand
			: MessageType.ContextMenuCommand;
	}
	return payload.type === InteractionType.MessageComponent ? MessageType.Reply : MessageType.Default;
}

function makeMetadata({ payload, user }: InteractionRecord): APIMessageInteractionMetadata {
	const base = {
		id: payload.id,
		user,
		authorizing_integration_owners: payload.authorizing_integration_owners,
	};
	if (payload.type === InteractionType.MessageComponent) {
		return { ...base, type: payload.type, interacted_message_id: payload.message.id };
	}
	if (payload.type === InteractionType.ModalSubmit) {
		return {
			...base,
			type: payload.type,
			triggering_interaction_metadata: { ...base, type: InteractionType.ApplicationCommand },
		};
	}
	return { ...base, type: InteractionType.ApplicationCommand };
}
