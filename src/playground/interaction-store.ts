import { EventEmitter } from 'node:events';

import type {
	APIApplicationCommandOptionChoice,
	APIInteraction,
	APIModalInteractionResponseCallbackData,
	APIUser,
	InteractionResponseType,
	Snowflake,
} from 'discord-api-types/v10';

/** One interaction and what the bot has done with it so far. */
export interface InteractionRecord {
	readonly payload: APIInteraction;
	readonly createdAt: number;
	readonly user: APIUser;
	/** How a person would name it, for error messages: `/ask`, `button v1:page:2`. */
	readonly label: string;
	/** The callback type of the one first response. */
	first: InteractionResponseType | undefined;
	/** Whether the first response asked for an ephemeral message. */
	ephemeral: boolean;
	/** Deferred, and nothing has been shown yet. */
	pending: boolean;
	/** The message that `@original` means. */
	originalId: Snowflake | undefined;
	readonly followUpIds: Snowflake[];
	choices: readonly APIApplicationCommandOptionChoice[] | undefined;
	modal: APIModalInteractionResponseCallbackData | undefined;
	/** Requests about this interaction that were refused, for error messages. */
	readonly refusals: string[];
}

export interface InteractionStore {
	open(payload: APIInteraction, user: APIUser, label: string): InteractionRecord;
	find(id: Snowflake): InteractionRecord | undefined;
	findByToken(token: string): InteractionRecord | undefined;
	/** Applies a change and wakes whoever waits for one. */
	update(record: InteractionRecord, change: (record: InteractionRecord) => void): void;
	/** Resolves as soon as `read` yields something; rejects at the deadline (real time) or on close. */
	waitFor<T>(
		record: InteractionRecord,
		wanted: string,
		deadlineMs: number,
		read: (record: InteractionRecord) => T | undefined,
	): Promise<T>;
	close(): void;
}

/** Makes an empty store on the stand-in's clock. */
export function createInteractionStore(now: () => number): InteractionStore {
	const byId = new Map<Snowflake, InteractionRecord>();
	const byToken = new Map<string, InteractionRecord>();
	const changes = new EventEmitter();
	// Every waiting person listens; a test may well have thousands of them, so each hears of its own interaction only.
	changes.setMaxListeners(0);
	return {
		open: (payload, user, label) => {
			const record: InteractionRecord = {
				payload,
				createdAt: now(),
				user,
				label,
				first: undefined,
				ephemeral: false,
				pending: false,
				originalId: undefined,
				followUpIds: [],
				choices: undefined,
				modal: undefined,
				refusals: [],
			};
			byId.set(payload.id, record);
			byToken.set(payload.token, record);
			return record;
		},
		find: (id) => byId.get(id),
		findByToken: (token) => byToken.get(token),
		update: (record, change) => {
			change(record);
			changes.emit(`change ${record.payload.id}`);
		},
		waitFor: async (record, wanted, deadlineMs, read) => {
			const present = read(record);
			if (present !== undefined) return present;
			return await new Promise((resolve, reject) => {
				const changed = `change ${record.payload.id}`;
				const finish = (settle: () => void): void => {
					clearTimeout(timer);
					changes.off(changed, onChange).off('close', onClose);
					settle();
				};
				const onChange = (): void => {
					const value = read(record);
					if (value !== undefined) finish(() => resolve(value));
				};
				const onClose = (): void => finish(() => reject(new Error('The stand-in Discord was closed.')));
				const timer = setTimeout(
					() => finish(() => reject(new InteractionSilence(describeSilence(record, wanted, deadlineMs)))),
					deadlineMs,
				);
				changes.on(changed, onChange).on('close', onClose);
			});
		},
		close: () => void changes.emit('close'),
	};
}

/** The bot did not respond in time. */
export class InteractionSilence extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'InteractionSilence';
	}
}

function describeSilence(record: InteractionRecord, wanted: string, deadlineMs: number): string {
	const done = record.first === undefined ? 'nothing' : `a response of type ${record.first}`;
	const refused = record.refusals.length === 0 ? '' : ` Refused meanwhile: ${record.refusals.join('; ')}.`;
	return `Waited ${deadlineMs} ms for ${wanted} to ${record.label}; the bot sent ${done}.${refused}`;
}
