import type { Language } from '../factbase/fact-base.ts';
import { MEMBER_TABLES } from '../memory/kept.ts';
import type { KeptOfMember } from '../memory/memory.ts';
import { CATALOGUES } from './catalogue.ts';

/** What is kept of members, a line for each table that holds rows of theirs, and how much of it there is of one. */
export function describeKept(
	language: Language,
	kept: KeptOfMember,
	retentionDays: number,
): readonly string[] {
	const say = CATALOGUES[language];
	return [
		say.privacyTitle,
		say.privacyIntro,
		...MEMBER_TABLES.map((table) => `- ${say.privacyKept[table](retentionDays)}`),
		say.privacyTaught,
		say.privacyCounts,
		say.privacyNow(kept.votes, kept.questions, kept.language !== undefined),
	];
}
