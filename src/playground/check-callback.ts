import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	InteractionResponseType,
	InteractionType,
} from 'discord-api-types/v10';

import { checkAutocomplete } from './check-autocomplete.ts';
import { checkMessage } from './check-message.ts';
import { checkModal } from './check-modal.ts';
import { addChoiceError, createFormErrors } from './form-errors.ts';
import { readList, readMember } from './json-shape.ts';

import type { APIInteraction } from 'discord-api-types/v10';

const MESSAGE_TYPES = [
	InteractionResponseType.ChannelMessageWithSource,
	InteractionResponseType.DeferredChannelMessageWithSource,
] as const;
const UPDATE_TYPES = [
	InteractionResponseType.DeferredMessageUpdate,
	InteractionResponseType.UpdateMessage,
] as const;

/**
 * Checks a callback against the interaction it answers and returns its type (Discord docs: Receiving and
 * Responding, "Interaction Callback Type"). A PONG is refused: it only answers a PING, which never travels
 * over the gateway.
 */
export function checkCallback(body: unknown, payload: APIInteraction): InteractionResponseType {
	const errors = createFormErrors();
	const allowed = allowedTypes(payload);
	const type = allowed.find((candidate) => candidate === readMember(body, 'type'));
	if (type === undefined) addChoiceError(errors, ['type'], allowed);
	const data = readMember(body, 'data');
	if (type === InteractionResponseType.Modal) checkModal(errors, ['data'], data);
	else if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
		checkAutocomplete(errors, ['data'], data, wantedChoice(payload));
	} else if (type !== undefined) checkMessage(errors, ['data'], data);
	errors.throwIfAny();
	return type ?? InteractionResponseType.ChannelMessageWithSource;
}

function allowedTypes({ type, message }: APIInteraction): readonly InteractionResponseType[] {
	if (type === InteractionType.ApplicationCommandAutocomplete) {
		return [InteractionResponseType.ApplicationCommandAutocompleteResult];
	}
	if (type === InteractionType.ApplicationCommand) return [...MESSAGE_TYPES, InteractionResponseType.Modal];
	if (type === InteractionType.MessageComponent) {
		return [...MESSAGE_TYPES, ...UPDATE_TYPES, InteractionResponseType.Modal];
	}
	// A modal cannot be answered with another modal; it updates a message only if one opened it.
	return message === undefined ? MESSAGE_TYPES : [...MESSAGE_TYPES, ...UPDATE_TYPES];
}

/** Integer and number options take numbers as choice values, all others strings. */
function wantedChoice(payload: APIInteraction): 'number' | 'string' {
	if (
		payload.type !== InteractionType.ApplicationCommandAutocomplete ||
		payload.data.type !== ApplicationCommandType.ChatInput
	) {
		return 'string';
	}
	const focused = findFocused(readList(payload.data.options));
	return focused === ApplicationCommandOptionType.Integer || focused === ApplicationCommandOptionType.Number
		? 'number'
		: 'string';
}

function findFocused(options: readonly unknown[]): unknown {
	for (const option of options) {
		if (readMember(option, 'focused') === true) return readMember(option, 'type');
		const inner = findFocused(readList(readMember(option, 'options')));
		if (inner !== undefined) return inner;
	}
	return undefined;
}
