import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import type { ChatInputCommandInteraction } from 'discord.js';
import {
	LANGUAGE_CHOICES,
	LANGUAGE_OPTION,
	findAskerLanguage,
	readLanguageChoice,
} from '../src/discord/asker-language.ts';
import { guildOf } from '../src/discord/asker.ts';
import { CATALOGUES } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { LONGEST_COOLDOWN } from '../src/discord/limits.ts';
import { mayPostIn } from '../src/discord/guild-channel.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';
import { renderSettings } from '../src/discord/settings-page.ts';
import { noteOwed } from '../src/discord/unanswered-note.ts';
import type { GuildSettings } from '../src/memory/memory.ts';
import { ADMINS, onlyFor } from '../src/discord/permissions.ts';

const PRIVATE_OPTION = 'private';
const CHANNEL_OPTION = 'channel';
const COOLDOWN_OPTION = 'cooldown';

/** `/settings`: without options it shows what is set; each option given is changed. */
export const settings = {
	data: {
		name: 'settings',
		description: 'Settings of this server · إعدادات هذا الخادم',
		...onlyFor(ADMINS),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: LANGUAGE_OPTION,
				description: 'Language when a question does not show one · اللغة إن لم تتضح من السؤال',
				choices: [...LANGUAGE_CHOICES],
			},
			{
				type: ApplicationCommandOptionType.Boolean,
				name: PRIVATE_OPTION,
				description: 'Show answers only to the asker · إظهار الأجوبة للسائل وحده',
			},
			{
				type: ApplicationCommandOptionType.Channel,
				name: CHANNEL_OPTION,
				description:
					'Told when a question is asked 3 times in vain · قناة للتنبيه إذا طُرح سؤال 3 مرات بلا جواب',
				channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
			},
			{
				type: ApplicationCommandOptionType.Integer,
				name: COOLDOWN_OPTION,
				description:
					'Seconds between questions from a member; 0: none · المهلة بين سؤالين للعضو بالثواني؛ 0: بلا مهلة',
				min_value: 0,
				max_value: LONGEST_COOLDOWN,
			},
		],
	},

	async execute(interaction, turn) {
		const { asker, defaultLanguage, memory } = turn;
		const guild = guildOf(asker);
		const speak = findAskerLanguage(interaction, asker);
		const say = CATALOGUES[speak];
		const channel = interaction.options.getChannel(CHANNEL_OPTION);
		// Asked while an admin is looking: a note that cannot be sent later would be missed by nobody.
		if (channel !== null && !(await mayPostIn(channel.id, interaction.guild))) {
			await interaction.reply(toReply(makeMessage([say.cannotPost(`<#${channel.id}>`)]), 'asker'));
			return;
		}
		const changes = readChanges(interaction, channel?.id);
		const isSaved = Object.keys(changes).length > 0;
		const now = isSaved ? await memory.writeSettings(guild, changes) : await memory.readSettings(guild);
		const { noteChannel } = now;
		const isClosed =
			noteChannel !== undefined &&
			noteChannel !== channel?.id &&
			// Where Discord cannot say, the rest can be shown all the same.
			!(await mayPostIn(noteChannel, interaction.guild).catch(() => true));
		await interaction.reply(
			toReply(renderSettings(now, speak, defaultLanguage, { isSaved, isClosed }), 'asker'),
		);
		if (noteChannel !== undefined && !isClosed) await noteOwed(noteChannel, turn);
	},
} satisfies SlashCommand;

function readChanges(
	interaction: ChatInputCommandInteraction,
	noteChannel: string | undefined,
): Partial<GuildSettings> {
	const { options } = interaction;
	const isPrivateByDefault = options.getBoolean(PRIVATE_OPTION);
	const cooldown = options.getInteger(COOLDOWN_OPTION);
	return {
		// "auto" goes back to the language of the whole bot.
		...(options.getString(LANGUAGE_OPTION) === null ? {} : { language: readLanguageChoice(interaction) }),
		...(isPrivateByDefault === null ? {} : { isPrivateByDefault }),
		...(noteChannel === undefined ? {} : { noteChannel }),
		...(cooldown === null
			? {}
			: { cooldownSeconds: Math.min(LONGEST_COOLDOWN, Math.max(0, Math.trunc(cooldown))) }),
	};
}
