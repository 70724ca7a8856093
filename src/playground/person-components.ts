import { ComponentType, InteractionType } from 'discord-api-types/v10';

import { recordOf } from './answer.ts';
import { ClientRefusal } from './client-refusal.ts';
import { fillModal } from './fill-modal.ts';
import { createResolvedCollector } from './resolve-data.ts';
import { sendInteraction } from './send-interaction.ts';

import type { Answer } from './answer.ts';
import type { Backstage } from './backstage.ts';
import type { ModalValues } from './fill-modal.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { Actor } from './send-interaction.ts';
import type { APIComponentInMessageActionRow, APIMessage } from 'discord-api-types/v10';

/** Presses a button of a message as the message stands now. */
export function sendPress(
	backstage: Backstage,
	actor: Actor,
	target: APIMessage,
	customId: string,
): InteractionRecord {
	const { message, component } = findComponent(backstage, actor, target, customId);
	if (component.type !== ComponentType.Button) throw new ClientRefusal(`"${customId}" is no button.`);
	return sendInteraction(backstage, actor, {
		type: InteractionType.MessageComponent,
		label: `the button "${customId}"`,
		message,
		data: { id: component.id, custom_id: customId, component_type: component.type },
	});
}

/** Chooses in a select menu of a message. */
export function sendSelection(
	backstage: Backstage,
	actor: Actor,
	target: APIMessage,
	customId: string,
	values: readonly string[],
): InteractionRecord {
	const { message, component } = findComponent(backstage, actor, target, customId);
	if (component.type === ComponentType.Button) throw new ClientRefusal(`"${customId}" is no select menu.`);
	const { min_values: min = 1, max_values: max = 1 } = component;
	if (values.length < min || values.length > max) {
		throw new ClientRefusal(`"${customId}" takes ${min} to ${max} values.`);
	}
	const collector = createResolvedCollector(backstage.world, actor.place.guild);
	for (const value of values) {
		if (component.type === ComponentType.StringSelect) {
			if (component.options.every((option) => option.value !== value)) {
				throw new ClientRefusal(`"${customId}" does not offer "${value}".`);
			}
		} else if (component.type === ComponentType.UserSelect) collector.addUser(value);
		else if (component.type === ComponentType.RoleSelect) collector.addRole(value);
		else if (component.type === ComponentType.ChannelSelect) collector.addChannel(value);
		else collector.addUserOrRole(value);
	}
	const resolved = collector.toResolved();
	return sendInteraction(backstage, actor, {
		type: InteractionType.MessageComponent,
		label: `the select menu "${customId}"`,
		message,
		data: {
			id: component.id,
			custom_id: customId,
			component_type: component.type,
			values,
			...(resolved === undefined ? {} : { resolved }),
		},
	});
}

/** Fills in and submits the modal an answer opened. */
export function sendModal(
	backstage: Backstage,
	actor: Actor,
	answer: Answer,
	values: ModalValues,
): InteractionRecord {
	const opener = recordOf(answer);
	if (opener.user.id !== actor.user.id) throw new ClientRefusal('The modal was shown to somebody else.');
	const source = opener.payload.message;
	const message = source === undefined ? undefined : backstage.messages.find(source.id)?.message;
	return sendInteraction(backstage, actor, {
		type: InteractionType.ModalSubmit,
		label: `the modal "${answer.modal.custom_id}"`,
		...(message === undefined ? {} : { message }),
		data: { custom_id: answer.modal.custom_id, components: fillModal(answer.modal, values) },
	});
}

type PressableComponent = Extract<APIComponentInMessageActionRow, { custom_id: string }>;

function findComponent(
	backstage: Backstage,
	actor: Actor,
	target: APIMessage,
	customId: string,
): { message: APIMessage; component: PressableComponent } {
	const record = backstage.messages.find(target.id);
	if (record === undefined) throw new ClientRefusal('The message is gone.');
	if (record.visibleTo !== undefined && record.visibleTo !== actor.user.id) {
		throw new ClientRefusal('The message is ephemeral and shows to somebody else.');
	}
	const { message } = record;
	const cells = (message.components ?? []).flatMap((row) =>
		row.type === ComponentType.ActionRow ? row.components : [],
	);
	const component = cells.find(
		(cell): cell is PressableComponent => 'custom_id' in cell && cell.custom_id === customId,
	);
	if (component === undefined) throw new ClientRefusal(`The message has no component "${customId}".`);
	if (component.disabled === true) throw new ClientRefusal(`"${customId}" is disabled.`);
	return { message, component };
}
