import type { Interaction } from 'discord.js';
import { findAskerLanguage } from './asker-language.ts';
import type { Answerable } from './apology.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Command, Turn } from './command.ts';
import { makeMessage, toReply } from './message.ts';
import { mayRun } from './permissions.ts';
import { refusalOf } from './refusal.ts';

/** Runs a command if there is one and the asker may. False when they may not. */
export async function runCommand<C extends Command>(
	command: C | undefined,
	interaction: Answerable & Interaction,
	turn: Turn,
	execute: (command: C) => Promise<void>,
): Promise<boolean> {
	const say = CATALOGUES[findAskerLanguage(interaction, turn.asker)];
	if (command === undefined) {
		await interaction.reply(toReply(makeMessage([say.oldCommand]), 'asker'));
		return true;
	}
	const { default_member_permissions: wanted, name } = command.data;
	if (!mayRun(command.data, interaction.memberPermissions)) {
		turn.logger.warn({ command: name, member: turn.asker.member }, 'not permitted');
		const line = interaction.inGuild() ? refusalOf(BigInt(wanted ?? 0), say) : say.onlyInServers;
		await interaction.reply(toReply(makeMessage([line]), 'asker'));
		return false;
	}
	await execute(command);
	return true;
}
