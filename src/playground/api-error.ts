import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** The nested `errors` object of Discord's "Invalid Form Body" answer. */
export interface ErrorTree {
	[field: string]: ErrorTree | readonly { readonly code: string; readonly message: string }[];
}

/** A refusal in Discord's own form; the HTTP front turns it into the answer. */
export class DiscordApiError extends Error {
	readonly status: number;
	readonly code: number;
	readonly errors: ErrorTree | undefined;

	constructor(status: number, code: number, message: string, errors?: ErrorTree) {
		super(message);
		this.name = 'DiscordApiError';
		this.status = status;
		this.code = code;
		this.errors = errors;
	}

	/** The JSON body Discord sends with this refusal. */
	toBody(): { message: string; code: number; errors?: ErrorTree } {
		return {
			message: this.message,
			code: this.code,
			...(this.errors === undefined ? {} : { errors: this.errors }),
		};
	}
}

const KNOWN = {
	notFound: [404, 0, '404: Not Found'],
	methodNotAllowed: [405, 0, '405: Method Not Allowed'],
	unauthorized: [401, 0, '401: Unauthorized'],
	invalidVersion: [400, RESTJSONErrorCodes.InvalidAPIVersion, 'Invalid API version provided'],
	invalidJson: [
		400,
		RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
		'The request body contains invalid JSON.',
	],
	tooLarge: [413, RESTJSONErrorCodes.RequestEntityTooLarge, 'Request entity too large'],
	unknownApplication: [404, RESTJSONErrorCodes.UnknownApplication, 'Unknown Application'],
	unknownChannel: [404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel'],
	unknownGuild: [404, RESTJSONErrorCodes.UnknownGuild, 'Unknown Guild'],
	unknownMember: [404, RESTJSONErrorCodes.UnknownMember, 'Unknown Member'],
	unknownMessage: [404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message'],
	unknownUser: [404, RESTJSONErrorCodes.UnknownUser, 'Unknown User'],
	unknownWebhook: [404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook'],
	unknownCommand: [404, RESTJSONErrorCodes.UnknownApplicationCommand, 'Unknown application command'],
	unknownInteraction: [404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction'],
	alreadyAcknowledged: [
		400,
		RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
		'Interaction has already been acknowledged.',
	],
	invalidWebhookToken: [401, RESTJSONErrorCodes.InvalidWebhookToken, 'Invalid Webhook Token'],
	missingAccess: [403, RESTJSONErrorCodes.MissingAccess, 'Missing Access'],
	missingPermissions: [403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions'],
	notAuthor: [
		403,
		RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
		'Cannot edit a message authored by another user',
	],
	emptyMessage: [400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** Makes one of Discord's well-known refusals. */
export function makeApiError(name: keyof typeof KNOWN): DiscordApiError {
	const [status, code, message] = KNOWN[name];
	return new DiscordApiError(status, code, message);
}
