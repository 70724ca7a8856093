import type { Language } from '../factbase/fact-base.ts';
import type { GuildSettings } from '../memory/memory.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Catalogue } from './catalogue/en.ts';
import { makeButton, makeButtonRow, makeMessage } from './message.ts';
import type { OutgoingMessage } from './message.ts';

export interface SettingsState {
	/** Something was changed just now. */
	readonly isSaved: boolean;
	/** The bot cannot write in the channel for notes. */
	readonly isClosed?: boolean;
}

/** What is set for a guild, a line a setting; below a line that it was saved, where it just was. */
export function renderSettings(
	settings: GuildSettings,
	language: Language,
	defaultLanguage: Language,
	{ isClosed = false, isSaved }: SettingsState,
): OutgoingMessage {
	const say = CATALOGUES[language];
	const { cooldownSeconds, isPrivateByDefault, noteChannel } = settings;
	const lines = [
		say.settingsLanguage(settings.language ?? defaultLanguage, settings.language === undefined),
		say.settingsPrivate(isPrivateByDefault),
		describeChannel(noteChannel, isClosed, say),
		cooldownSeconds === 0 ? say.settingsNoCooldown : say.settingsCooldown(cooldownSeconds),
	].map((line) => `- ${line}`);
	const stop = makeButton(say.stopNotes, { name: 'stop-notes', language });
	return makeMessage(
		[...(isSaved ? [say.settingsSaved] : []), say.settingsTitle, ...lines],
		[makeButtonRow(noteChannel === undefined ? [] : [stop])],
	);
}

function describeChannel(channel: string | undefined, isClosed: boolean, say: Catalogue): string {
	if (channel === undefined) return say.settingsNoChannel;
	const line = say.settingsChannel(`<#${channel}>`);
	return isClosed ? `${line} (${say.settingsChannelClosed})` : line;
}
