import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { guildOf } from '../src/discord/asker.ts';
import { findAskerLanguage } from '../src/discord/asker-language.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { makeMessage } from '../src/discord/message.ts';
import { pickQuestion } from '../src/discord/reply.ts';
import { describeStats, renderStats } from '../src/discord/stats-text.ts';
import { gatherStats } from '../src/stats/guild-stats.ts';
import { MODERATORS, onlyFor } from '../src/discord/permissions.ts';

const DAYS_OPTION = 'days';
const DAYS = 30;
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/** `/stats`: what was asked in this guild, in numbers and as a picture. */
export const stats = {
	data: {
		name: 'stats',
		description: 'What was asked here, day by day · الأسئلة التي طُرحت هنا يومًا بيوم',
		...onlyFor(MODERATORS),
		options: [
			{
				type: ApplicationCommandOptionType.Integer,
				name: DAYS_OPTION,
				description: 'How many days back · عدد الأيام الماضية',
				min_value: 1,
				max_value: MOST_DAYS,
			},
		],
	},

	async execute(interaction, { asker, drawStats, logger, memory, recorder, store }) {
		const guild = guildOf(asker);
		// Drawing takes about a second in its own thread.
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const language = findAskerLanguage(interaction, asker);
		const days = Math.min(MOST_DAYS, Math.max(1, interaction.options.getInteger(DAYS_OPTION) ?? DAYS));
		const now = Date.now();
		const today = new Date(now).toISOString().slice(0, 10);
		const since = new Date(now - (days - 1) * DAY_MS).toISOString().slice(0, 10);
		// What was asked a moment ago may still wait to be stored.
		await recorder.flush(500);
		const [counts, votes] = await Promise.all([memory.readCounts(guild, since), memory.tallyVotes(guild)]);
		const { base } = store.current();
		const gathered = gatherStats(counts, votes, {
			today,
			days,
			questionOf: (id) => {
				const fact = base.facts.find((candidate) => candidate.id === id);
				return fact === undefined ? undefined : pickQuestion(fact, language);
			},
		});
		const lines = renderStats(gathered, language);
		try {
			const attachment = await drawStats(gathered, language);
			const description = describeStats(gathered, language);
			await interaction.editReply({
				...makeMessage(lines, [], [{ name: 'stats.png', attachment, description }]),
			});
		} catch (error) {
			// The numbers stand in the text, too.
			logger.error({ error }, 'the statistics could not be drawn');
			await interaction.editReply({ ...makeMessage(lines) });
		}
	},
} satisfies SlashCommand;
