import { CATALOGUES, startingWith } from '../src/discord/catalogue.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { makeMessage, toReply } from '../src/discord/message.ts';
import type { FactBase, Language } from '../src/factbase/fact-base.ts';

const EXAMPLES = 2;

/** `/help`: what the bot does, in both languages, since nothing tells which one the reader speaks. */
export const help = {
	data: {
		name: 'help',
		description: 'What Hudhud can do, with examples · ما يستطيع الهدهد فعله، مع أمثلة',
	},

	async execute(interaction, { asker, store }) {
		const { base } = store.current();
		const [first, second] = startingWith(asker.language ?? asker.fallback);
		const lines = [...explain(base, first), '', ...explain(base, second)];
		await interaction.reply(toReply(makeMessage(lines), 'asker'));
	},
} satisfies SlashCommand;

function explain(base: FactBase, language: Language): readonly string[] {
	const say = CATALOGUES[language];
	const examples = pickExamples(base, language).map((question) => `> ${question}`);
	return [
		say.helpTitle,
		say.helpIntro,
		say.helpAsk,
		say.helpTopics,
		say.helpOther,
		say.helpModerators,
		say.helpAdmins,
		...(examples.length === 0 ? [] : [say.helpExamples, ...examples]),
	];
}

/** The first question of each of the first topics, so that the examples are not all about one thing. */
function pickExamples(base: FactBase, language: Language): readonly string[] {
	const byTopic = new Map<string, string>();
	for (const { ask, topic } of base.facts) {
		const question = ask[language]?.[0];
		if (question !== undefined && !byTopic.has(topic)) byTopic.set(topic, question);
	}
	return [...byTopic.values()].slice(0, EXAMPLES);
}
