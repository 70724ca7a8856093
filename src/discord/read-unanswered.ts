import type { Answering } from '../answering/answer.ts';
import type { FactBase } from '../factbase/fact-base.ts';
import { guildOf } from './asker.ts';
import type { Turn } from './command.ts';
import { takeAnswering } from './guild-answering.ts';
import { findGroup, groupUnanswered } from './unanswered-groups.ts';
import type { UnansweredGroup } from './unanswered-groups.ts';

/** The unanswered questions of a guild as they are now, with the core that groups them. */
export interface Unanswered {
	readonly guild: string;
	readonly base: FactBase;
	readonly answering: Answering;
	readonly list: () => readonly UnansweredGroup[];
	/** The group as somebody saw it whose newest row was this one. */
	readonly find: (newest: string) => UnansweredGroup | undefined;
}

/** Reads the unanswered questions of the asker's guild. Rejects when the database is away. */
export async function readUnanswered(turn: Turn): Promise<Unanswered> {
	const guild = guildOf(turn.asker);
	const { answering, base } = await takeAnswering(guild, turn);
	const rows = await turn.memory.listUnanswered(guild);
	return {
		guild,
		base,
		answering,
		list: () => groupUnanswered(rows, answering),
		find: (newest) => findGroup(rows, newest, answering),
	};
}
