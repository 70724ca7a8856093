import { InteractionResponseType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';

import { makeApiError } from './api-error.ts';
import { checkMessage, readSettableFlags } from './check-message.ts';
import { composeMessage, editMessage } from './compose-message.ts';
import { INTERACTION_LIMITS } from './discord-limits.ts';
import { createFormErrors } from './form-errors.ts';
import { describeInteraction } from './interaction-metadata.ts';

import type { Backstage } from './backstage.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { MessageRecord } from './message-store.ts';
import type { Route, RouteAnswer, RouteRequest } from './router.ts';
import type { GuildRecord } from './world.ts';

const KIND = 'interaction or webhook';

/** The routes of an answered interaction: follow-ups, and its messages' reading, editing and deleting. */
export function makeWebhookRoutes(backstage: Backstage): readonly Route[] {
	const one = '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}';
	const original = '/webhooks/{webhook_id}/{webhook_token}/messages/@original';
	const routes: Route[] = [
		{
			method: 'POST',
			template: '/webhooks/{webhook_id}/{webhook_token}',
			public: true,
			handle: (request) => followUp(backstage, request),
		},
	];
	for (const template of [original, one]) {
		routes.push(
			{ method: 'GET', template, public: true, handle: (request) => read(backstage, request) },
			{ method: 'PATCH', template, public: true, handle: (request) => edit(backstage, request) },
			{ method: 'DELETE', template, public: true, handle: (request) => remove(backstage, request) },
		);
	}
	return routes;
}

function followUp(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const record = findInteraction(backstage, request);
	check(request);
	const guild = guildOf(backstage, record);
	const deferred =
		record.pending && record.first === InteractionResponseType.DeferredChannelMessageWithSource;
	if (deferred && record.originalId !== undefined) {
		// Discord lets the first follow-up of a deferred response fill in the response itself.
		const original = backstage.messages.find(record.originalId);
		if (original !== undefined) return complete(backstage, record, original, request);
	}
	const flags = readSettableFlags(request.json);
	const referred = record.originalId === undefined ? undefined : backstage.messages.find(record.originalId);
	const { message } = composeMessage(backstage, {
		data: request.json,
		files: request.files,
		channelId: record.payload.channel?.id ?? '',
		guild,
		author: backstage.world.bot,
		kind: KIND,
		type: referred === undefined ? MessageType.Default : MessageType.Reply,
		flags,
		visibleTo: (flags & MessageFlags.Ephemeral) === 0 ? undefined : record.user.id,
		extra: {
			...describeInteraction(record, backstage.world.application.id),
			...(referred === undefined
				? {}
				: {
						message_reference: { message_id: referred.message.id, channel_id: referred.message.channel_id },
					}),
		},
	});
	backstage.interactions.update(record, () => {
		record.followUpIds.push(message.id);
		record.pending = false;
	});
	return { status: 200, body: message };
}

function complete(
	backstage: Backstage,
	record: InteractionRecord,
	target: MessageRecord,
	request: RouteRequest,
): RouteAnswer {
	const context = { guild: guildOf(backstage, record), kind: KIND } as const;
	const { message } = editMessage(backstage, target, request.json, request.files, context);
	backstage.interactions.update(record, () => {
		if (message.id === record.originalId) record.pending = false;
	});
	return { status: 200, body: message };
}

function read(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const record = findInteraction(backstage, request);
	return { status: 200, body: findMessage(backstage, record, request).message };
}

function edit(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const record = findInteraction(backstage, request);
	const target = findMessage(backstage, record, request);
	check(request);
	return complete(backstage, record, target, request);
}

function remove(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const record = findInteraction(backstage, request);
	const target = findMessage(backstage, record, request);
	backstage.messages.remove(target);
	backstage.interactions.update(record, () => {
		if (target.message.id === record.originalId) record.pending = false;
	});
	return { status: 204 };
}

/**
 * Finds the interaction of a token. Its webhook comes into being with the first response: before, and for
 * autocomplete always, Discord answers "Unknown Webhook"; after 15 minutes, "Invalid Webhook Token".
 */
function findInteraction(backstage: Backstage, request: RouteRequest): InteractionRecord {
	const record = backstage.interactions.findByToken(request.param('webhook_token'));
	if (record === undefined) throw makeApiError('invalidWebhookToken');
	if (request.param('webhook_id') !== backstage.world.application.id) throw makeApiError('unknownWebhook');
	if (backstage.now() - record.createdAt > INTERACTION_LIMITS.tokenMs)
		throw makeApiError('invalidWebhookToken');
	const answerless = record.payload.type === InteractionType.ApplicationCommandAutocomplete;
	if (record.first === undefined || answerless) throw makeApiError('unknownWebhook');
	return record;
}

function findMessage(backstage: Backstage, record: InteractionRecord, request: RouteRequest): MessageRecord {
	const asked = request.param('message_id');
	const id = asked === '' ? record.originalId : asked;
	const own = id !== undefined && (id === record.originalId || record.followUpIds.includes(id));
	const found = own ? backstage.messages.find(id) : undefined;
	if (found === undefined) throw makeApiError('unknownMessage');
	return found;
}

function check(request: RouteRequest): void {
	const errors = createFormErrors();
	checkMessage(errors, [], request.json);
	errors.throwIfAny();
	request.confirmBody();
}

function guildOf(backstage: Backstage, record: InteractionRecord): GuildRecord | undefined {
	return backstage.world.guilds.get(record.payload.guild_id ?? '');
}
