import { MessageFlags, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';

import { makeApiError } from './api-error.ts';
import { checkMessage, readSettableFlags } from './check-message.ts';
import { composeMessage, editMessage } from './compose-message.ts';
import { createFormErrors } from './form-errors.ts';
import { isAbsent, readMember } from './json-shape.ts';
import { computePermissions } from './permissions.ts';

import type { Backstage } from './backstage.ts';
import type { MessageRecord } from './message-store.ts';
import type { Route, RouteAnswer, RouteRequest } from './router.ts';
import type { GuildRecord } from './world.ts';
import type { APIDMChannel, APITextChannel } from 'discord-api-types/v10';

interface Place {
	readonly channel: APIDMChannel | APITextChannel;
	readonly guild: GuildRecord | undefined;
	/** What the bot may do there; in direct messages everything that matters here. */
	readonly permissions: bigint;
}

/** The routes of channels and of the ordinary messages in them. */
export function makeChannelRoutes(backstage: Backstage): readonly Route[] {
	const channel = '/channels/{channel_id}';
	const one = `${channel}/messages/{message_id}`;
	return [
		{
			method: 'GET',
			template: channel,
			handle: (request) => ({ status: 200, body: enter(backstage, request).channel }),
		},
		{
			method: 'POST',
			template: `${channel}/typing`,
			handle: (request) => {
				backstage.events.emit('typing', enter(backstage, request).channel.id);
				return { status: 204 };
			},
		},
		{
			method: 'GET',
			template: `${channel}/messages`,
			handle: (request) => {
				const place = enter(backstage, request);
				const limit = Number(request.query.get('limit') ?? 50);
				return {
					status: 200,
					body: backstage.messages.inChannel(place.channel.id).slice(-limit).toReversed(),
				};
			},
		},
		{ method: 'POST', template: `${channel}/messages`, handle: (request) => post(backstage, request) },
		{
			method: 'GET',
			template: one,
			handle: (request) => ({ status: 200, body: findMessage(backstage, request).message }),
		},
		{ method: 'PATCH', template: one, handle: (request) => edit(backstage, request) },
		{ method: 'DELETE', template: one, handle: (request) => remove(backstage, request) },
	];
}

function enter(backstage: Backstage, request: RouteRequest): Place {
	const found = backstage.world.findChannel(request.param('channel_id'));
	if (found === undefined) throw makeApiError('unknownChannel');
	const { channel, guild } = found;
	const bot = guild?.members.get(backstage.world.bot.id);
	if (guild === undefined || bot === undefined) return { channel, guild, permissions: ~0n };
	const permissions = computePermissions(guild.guild, bot, channel as APITextChannel);
	if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) throw makeApiError('missingAccess');
	return { channel, guild, permissions };
}

function post(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const { channel, guild, permissions } = enter(backstage, request);
	if ((permissions & PermissionFlagsBits.SendMessages) === 0n) throw makeApiError('missingPermissions');
	const errors = createFormErrors();
	checkMessage(errors, [], request.json);
	const referredId = readMember(readMember(request.json, 'message_reference'), 'message_id');
	const referred = typeof referredId === 'string' ? backstage.messages.find(referredId) : undefined;
	const optional = readMember(readMember(request.json, 'message_reference'), 'fail_if_not_exists') === false;
	if (!isAbsent(referredId) && referred === undefined && !optional) {
		errors.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
	}
	errors.throwIfAny();
	request.confirmBody();
	const { message } = composeMessage(backstage, {
		data: request.json,
		files: request.files,
		channelId: channel.id,
		guild,
		author: backstage.world.bot,
		kind: 'bot message',
		type: referred === undefined ? MessageType.Default : MessageType.Reply,
		// Only a response to an interaction can be ephemeral.
		flags: readSettableFlags(request.json) & ~MessageFlags.Ephemeral,
		visibleTo: undefined,
		...(referred === undefined
			? {}
			: {
					repliedUser: referred.message.author.id,
					extra: {
						message_reference: { message_id: referred.message.id, channel_id: channel.id },
						referenced_message: referred.message,
					},
				}),
	});
	return { status: 200, body: message };
}

function edit(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const { guild } = enter(backstage, request);
	const record = findMessage(backstage, request);
	if (record.message.author.id !== backstage.world.bot.id) throw makeApiError('notAuthor');
	const errors = createFormErrors();
	checkMessage(errors, [], request.json);
	errors.throwIfAny();
	request.confirmBody();
	const edited = editMessage(backstage, record, request.json, request.files, { guild, kind: 'bot message' });
	return { status: 200, body: edited.message };
}

function remove(backstage: Backstage, request: RouteRequest): RouteAnswer {
	const { permissions } = enter(backstage, request);
	const record = findMessage(backstage, request);
	const own = record.message.author.id === backstage.world.bot.id;
	if (!own && (permissions & PermissionFlagsBits.ManageMessages) === 0n)
		throw makeApiError('missingPermissions');
	backstage.messages.remove(record);
	return { status: 204 };
}

/** An ephemeral message is unknown to every channel route, even to the bot that sent it. */
function findMessage(backstage: Backstage, request: RouteRequest): MessageRecord {
	const { channel } = enter(backstage, request);
	const record = backstage.messages.find(request.param('message_id'));
	if (record === undefined || record.message.channel_id !== channel.id || record.visibleTo !== undefined) {
		throw makeApiError('unknownMessage');
	}
	return record;
}
