import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	ApplicationCommandCreateRequestSchema,
	ApplicationCommandUpdateRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	IncomingWebhookRequestPartialSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	MessageCreateRequestSchema,
	MessageEditRequestPartialSchema,
	ModalInteractionCallbackRequestSchema,
	UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';

import { isJsonObject } from '../../src/playground/json-shape.ts';

import type { ZodMiniType } from 'zod/mini';

const COMMANDS = '/applications/{application_id}/commands';
const GUILD_COMMANDS = '/applications/{application_id}/guilds/{guild_id}/commands';
const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';
const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback';

const SCHEMAS: Readonly<Record<string, ZodMiniType>> = {
	[`POST ${COMMANDS}`]: ApplicationCommandCreateRequestSchema,
	[`POST ${GUILD_COMMANDS}`]: ApplicationCommandCreateRequestSchema,
	[`POST ${WEBHOOK}`]: IncomingWebhookRequestPartialSchema,
	[`PATCH ${WEBHOOK}/messages/@original`]: IncomingWebhookUpdateRequestPartialSchema,
	[`PATCH ${WEBHOOK}/messages/{message_id}`]: IncomingWebhookUpdateRequestPartialSchema,
	'POST /channels/{channel_id}/messages': MessageCreateRequestSchema,
	'PATCH /channels/{channel_id}/messages/{message_id}': MessageEditRequestPartialSchema,
};

/** Picked by type, since the error of a union only says that no member fitted. */
const CALLBACK_SCHEMAS: Readonly<Record<number, ZodMiniType>> = {
	[InteractionResponseType.ChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
	[InteractionResponseType.DeferredChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
	[InteractionResponseType.DeferredMessageUpdate]: UpdateMessageInteractionCallbackRequestSchema,
	[InteractionResponseType.UpdateMessage]: UpdateMessageInteractionCallbackRequestSchema,
	[InteractionResponseType.ApplicationCommandAutocompleteResult]:
		ApplicationCommandAutocompleteCallbackRequestSchema,
	[InteractionResponseType.Modal]: ModalInteractionCallbackRequestSchema,
};

/**
 * Checks a body against Discord's own OpenAPI description, as the package `discord-api-spec` generates it.
 * A member the description does not know is a problem too: Discord would silently drop it.
 */
export function checkAgainstOpenApi(route: string, body: unknown): string[] {
	if (route === `PUT ${COMMANDS}` || route === `PUT ${GUILD_COMMANDS}`) {
		// Discord takes null for an empty list here.
		const commands: unknown[] = Array.isArray(body) ? body : [];
		return commands.flatMap((command, index) =>
			check(ApplicationCommandUpdateRequestSchema, translateCommand(command), `[${index}]`),
		);
	}
	if (route === CALLBACK) {
		const type = isJsonObject(body) ? Number(body['type']) : Number.NaN;
		const schema = CALLBACK_SCHEMAS[type];
		return schema === undefined ? [`no callback has the type ${type}`] : check(schema, body, '');
	}
	const schema = SCHEMAS[route];
	if (schema === undefined) return [];
	return check(schema, route.includes('/commands') ? translateCommand(body) : body, '');
}

/**
 * `default_member_permissions` is described as an integer, but the documentation (Application Commands,
 * Application Command Structure: "string (bit set)") and discord.js agree on a string of digits, because the
 * bits outgrow what a JSON number carries exactly. Only this member is translated.
 */
function translateCommand(command: unknown): unknown {
	if (!isJsonObject(command)) return command;
	const permissions = command['default_member_permissions'];
	if (typeof permissions !== 'string' || !/^\d+$/u.test(permissions)) return command;
	return { ...command, default_member_permissions: Number(permissions) };
}

function check(schema: ZodMiniType, body: unknown, at: string): string[] {
	const result = schema.safeParse(body);
	if (result.success) return findUnknown(body, result.data, at);
	return result.error.issues.map((issue) => `${[at, ...issue.path].join('.')}: ${issue.message}`);
}

/**
 * discord.js puts these into every message body, also where the description does not have them (callbacks,
 * webhooks, edits). Discord ignores them there, and so does the check while they say nothing (false).
 */
const SURPLUS_OF_DISCORD_JS: ReadonlySet<string> = new Set(['enforce_nonce', 'tts']);

/** The schemas drop what they do not know, so whatever the result lacks was unknown. */
function findUnknown(given: unknown, known: unknown, at: string): string[] {
	if (Array.isArray(given) && Array.isArray(known)) {
		return given.flatMap((entry: unknown, index) => findUnknown(entry, known[index], `${at}[${index}]`));
	}
	if (!isJsonObject(given) || !isJsonObject(known)) return [];
	return Object.entries(given).flatMap(([name, value]) => {
		if (name in known) return findUnknown(value, known[name], `${at}.${name}`);
		if (value === false && SURPLUS_OF_DISCORD_JS.has(name)) return [];
		return [`${at}.${name} is unknown`];
	});
}
