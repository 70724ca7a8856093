import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	InteractionContextType,
	InteractionType,
} from 'discord-api-types/v10';

import { ClientRefusal } from './client-refusal.ts';
import { isOfferedIn } from './command-registry.ts';
import { fillOptions } from './fill-options.ts';
import { computePermissions } from './permissions.ts';
import { createResolvedCollector } from './resolve-data.ts';
import { sendInteraction } from './send-interaction.ts';

import type { Backstage } from './backstage.ts';
import type { OptionValues } from './fill-options.ts';
import type { InteractionRecord } from './interaction-store.ts';
import type { Actor } from './send-interaction.ts';
import type {
	APIApplicationCommand,
	APIApplicationCommandBasicOption,
	APIApplicationCommandOption,
	APIMessage,
	APIUser,
} from 'discord-api-types/v10';

export interface CommandCall {
	/** The name; subcommands follow after spaces: `facts reload`. */
	readonly name: string;
	readonly values: OptionValues;
	/** Send what Discord's client would hide or refuse. */
	readonly forge: boolean;
	/** The option being typed, for autocomplete. */
	readonly focused?: string;
}

/** Runs a chat input command, or asks for the choices of its focused option. */
export function sendCommand(backstage: Backstage, actor: Actor, call: CommandCall): InteractionRecord {
	const [name = '', ...steps] = call.name.split(' ');
	const command = findCommand(backstage, actor, name, ApplicationCommandType.ChatInput, call.forge);
	const resolved = createResolvedCollector(backstage.world, actor.place.guild);
	const fill = (definitions: readonly APIApplicationCommandBasicOption[]): readonly unknown[] => {
		const focused = definitions.find((definition) => definition.name === call.focused);
		if (
			call.focused !== undefined &&
			!(focused !== undefined && 'autocomplete' in focused && focused.autocomplete)
		) {
			throw new ClientRefusal(`/${call.name} has no option "${call.focused}" with autocomplete.`);
		}
		return fillOptions(definitions, call.values, { ...call, resolved, files: backstage.files });
	};
	const options = descend(call.name, command.options ?? [], steps, fill);
	const found = resolved.toResolved();
	return sendInteraction(backstage, actor, {
		type:
			call.focused === undefined
				? InteractionType.ApplicationCommand
				: InteractionType.ApplicationCommandAutocomplete,
		label: call.focused === undefined ? `/${call.name}` : `/${call.name} (choices of ${call.focused})`,
		data: {
			...nameCommand(command),
			...(options.length === 0 ? {} : { options }),
			...(found === undefined ? {} : { resolved: found }),
		},
	});
}

/** Wraps the filled options in the subcommands they belong to. */
function descend(
	label: string,
	options: readonly APIApplicationCommandOption[],
	steps: readonly string[],
	fill: (definitions: readonly APIApplicationCommandBasicOption[]) => readonly unknown[],
): readonly unknown[] {
	const [step, ...rest] = steps;
	const grouped = options.some((option) => isGrouping(option));
	if (step === undefined) {
		if (grouped) throw new ClientRefusal(`/${label} needs a subcommand.`);
		return fill(options.filter((option) => !isGrouping(option)));
	}
	const inner = options.filter((option) => isGrouping(option)).find((option) => option.name === step);
	if (inner === undefined) throw new ClientRefusal(`/${label} is no command: "${step}" is unknown.`);
	return [{ name: inner.name, type: inner.type, options: descend(label, inner.options ?? [], rest, fill) }];
}

function isGrouping(
	option: APIApplicationCommandOption,
): option is Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption> {
	return (
		option.type === ApplicationCommandOptionType.Subcommand ||
		option.type === ApplicationCommandOptionType.SubcommandGroup
	);
}

/** Runs a context-menu command on a message or a user. */
export function sendContextMenu(
	backstage: Backstage,
	actor: Actor,
	name: string,
	target: APIMessage | APIUser,
	forge: boolean,
): InteractionRecord {
	const onMessage = 'channel_id' in target;
	const type = onMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
	const command = findCommand(backstage, actor, name, type, forge);
	const collector = createResolvedCollector(backstage.world, actor.place.guild);
	let resolved: unknown;
	if (onMessage) {
		// The target of a message command always carries its text, whatever intents the bot has.
		const current = backstage.messages.find(target.id);
		if (current === undefined) throw new ClientRefusal('The message is gone.');
		resolved = { messages: { [target.id]: current.message } };
	} else {
		collector.addUser(target.id);
		resolved = collector.toResolved();
	}
	return sendInteraction(backstage, actor, {
		type: InteractionType.ApplicationCommand,
		label: `the command "${name}"`,
		data: { ...nameCommand(command), target_id: target.id, resolved },
	});
}

function nameCommand(command: APIApplicationCommand): object {
	const { id, name, type, guild_id } = command;
	return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

/** Finds a registered command the person may see, by the rules of Discord's client. */
function findCommand(
	{ commands }: Backstage,
	{ place }: Actor,
	name: string,
	type: ApplicationCommandType,
	forge: boolean,
): APIApplicationCommand {
	const command = commands.find(name, type, place.guild?.guild.id);
	if (command === undefined)
		throw new ClientRefusal(`The bot registered no command "${name}" of type ${type}.`);
	const hidden = forge ? undefined : whyHidden(command, place);
	if (hidden !== undefined) throw new ClientRefusal(`"${name}" ${hidden}.`);
	return command;
}

/** Lists the commands of all types that Discord's client shows the person in this place. */
export function listOffered({ commands }: Backstage, { place }: Actor): readonly APIApplicationCommand[] {
	const guildId = place.guild?.guild.id;
	const own = guildId === undefined ? [] : commands.list(guildId);
	// Both scopes may hold the same name; the guild's own command is then the one that runs.
	return [...own, ...commands.list(undefined)].filter(
		(command) =>
			commands.find(command.name, command.type, guildId) === command &&
			whyHidden(command, place) === undefined,
	);
}

function whyHidden(command: APIApplicationCommand, place: Actor['place']): string | undefined {
	const context = place.guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
	if (!isOfferedIn(command, context)) return 'is not offered here';
	const needed = command.default_member_permissions;
	if (place.guild === undefined || needed === null) return undefined;
	const held = computePermissions(place.guild.guild, place.member, place.channel);
	// "0" hides a command from everybody but administrators, who hold every bit.
	const wanted = BigInt(needed) === 0n ? ADMINISTRATOR : BigInt(needed);
	return (held & wanted) === wanted ? undefined : 'is hidden from this member';
}

const ADMINISTRATOR = 8n;
