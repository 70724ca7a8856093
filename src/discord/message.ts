import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type {
	APIActionRowComponent,
	APIButtonComponentWithCustomId,
	APIComponentInMessageActionRow,
	APIEmbed,
	APISelectMenuOption,
	AttachmentPayload,
	InteractionReplyOptions,
} from 'discord.js';
import { cutText } from '../text/cut-text.ts';
import { encodeCustomId } from './custom-id.ts';
import type { Action } from './custom-id.ts';
import { BUTTON_LABEL, BUTTONS_IN_ROW, MESSAGE_CONTENT, SELECT } from './limits.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A message as the bot writes it, whether as a reply, an update or a follow-up. */
export interface OutgoingMessage {
	/** At most 2,000 characters. */
	readonly content: string;
	readonly components: readonly Row[];
	readonly files: readonly AttachmentPayload[];
	/** Blocks of their own, so that each keeps the direction of its language. */
	readonly embeds: readonly APIEmbed[];
}

/** Makes a message of lines; what does not fit is cut, and rows without components are left out. */
export function makeMessage(
	lines: readonly string[],
	rows: readonly Row[] = [],
	files: readonly AttachmentPayload[] = [],
	embeds: readonly APIEmbed[] = [],
): OutgoingMessage {
	return {
		content: cutText(lines.join('\n'), MESSAGE_CONTENT),
		components: rows.filter((row) => row.components.length > 0),
		files,
		embeds,
	};
}

/** The same for `reply`, shown to everybody or to the asker alone. */
export function toReply(
	message: OutgoingMessage,
	audience: 'everybody' | 'asker',
): Pick<InteractionReplyOptions, 'components' | 'content' | 'embeds' | 'files' | 'flags'> {
	return audience === 'asker' ? { ...message, flags: MessageFlags.Ephemeral } : { ...message };
}

export function makeButton(
	label: string,
	action: Action,
	style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style,
		label: cutText(label, BUTTON_LABEL),
		custom_id: encodeCustomId(action),
	};
}

export function makeButtonRow(buttons: readonly APIButtonComponentWithCustomId[]): Row {
	return { type: ComponentType.ActionRow, components: buttons.slice(0, BUTTONS_IN_ROW) };
}

/** A menu of one choice; more options than Discord takes are a matter of pages, so the rest is dropped here. */
export function makeSelectRow(
	placeholder: string,
	action: Action,
	options: readonly APISelectMenuOption[],
): Row {
	const component = {
		type: ComponentType.StringSelect as const,
		custom_id: encodeCustomId(action),
		placeholder: cutText(placeholder, SELECT.placeholder),
		options: options.slice(0, SELECT.options).map(fitOption),
	};
	return { type: ComponentType.ActionRow, components: options.length === 0 ? [] : [component] };
}

function fitOption({ description, label, value }: APISelectMenuOption): APISelectMenuOption {
	const fitted = { label: cutText(label, SELECT.label), value };
	if (description === undefined) return fitted;
	return { ...fitted, description: cutText(description, SELECT.description) };
}
