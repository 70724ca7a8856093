import * as z from 'zod';
import type { APIMessage } from 'discord-api-types/v10';
import type { Answer } from '../answer.ts';
import { ClientRefusal } from '../client-refusal.ts';
import type { OptionValues } from '../fill-options.ts';
import { countCharacters } from '../form-errors.ts';
import type { Person } from '../person.ts';
import type { StandInDiscord } from '../stand-in.ts';
import { findIdentity } from './identities.ts';
import type { ActionBodies, ActionResult, Identity } from './protocol.ts';

const id = z.string().max(32);
const customId = z.string().max(100);
const text = z.string().max(10_000);
const acting = { as: z.string().max(32), channel: id };
const options = z.record(z.string().max(32), z.union([z.boolean(), z.number(), text]));
const values = z.array(customId).max(25);

/** What each action takes: a page of ours sends nothing else. */
const BODIES: { readonly [Name in keyof ActionBodies]: z.ZodType<ActionBodies[Name]> } = {
	say: z.strictObject({ ...acting, text, replyTo: id.exactOptional() }),
	command: z.strictObject({ ...acting, name: z.string().max(100), options }),
	autocomplete: z.strictObject({
		...acting,
		name: z.string().max(100),
		option: z.string().max(32),
		typed: text,
		options,
	}),
	menu: z.strictObject({ ...acting, name: z.string().max(32), message: id, onMessage: z.boolean() }),
	press: z.strictObject({ ...acting, message: id, customId }),
	select: z.strictObject({ ...acting, message: id, customId, values }),
	modal: z.strictObject({
		...acting,
		interaction: id,
		values: z.record(customId, z.union([text, values])),
	}),
	dismiss: z.strictObject({ ...acting, message: id }),
};

/** As long as Discord gives a bot for its first response; what a deferred one becomes comes by the stream. */
const WAIT = { until: 'acknowledged', deadlineMs: 3_000 } as const;
/** Open modals that are remembered; whoever opens more has left the first ones. */
const MOST_MODALS = 100;
const LONGEST_MESSAGE = 2_000;

type Run<Name extends keyof ActionBodies> = (
	person: Person,
	body: ActionBodies[Name],
) => ActionResult | Promise<ActionResult>;

export interface Actions {
	/** Does what the page asks, as the person it names. Undefined when there is no such action. */
	readonly run: (name: string, body: unknown) => Promise<ActionResult> | undefined;
	readonly isDismissed: (messageId: string) => boolean;
}

/** Plays the people of the stand-in Discord: what the page sends, they do. */
export function createActions(discord: () => StandInDiscord, enter: (identity: Identity) => Person): Actions {
	const dismissed = new Set<string>();
	const modals = new Map<string, Answer>();
	const finish = (answer: Answer): ActionResult => {
		if (!answer.hasModal) return {};
		modals.set(answer.interactionId, answer);
		const [oldest] = modals.keys();
		if (modals.size > MOST_MODALS && oldest !== undefined) modals.delete(oldest);
		return { modal: { interaction: answer.interactionId, data: answer.modal } };
	};
	const find = (person: Person, messageId: string): APIMessage => {
		const record = discord()
			.allMessages()
			.find(({ message }) => message.id === messageId);
		if (record === undefined || !person.sees(record)) throw new ClientRefusal('The message is gone.');
		return record.message;
	};
	const actions: { readonly [Name in keyof ActionBodies]: Run<Name> } = {
		say: (person, { replyTo, text: written }) => {
			if (written.trim() === '' || countCharacters(written) > LONGEST_MESSAGE) {
				throw new ClientRefusal(`A message has 1 to ${LONGEST_MESSAGE} characters.`);
			}
			const reply = replyTo === undefined ? {} : { replyTo: find(person, replyTo) };
			person.say(person.channel.id, written, reply);
			return {};
		},
		command: async (person, body) =>
			finish(await person.command(body.name, body.options satisfies OptionValues, WAIT)),
		autocomplete: async (person, { name, option, options: others, typed }) => ({
			choices: await person.autocomplete(name, option, typed, others, WAIT),
		}),
		menu: async (person, { message: messageId, name, onMessage }) => {
			const message = find(person, messageId);
			return finish(await person.contextMenu(name, onMessage ? message : message.author, WAIT));
		},
		press: async (person, body) =>
			finish(await person.press(find(person, body.message), body.customId, WAIT)),
		select: async (person, body) =>
			finish(await person.select(find(person, body.message), body.customId, body.values, WAIT)),
		modal: async (person, { interaction, values: filled }) => {
			const opener = modals.get(interaction);
			if (opener === undefined) throw new ClientRefusal('The form is gone.');
			return finish(await person.submitModal(opener, filled, WAIT));
		},
		dismiss: (person, { message: messageId }) => {
			dismissed.add(find(person, messageId).id);
			return {};
		},
	};
	const runAs = async (name: keyof ActionBodies, json: unknown): Promise<ActionResult> => {
		const body = BODIES[name].parse(json);
		const identity = findIdentity(body.as);
		if (identity === undefined) throw new ClientRefusal('There is nobody of that name.');
		const person = enter(identity);
		const direct = person.inDirectMessages();
		const place = direct.channel.id === body.channel ? direct : person.in(body.channel);
		// The body was read by the schema of the same name.
		return await (actions[name] as Run<typeof name>)(place, body);
	};
	return {
		run: (name, json) => (Object.hasOwn(actions, name) ? runAs(name as keyof ActionBodies, json) : undefined),
		isDismissed: (messageId) => dismissed.has(messageId),
	};
}
