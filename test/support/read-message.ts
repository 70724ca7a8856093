import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIMessage, APISelectMenuOption } from 'discord.js';

export interface SeenButton {
	readonly label: string;
	readonly customId: string;
}

/** The buttons of a message that can be pressed, in order. */
export function listButtons(message: APIMessage): readonly SeenButton[] {
	return cellsOf(message).flatMap((cell) =>
		cell.type === ComponentType.Button && cell.style !== ButtonStyle.Link && 'custom_id' in cell
			? [{ label: cell.label ?? '', customId: cell.custom_id }]
			: [],
	);
}

/** The button with a label; a test that asks for one that is not there fails here. */
export function findButton(message: APIMessage, label: string): string {
	const found = listButtons(message).find((button) => button.label === label);
	if (found !== undefined) return found.customId;
	const labels = listButtons(message).map((button) => button.label);
	throw new Error(`There is no button "${label}", only: ${labels.join(', ')}.`);
}

/** The one menu of a message. */
export function findSelect(message: APIMessage): {
	readonly customId: string;
	readonly options: readonly APISelectMenuOption[];
} {
	for (const cell of cellsOf(message)) {
		if (cell.type === ComponentType.StringSelect) return { customId: cell.custom_id, options: cell.options };
	}
	throw new Error('There is no menu.');
}

function cellsOf(message: APIMessage) {
	return (message.components ?? []).flatMap((row) =>
		row.type === ComponentType.ActionRow ? row.components : [],
	);
}
