import { Locale, MessageType } from 'discord-api-types/v10';

import { waitForAnswer } from './answer.ts';
import { ClientRefusal } from './client-refusal.ts';
import { composeMessage } from './compose-message.ts';
import { listOffered, sendCommand, sendContextMenu } from './person-commands.ts';
import { sendModal, sendPress, sendSelection } from './person-components.ts';

import type { Answer, WaitOptions } from './answer.ts';
import type { Backstage } from './backstage.ts';
import type { ModalValues } from './fill-modal.ts';
import type { OptionValues } from './fill-options.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { MessageRecord } from './message-store.ts';
import type { Actor } from './send-interaction.ts';
import type {
	APIApplicationCommand,
	APIApplicationCommandOptionChoice,
	APIDMChannel,
	APIMessage,
	APITextChannel,
	APIUser,
} from 'discord-api-types/v10';

export interface CommandOptions extends WaitOptions {
	/** Send what Discord's client would hide (permissions, contexts) or refuse (lengths, choices). */
	readonly forge?: boolean;
}

/** Somebody using Discord's client: what it would not let them do throws a `ClientRefusal`. */
export interface Person {
	readonly user: APIUser;
	readonly channel: APIDMChannel | APITextChannel;
	/** The commands of all types that Discord's client offers here. */
	offeredCommands(): readonly APIApplicationCommand[];
	/** Whether the person sees a message: not what is ephemeral to others, or in a place they are not in. */
	sees(record: MessageRecord): boolean;
	/** Runs `/name`; subcommands follow after spaces. */
	command(name: string, values?: OptionValues, options?: CommandOptions): Promise<Answer>;
	/** Types into an option and returns the choices offered. */
	autocomplete(
		name: string,
		option: string,
		typed: number | string,
		others?: OptionValues,
		options?: CommandOptions,
	): Promise<readonly APIApplicationCommandOptionChoice[]>;
	/** Runs a context-menu command on a message or a user. */
	contextMenu(name: string, target: APIMessage | APIUser, options?: CommandOptions): Promise<Answer>;
	press(message: APIMessage, customId: string, options?: WaitOptions): Promise<Answer>;
	select(
		message: APIMessage,
		customId: string,
		values: readonly string[],
		options?: WaitOptions,
	): Promise<Answer>;
	/** Submits the modal that `answer` opened. */
	submitModal(answer: Answer, values: ModalValues, options?: WaitOptions): Promise<Answer>;
	/** Writes a message; in direct messages the channel does not matter. */
	say(channel: string, text: string, options?: { readonly replyTo?: APIMessage }): APIMessage;
	/** The same person in another channel of the guild, or in direct messages. */
	in(channel: string): Person;
	inDirectMessages(): Person;
	/** The same person with another language of the client. */
	speaking(locale: Locale): Person;
}

/** Gives a person's actions a voice over the stand-in. */
export function createPerson(backstage: Backstage, actor: Actor): Person {
	const wait = async (record: InteractionRecord, options: WaitOptions = {}): Promise<Answer> =>
		await waitForAnswer(backstage, record, options);
	return {
		user: actor.user,
		channel: actor.place.channel,
		offeredCommands: () => listOffered(backstage, actor),
		sees: (record) => sees(backstage, actor, record),
		command: async (name, values = {}, options = {}) =>
			await wait(sendCommand(backstage, actor, { name, values, forge: options.forge === true }), options),
		autocomplete: async (name, option, typed, others = {}, options = {}) => {
			const values = { ...others, [option]: typed };
			const forge = options.forge === true;
			const record = sendCommand(backstage, actor, { name, values, forge, focused: option });
			await wait(record, options);
			return record.choices ?? [];
		},
		contextMenu: async (name, target, options = {}) =>
			await wait(sendContextMenu(backstage, actor, name, target, options.forge === true), options),
		press: async (message, customId, options) =>
			await wait(sendPress(backstage, actor, message, customId), options),
		select: async (message, customId, values, options) =>
			await wait(sendSelection(backstage, actor, message, customId, values), options),
		submitModal: async (answer, values, options) =>
			await wait(sendModal(backstage, actor, answer, values), options),
		say: (channel, text, options = {}) => say(backstage, moveTo(actor, channel), text, options.replyTo),
		in: (channel) => createPerson(backstage, moveTo(actor, channel)),
		inDirectMessages: () => {
			const direct = backstage.world.openDirectChannel(actor.user);
			const place = { guild: undefined, member: undefined, channel: direct };
			return createPerson(backstage, { ...actor, place });
		},
		speaking: (locale) => createPerson(backstage, { ...actor, locale }),
	};
}

/** Moves within the guild, by a channel's name or id. */
function moveTo(actor: Actor, name: string): Actor {
	const { place } = actor;
	if (place.guild === undefined) return actor;
	const channel = place.guild.channels.find((candidate) => candidate.name === name || candidate.id === name);
	if (channel === undefined)
		throw new ClientRefusal(`There is no channel "${name}" in ${place.guild.guild.name}.`);
	return { ...actor, place: { ...place, channel } };
}

function sees({ world }: Backstage, { place, user }: Actor, record: MessageRecord): boolean {
	const { message, visibleTo } = record;
	if (visibleTo !== undefined && visibleTo !== user.id) return false;
	const { channel, guild } = world.findChannel(message.channel_id) ?? {};
	if (guild !== undefined) return guild.guild.id === place.guild?.guild.id;
	return channel?.id === world.openDirectChannel(user).id;
}

function say(
	backstage: Backstage,
	actor: Actor,
	content: string,
	replyTo: APIMessage | undefined,
): APIMessage {
	return composeMessage(backstage, {
		data: { content },
		files: [],
		channelId: actor.place.channel.id,
		guild: actor.place.guild,
		author: actor.user,
		kind: 'person',
		type: replyTo === undefined ? MessageType.Default : MessageType.Reply,
		flags: 0,
		visibleTo: undefined,
		...(replyTo === undefined
			? {}
			: {
					repliedUser: replyTo.author.id,
					extra: {
						message_reference: { message_id: replyTo.id, channel_id: replyTo.channel_id },
						referenced_message: replyTo,
					},
				}),
	}).message;
}
