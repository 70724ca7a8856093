import type { Language } from '../factbase/fact-base.ts';
import type { GuildSettings } from '../memory/memory.ts';
import { CATALOGUES } from './catalogue.ts';
import { makeButton, makeButtonRow, makeMessage } from './message.ts';
import type { OutgoingMessage } from './message.ts';

/** What is set for a guild, a line a setting; below a line that it was saved, where it just was. */
export function renderSettings(
	settings: GuildSettings,
	language: Language,
	defaultLanguage: Language,
	isSaved: boolean,
): OutgoingMessage {
	const say = CATALOGUES[language];
	const { cooldownSeconds, isPrivateByDefault, noteChannel } = settings;
	const lines = [
		say.settingsLanguage(settings.language ?? defaultLanguage, settings.language === undefined),
		say.settingsPrivate(isPrivateByDefault),
		noteChannel === undefined ? say.settingsNoChannel : say.settingsChannel(`<#${noteChannel}>`),
		cooldownSeconds === 0 ? say.settingsNoCooldown : say.settingsCooldown(cooldownSeconds),
	].map((line) => `- ${line}`);
	const stop = makeButton(say.stopNotes, { name: 'stop-notes', language });
	return makeMessage(
		[...(isSaved ? [say.settingsSaved] : []), say.settingsTitle, ...lines],
		[makeButtonRow(noteChannel === undefined ? [] : [stop])],
	);
}
