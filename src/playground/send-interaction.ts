import { randomBytes } from 'node:crypto';

import {
	ApplicationIntegrationType,
	ChannelType,
	GatewayDispatchEvents,
	InteractionContextType,
} from 'discord-api-types/v10';

import { ClientRefusal } from './client-refusal.ts';
import { MESSAGE_LIMITS } from './discord-limits.ts';
import { computePermissions, EVERYONE_PERMISSIONS } from './permissions.ts';

import type { Backstage } from './backstage.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { GuildRecord } from './world.ts';
import type {
	APIDMChannel,
	APIGuildMember,
	APIInteraction,
	APIMessage,
	APITextChannel,
	APIUser,
	InteractionType,
	Locale,
} from 'discord-api-types/v10';

/** A person at a place: in a channel of a guild, or in direct messages with the bot. */
export interface Actor {
	readonly user: APIUser;
	readonly locale: Locale;
	readonly place:
		| { readonly guild: GuildRecord; readonly member: APIGuildMember; readonly channel: APITextChannel }
		| { readonly guild: undefined; readonly member: undefined; readonly channel: APIDMChannel };
}

export interface InteractionDraft {
	readonly type: InteractionType;
	readonly data: unknown;
	/** The message of the component, or of the component whose modal is submitted. */
	readonly message?: APIMessage;
	readonly label: string;
}

/** Sends INTERACTION_CREATE with everything Discord puts in it, and returns the open interaction. */
export function sendInteraction(
	backstage: Backstage,
	actor: Actor,
	draft: InteractionDraft,
): InteractionRecord {
	if (backstage.gateway.sessionCount() === 0) {
		throw new ClientRefusal('The application did not respond: no bot is logged in.');
	}
	const payload = {
		id: backstage.nextId(),
		application_id: backstage.world.application.id,
		type: draft.type,
		token: randomBytes(96).toString('base64url'),
		version: 1,
		data: draft.data,
		...(draft.message === undefined ? {} : { message: draft.message }),
		...describePlace(backstage, actor),
		locale: actor.locale,
		entitlements: [],
		attachment_size_limit: MESSAGE_LIMITS.attachmentBytes,
	} as unknown as APIInteraction;
	const record = backstage.interactions.open(payload, actor.user, draft.label);
	backstage.gateway.dispatch({ t: GatewayDispatchEvents.InteractionCreate, d: payload });
	return record;
}

function describePlace({ world }: Backstage, { place, user }: Actor): object {
	const { channel } = place;
	if (place.guild === undefined) {
		return {
			channel: { id: channel.id, type: ChannelType.DM },
			channel_id: channel.id,
			user,
			app_permissions: EVERYONE_PERMISSIONS.toString(),
			// Discord docs: Interaction object: "0" when run in the bot's direct messages.
			authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
			context: InteractionContextType.BotDM,
		};
	}
	const { guild } = place.guild;
	const bot = place.guild.members.get(world.bot.id);
	const botPermissions = bot === undefined ? 0n : computePermissions(guild, bot, place.channel);
	return {
		guild: { id: guild.id, features: guild.features, locale: guild.preferred_locale },
		guild_id: guild.id,
		guild_locale: guild.preferred_locale,
		channel,
		channel_id: channel.id,
		member: {
			...place.member,
			permissions: computePermissions(guild, place.member, place.channel).toString(),
		},
		app_permissions: botPermissions.toString(),
		authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
		context: InteractionContextType.Guild,
	};
}
