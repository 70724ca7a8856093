import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';

import type { InteractionStore } from './interaction-store.ts';
import type { APIApplicationCommandInteractionDataOption, APIMessage } from 'discord-api-types/v10';

/** A command as somebody used it. */
export interface UsedCommand {
	/** The name, subcommands included; for a context menu, what stands in the menu. */
	readonly name: string;
	readonly slash: boolean;
	readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** Tells which command a message responds to, as Discord's client shows it above the message. */
export function describeUse(interactions: InteractionStore, message: APIMessage): UsedCommand | undefined {
	const metadata = message.interaction_metadata;
	if (metadata?.type !== InteractionType.ApplicationCommand) return undefined;
	const payload = interactions.find(metadata.id)?.payload;
	if (payload?.type !== InteractionType.ApplicationCommand) return undefined;
	const { data } = payload;
	if (data.type !== ApplicationCommandType.ChatInput) return { name: data.name, slash: false, options: [] };
	const { names, options } = flatten(data.options ?? []);
	return { name: [data.name, ...names].join(' '), slash: true, options };
}

function flatten(options: readonly APIApplicationCommandInteractionDataOption[]): {
	readonly names: readonly string[];
	readonly options: UsedCommand['options'];
} {
	const [first] = options;
	if (
		first?.type === ApplicationCommandOptionType.Subcommand ||
		first?.type === ApplicationCommandOptionType.SubcommandGroup
	) {
		const inner = flatten(first.options ?? []);
		return { names: [first.name, ...inner.names], options: inner.options };
	}
	return {
		names: [],
		options: options.flatMap((option) =>
			'value' in option ? [{ name: option.name, value: String(option.value) }] : [],
		),
	};
}
