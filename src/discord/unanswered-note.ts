import { CATALOGUES } from './catalogue.ts';
import type { Turn } from './command.ts';
import { makeMessage } from './message.ts';
import { readUnanswered } from './read-unanswered.ts';
import { showQuestion } from './shown-question.ts';
import type { UnansweredGroup } from './unanswered-groups.ts';

/** Times that a question is asked in vain before the note channel hears of it. */
const ASKED_OFTEN = 3;

/**
 * Tells a guild's channel, once, when the question behind a row has been asked often enough, and of those before it that
 * could not be told. Never rejects.
 */
export async function noteUnanswered(id: string, turn: Turn): Promise<void> {
	const { noteChannel } = turn.asker.settings;
	if (noteChannel !== undefined) await noteRows([id], noteChannel, turn);
}

/** Tells a channel that was just set of what the one before it did not take. Never rejects. */
export async function noteOwed(channel: string, turn: Turn): Promise<void> {
	await noteRows([], channel, turn);
}

async function noteRows(rows: readonly string[], channel: string, turn: Turn): Promise<void> {
	const { guild } = turn.asker;
	if (guild === undefined) return;
	const waiting = new Set([...turn.owedNotes.take(guild), ...rows]);
	if (waiting.size === 0) return;
	try {
		const { list } = await readUnanswered(turn);
		const due = list().filter(
			({ count, ids, isNoted }) => count >= ASKED_OFTEN && !isNoted && ids.some((id) => waiting.has(id)),
		);
		for (const group of due) await noteGroup(group, guild, channel, turn);
	} catch (error) {
		turn.owedNotes.owe(guild, [...waiting]);
		turn.logger.warn({ error, channel }, 'no note of an unanswered question could be made');
	}
}

async function noteGroup(group: UnansweredGroup, guild: string, channel: string, turn: Turn): Promise<void> {
	// Marked first: two processes that see the third question at once send one note, not two.
	if (!(await turn.memory.markNoted(guild, group.ids))) return;
	try {
		await turn.post(guild, channel, describe(group, turn));
		turn.owedNotes.sent(guild);
	} catch (error) {
		turn.owedNotes.owe(guild, [group.newest]);
		if (turn.owedNotes.isNews(guild, channel))
			turn.logger.warn({ error, channel }, 'no note of an unanswered question could be sent');
		await turn.memory.unmarkNoted(guild, group.ids);
	}
}

function describe(group: UnansweredGroup, turn: Turn) {
	const say = CATALOGUES[turn.asker.fallback];
	const wordings = group.wordings.slice(0, ASKED_OFTEN);
	return makeMessage([
		say.askedInVain(group.count),
		...wordings.map(({ question }) => `> ${showQuestion(question)}`),
		say.askedInVainHint,
	]);
}
