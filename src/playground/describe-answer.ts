import type { Answer } from './answer.ts';
import type {
	APIMessage,
	APIModalInteractionResponseCallbackData,
	InteractionResponseType,
	Snowflake,
} from 'discord-api-types/v10';

/** An answer as plain data, for a page to show. */
export interface AnswerDescription {
	readonly interactionId: Snowflake;
	readonly type: InteractionResponseType;
	readonly ephemeral: boolean;
	readonly message: APIMessage | null;
	readonly modal: APIModalInteractionResponseCallbackData | null;
	readonly followUps: readonly APIMessage[];
}

/** Turns the present state of an answer into plain data. */
export function describeAnswer(answer: Answer): AnswerDescription {
	return {
		interactionId: answer.interactionId,
		type: answer.type,
		ephemeral: answer.ephemeral,
		message: answer.hasMessage ? answer.message : null,
		modal: answer.hasModal ? answer.modal : null,
		followUps: answer.followUps,
	};
}
