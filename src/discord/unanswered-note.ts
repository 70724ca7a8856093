import { CATALOGUES } from './catalogue.ts';
import type { Turn } from './command.ts';
import { makeMessage } from './message.ts';
import { readUnanswered } from './read-unanswered.ts';
import { showQuestion } from './shown-question.ts';

/** Times that a question is asked in vain before the note channel hears of it. */
const ASKED_OFTEN = 3;

/** Tells a guild's channel, once, when the question behind a row has been asked often enough. Never rejects. */
export async function noteUnanswered(id: string, turn: Turn): Promise<void> {
	const { noteChannel } = turn.asker.settings;
	if (noteChannel === undefined) return;
	try {
		const { guild, list } = await readUnanswered(turn);
		const group = list().find(({ ids }) => ids.includes(id));
		if (group === undefined || group.count < ASKED_OFTEN || group.isNoted) return;
		// Marked first: two processes that see the third question at once send one note, not two.
		if (!(await turn.memory.markNoted(guild, group.ids))) return;
		const say = CATALOGUES[turn.asker.fallback];
		const wordings = group.wordings.slice(0, ASKED_OFTEN);
		await turn.post(
			guild,
			noteChannel,
			makeMessage([
				say.askedInVain(group.count),
				...wordings.map(({ question }) => `> ${showQuestion(question)}`),
				say.askedInVainHint,
			]),
		);
	} catch (error) {
		turn.logger.warn({ error, channel: noteChannel }, 'no note of an unanswered question could be sent');
	}
}
