import type { PermissionsBitField } from 'discord.js';
import type { Language } from '../factbase/fact-base.ts';
import type { GuildSettings, MemberKey } from '../memory/memory.ts';
import { DEFAULT_SETTINGS } from '../memory/memory.ts';
import type { WasForgotten } from '../memory/recorder.ts';
import type { Services } from './command.ts';
import { MODERATORS, holds } from './permissions.ts';

/** Whoever sent an interaction or a message, as far as it changes what they are told. */
export interface Asker {
	readonly member: MemberKey;
	/** Undefined in direct messages. */
	readonly guild: string | undefined;
	readonly settings: GuildSettings;
	/** What they chose with /language. */
	readonly language: Language | undefined;
	/** For a text whose letters tell no language. */
	readonly fallback: Language;
	readonly isModerator: boolean;
	/** Whether a member had everything deleted since this came in: nothing of theirs is to be stored then. */
	readonly wasForgotten: WasForgotten;
}

/** Finds out about an asker without waiting for the database longer than recall does. Never rejects. */
export async function findAsker(
	from: {
		readonly user: { readonly id: string };
		readonly guildId: string | null;
		readonly memberPermissions: Readonly<PermissionsBitField> | null;
	},
	services: Pick<Services, 'defaultLanguage' | 'memory' | 'recall' | 'recorder'>,
): Promise<Asker> {
	const { defaultLanguage, memory, recall, recorder } = services;
	// Before anything is waited for.
	const wasForgotten = recorder.watchForgotten();
	const member = memory.hashMember(from.user.id);
	const guild = from.guildId ?? undefined;
	const [settings, language] = await Promise.all([
		guild === undefined ? DEFAULT_SETTINGS : recall.settingsOf(guild),
		recall.languageOf(member),
	]);
	return {
		member,
		guild,
		settings,
		language,
		fallback: settings.language ?? defaultLanguage,
		isModerator: holds(from.memberPermissions, MODERATORS),
		wasForgotten,
	};
}

/** The guild of somebody who used what is for moderators or admins: in direct messages it was refused already. */
export function guildOf({ guild }: Asker): string {
	if (guild === undefined) throw new Error('What is for guilds alone was used outside of one.');
	return guild;
}
