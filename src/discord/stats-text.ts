import type { Language } from '../factbase/fact-base.ts';
import { countQuestions } from '../stats/guild-stats.ts';
import type { FactStats, GuildStats } from '../stats/guild-stats.ts';
import { describeKinds } from '../stats/describe-kinds.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Catalogue } from './catalogue/en.ts';
import { cutText } from '../text/cut-text.ts';
import { ATTACHMENT_DESCRIPTION } from './limits.ts';

/** The numbers of the picture as lines of a message: for screen readers, and where pictures are small. */
export function renderStats(stats: GuildStats, language: Language): readonly string[] {
	const say = CATALOGUES[language];
	const { helpful, unhelpful, topFacts } = stats;
	return [
		`**${titleOf(stats, say)}**`,
		...summarise(stats, say),
		...(helpful + unhelpful === 0 ? [] : [say.statsVotes(helpful, unhelpful)]),
		...(topFacts.length === 0 ? [] : [`**${say.statsMostAsked}**`]),
		...topFacts.map((fact) => `• ${describeFact(fact, say)}`),
	];
}

/** The picture in words, for those who do not see it: as long as Discord takes. */
export function describeStats(stats: GuildStats, language: Language): string {
	const say = CATALOGUES[language];
	const parts = [`${say.statsPicture} ${titleOf(stats, say)}`, ...summarise(stats, say)];
	const facts = stats.topFacts.map((fact) => describeFact(fact, say));
	return cutText([...parts, ...facts].join('\n'), ATTACHMENT_DESCRIPTION);
}

function titleOf({ from, to }: GuildStats, say: Catalogue): string {
	return say.statsTitle(new Date(from), new Date(to));
}

function summarise({ totals }: GuildStats, say: Catalogue): readonly string[] {
	const all = countQuestions(totals);
	if (all === 0) return [say.statsNone];
	return [say.statsAsked(all), ...describeKinds(totals, say).map(([, text]) => text)];
}

/** The number first: so the line begins in its language even where the question begins with a foreign name. */
function describeFact({ question, count, helpful, unhelpful }: FactStats, say: Catalogue): string {
	const asked = say.statsFact(question, count);
	return helpful + unhelpful === 0 ? asked : `${asked} ${say.statsFactVotes(helpful, unhelpful)}`;
}
