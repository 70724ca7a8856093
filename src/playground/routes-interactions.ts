import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';

import { makeApiError } from './api-error.ts';
import { checkCallback } from './check-callback.ts';
import { readSettableFlags } from './check-message.ts';
import { composeMessage, editMessage } from './compose-message.ts';
import { INTERACTION_LIMITS } from './discord-limits.ts';
import { describeInteraction, responseMessageType } from './interaction-metadata.ts';
import { readList, readMember } from './json-shape.ts';

import type { Backstage } from './backstage.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { UploadedFile } from './read-body.ts';
import type { Route, RouteAnswer, RouteRequest } from './router.ts';
import type {
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIModalInteractionResponseCallbackData,
	RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';

/** The one route of first responses. */
export function makeInteractionRoutes(backstage: Backstage): readonly Route[] {
	return [
		{
			method: 'POST',
			template: '/interactions/{interaction_id}/{interaction_token}/callback',
			public: true,
			handle: (request) => acceptCallback(backstage, request),
		},
	];
}

function acceptCallback(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const record = backstage.interactions.find(request.param('interaction_id'));
	if (record === undefined || record.payload.token !== request.param('interaction_token')) {
		throw makeApiError('unknownInteraction');
	}
	if (record.first !== undefined) throw makeApiError('alreadyAcknowledged');
	if (backstage.now() - record.createdAt > INTERACTION_LIMITS.firstResponseMs) {
		throw makeApiError('unknownInteraction');
	}
	const type = checkCallback(request.json, record.payload);
	request.confirmBody();
	const message = respond(backstage, record, type, readMember(request.json, 'data'), request.files);
	if (request.query.get('with_response') !== 'true') return { status: 204 };
	return { status: 200, body: makeCallbackResponse(record, type, message) };
}

/** Carries a checked first response out and returns the message it made or updated. */
function respond(
	backstage: Backstage,
	record: InteractionRecord,
	type: InteractionResponseType,
	data: unknown,
	files: readonly UploadedFile[],
): APIMessage | undefined {
	const source = record.payload.message;
	const guild = backstage.world.guilds.get(record.payload.guild_id ?? '');
	let message: APIMessage | undefined;
	if (
		type === InteractionResponseType.ChannelMessageWithSource ||
		type === InteractionResponseType.DeferredChannelMessageWithSource
	) {
		const loading = type === InteractionResponseType.DeferredChannelMessageWithSource;
		const flags = readSettableFlags(data);
		message = composeMessage(backstage, {
			data: loading ? {} : data,
			files: loading ? [] : files,
			channelId: record.payload.channel?.id ?? '',
			guild,
			author: backstage.world.bot,
			kind: 'interaction or webhook',
			type: responseMessageType(record),
			flags: loading ? flags | MessageFlags.Loading : flags,
			visibleTo: (flags & MessageFlags.Ephemeral) === 0 ? undefined : record.user.id,
			extra: describeInteraction(record, backstage.world.application.id),
		}).message;
	} else if (type === InteractionResponseType.UpdateMessage && source !== undefined) {
		const stored = backstage.messages.find(source.id);
		if (stored === undefined) throw makeApiError('unknownMessage');
		const context = { guild, kind: 'interaction or webhook' } as const;
		message = editMessage(backstage, stored, data, files, context).message;
	} else if (type === InteractionResponseType.DeferredMessageUpdate) {
		message = source;
	}
	backstage.interactions.update(record, () => {
		record.first = type;
		record.originalId = message?.id;
		record.ephemeral = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
		record.pending =
			type === InteractionResponseType.DeferredChannelMessageWithSource ||
			type === InteractionResponseType.DeferredMessageUpdate;
		if (type === InteractionResponseType.Modal) {
			record.modal = data as APIModalInteractionResponseCallbackData;
		}
		if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
			record.choices = readList(readMember(data, 'choices')) as readonly APIApplicationCommandOptionChoice[];
		}
	});
	return message;
}

function makeCallbackResponse(
	record: InteractionRecord,
	type: InteractionResponseType,
	message: APIMessage | undefined,
): RESTPostAPIInteractionCallbackWithResponseResult {
	return {
		interaction: {
			id: record.payload.id,
			type: record.payload.type,
			...(message === undefined ? {} : { response_message_id: message.id }),
			response_message_loading: record.pending,
			response_message_ephemeral: record.ephemeral,
		},
		resource: { type, ...(message === undefined ? {} : { message }) },
	};
}
