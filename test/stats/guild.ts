import type { Language } from '../../src/factbase/fact-base.ts';
import type { DayCount } from '../../src/memory/memory.ts';
import { gatherStats } from '../../src/stats/guild-stats.ts';
import type { GuildStats } from '../../src/stats/guild-stats.ts';

export const TODAY = '2026-11-26';

/** Both scripts in one question, a long one, and one in the other language alone. */
export const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
	ar: [
		'متى تبدأ زيارة وانج يي إلى روسيا؟',
		'Wang Yi: كم يوما يبقى في Russia (بالأيام)؟',
		'هل عاد Kim Jong Un بالقطار؟',
		'ما الذي قاله المتحدث باسم وزارة الخارجية الصينية عن زيارة الوزير إلى روسيا وعن لقائه مع نظيره الروسي؟',
		'Who is Sullivan?',
	],
	en: [
		'When does Wang Yi’s visit to Russia begin?',
		'What does وانج يي mean (in Arabic)?',
		'How did Kim get home?',
		'What did the spokesperson of the Chinese foreign ministry say about the minister’s visit to Russia and his talks?',
		'من هو سوليفان؟',
	],
};

/** A guild that asked something every day, the first question most, `scale` times as often as a quiet one. */
export function makeStats(language: Language, days: number, scale: number, facts = 5): GuildStats {
	const count = (day: string, kind: DayCount['kind'], fact: string, n: number): DayCount => ({
		guild: 'guild',
		day,
		kind,
		language,
		fact,
		count: n * scale,
	});
	const counts = Array.from({ length: scale === 0 ? 0 : days }, (_, index) => {
		const day = new Date(Date.parse(TODAY) - index * 86_400_000).toISOString().slice(0, 10);
		const answers = Array.from({ length: facts }, (__, fact) =>
			count(day, 'answer', String(fact), 1 + ((index * (fact + 3)) % (7 - fact))),
		);
		return [...answers, count(day, 'suggest', '', index % 4), count(day, 'decline', '', index % 3)];
	});
	const votes = [{ fact: '0', helpful: 12 * scale, unhelpful: 3 }];
	return gatherStats(counts.flat(), votes, {
		today: TODAY,
		days,
		questionOf: (fact) => QUESTIONS[language][Number(fact)],
	});
}
