import { MessageFlags } from 'discord.js';
import { guildOf } from '../src/discord/asker.ts';
import { findAskerLanguage } from '../src/discord/asker-language.ts';
import { CATALOGUES } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { makeMessage } from '../src/discord/message.ts';
import { writeDeclines, writePhrasings } from '../src/discord/taught-yaml.ts';
import { ADMINS, onlyFor } from '../src/discord/permissions.ts';

/** `/export`: what this guild taught, as YAML for the fact files. */
export const exportTaught = {
	data: {
		name: 'export',
		description: 'What this server taught me, for the fact files · تصدير ما تعلّمته هنا لملفات المعلومات',
		...onlyFor(ADMINS),
	},

	async execute(interaction, { asker, memory, store }) {
		const guild = guildOf(asker);
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const say = CATALOGUES[findAskerLanguage(interaction, asker)];
		const taught = await memory.listTaught(guild);
		const declines = taught.filter(({ fact }) => fact === undefined);
		const phrasings = taught.filter(({ fact }) => fact !== undefined);
		const lines =
			taught.length === 0
				? [say.nothingTaught]
				: [say.exported(phrasings.length, declines.length), say.exportHint];
		const files = [
			...(phrasings.length === 0
				? []
				: [{ name: 'taught-phrasings.yaml', text: writePhrasings(phrasings, store.current().base) }]),
			...(declines.length === 0 ? [] : [{ name: 'taught-declines.yaml', text: writeDeclines(declines) }]),
		];
		const attachments = files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') }));
		await interaction.editReply({ ...makeMessage(lines, [], attachments) });
	},
} satisfies SlashCommand;
