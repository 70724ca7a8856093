import { NO_PINGS } from './mentions.ts';

import type { Backstage } from './backstage.ts';
import type { StoredFile } from './file-store.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { Pings } from './mentions.ts';
import type {
	APIMessage,
	APIModalInteractionResponseCallbackData,
	InteractionResponseType,
	Snowflake,
} from 'discord-api-types/v10';

/** What a person sees of the bot's reaction; the members always tell the present state. */
export interface Answer {
	readonly interactionId: Snowflake;
	/** The callback type of the first response. */
	readonly type: InteractionResponseType;
	/** The response message, or the updated one; throws when the bot showed a modal or deleted it. */
	readonly message: APIMessage;
	readonly hasMessage: boolean;
	/** Whether the response shows to this person alone. */
	readonly ephemeral: boolean;
	/** Whom the response notified. */
	readonly pings: Pings;
	/** The modal the bot opened; throws when it answered otherwise. */
	readonly modal: APIModalInteractionResponseCallbackData;
	readonly hasModal: boolean;
	readonly deleted: boolean;
	/** The follow-up messages so far, oldest first. */
	readonly followUps: readonly APIMessage[];
	/** Whom a message of this answer notified. */
	pingsOf(message: APIMessage): Pings;
	/** The files of a message of this answer. */
	filesOf(message: APIMessage): readonly StoredFile[];
	/** Waits until there are `count` follow-ups, and returns the last of them. */
	waitForFollowUp(count?: number): Promise<APIMessage>;
}

const answerRecords = new WeakMap<Answer, InteractionRecord>();

/** Finds the interaction behind an answer: a modal is submitted to the one that opened it. */
export function recordOf(answer: Answer): InteractionRecord {
	const record = answerRecords.get(answer);
	if (record === undefined) throw new Error('This is not an answer of the stand-in Discord.');
	return record;
}

/** Makes the person's view of an answered interaction. */
export function makeAnswer(backstage: Backstage, record: InteractionRecord, deadlineMs: number): Answer {
	const { first } = record;
	if (first === undefined) throw new Error(`${record.label} was not answered yet.`);
	const original = () =>
		record.originalId === undefined ? undefined : backstage.messages.find(record.originalId);
	const findMessage = (id: Snowflake): APIMessage[] => {
		const found = backstage.messages.find(id);
		return found === undefined ? [] : [found.message];
	};
	const answer: Answer = {
		interactionId: record.payload.id,
		type: first,
		get message() {
			const found = original();
			if (found === undefined)
				throw new Error(`${record.label} has no response message (response type ${first}).`);
			return found.message;
		},
		get hasMessage() {
			return original() !== undefined;
		},
		get hasModal() {
			return record.modal !== undefined;
		},
		get ephemeral() {
			return record.ephemeral;
		},
		get pings() {
			return original()?.pings ?? NO_PINGS;
		},
		get modal() {
			if (record.modal === undefined)
				throw new Error(`${record.label} opened no modal (response type ${first}).`);
			return record.modal;
		},
		get deleted() {
			return record.originalId !== undefined && original() === undefined;
		},
		get followUps() {
			return record.followUpIds.flatMap(findMessage);
		},
		pingsOf: (message) => backstage.messages.find(message.id)?.pings ?? NO_PINGS,
		filesOf: (message) => message.attachments.flatMap(({ id }) => backstage.files.get(id) ?? []),
		waitForFollowUp: async (count = 1) =>
			await backstage.interactions.waitFor(record, `follow-up ${count}`, deadlineMs, () => {
				const id = record.followUpIds[count - 1];
				return id === undefined ? undefined : findMessage(id)[0];
			}),
	};
	answerRecords.set(answer, record);
	return answer;
}

export interface WaitOptions {
	/** Real time to wait for the bot; 5 seconds unless told. */
	readonly deadlineMs?: number;
	/** `acknowledged` resolves at the first response even if that only defers. */
	readonly until?: 'acknowledged' | 'answered';
}

/** Waits for the bot's answer: its first response, or for a deferred one what is shown in the end. */
export async function waitForAnswer(
	backstage: Backstage,
	record: InteractionRecord,
	{ deadlineMs = 5_000, until = 'answered' }: WaitOptions,
): Promise<Answer> {
	const wanted = until === 'answered' ? 'an answer' : 'a first response';
	return await backstage.interactions.waitFor(record, wanted, deadlineMs, ({ first, pending }) =>
		first === undefined || (pending && until === 'answered')
			? undefined
			: makeAnswer(backstage, record, deadlineMs),
	);
}
